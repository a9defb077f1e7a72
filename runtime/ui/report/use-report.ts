/** What a report shows: its groups as they are cut now, the answers of the data API, and its rows in order. */
import { useMemo } from "react";
import { type AggregateResult, aggregateRows } from "../../client/aggregate.ts";
import { type QueryView, useQuery } from "../../client/use-query.ts";
import type { BucketModel, EntityModel, GroupKeyModel, MeasureModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { groupLabeller, isDated } from "../chart/group-labels.ts";
import { type MeasureFormat, measureFormat } from "../chart/measure-format.ts";
import type { ViewState } from "../view/use-view-state.ts";
import { parseOrder, type ReportOrder, type ReportRow, reportRows, reportTree, sortTree } from "./report-tree.ts";

/** From the finest to the coarsest that people choose among. */
export const reportBuckets: readonly BucketModel[] = ["day", "week", "month", "quarter", "year"];
/** Names of what a report keeps in the address, beside search and filters. */
export const reportParams = ["order", "by0", "by1", "by2"];

export interface Report {
  readonly groups: readonly GroupKeyModel[];
  readonly measures: readonly MeasureFormat[];
  readonly order: ReportOrder | undefined;
  /** Undefined until all answers are there. */
  readonly results: readonly AggregateResult[] | undefined;
  readonly rows: readonly ReportRow[];
  readonly queries: readonly QueryView<AggregateResult>[];
}

interface ReportOptions {
  readonly entity: EntityModel;
  readonly groupBy: readonly GroupKeyModel[];
  readonly measures: readonly MeasureModel[];
}

export function useReport({ entity, groupBy, measures }: ReportOptions, view: ViewState): Report {
  const { queries, format } = useApp();
  const groups = groupBy.map((group, index): GroupKeyModel => {
    if (!isDated(entity, group)) return group;
    const named = reportBuckets.find((bucket) => bucket === view.own[`by${index}`]);
    return { ...group, bucket: named ?? group.bucket ?? "month" };
  });
  const order = parseOrder(view.own["order"], measures.length, groups.length);
  const ask = (levels: number) =>
    levels > groups.length
      ? undefined
      : aggregateRows(queries, entity, {
          ...view.selection,
          // How many records a group has is what tells one without any.
          measures: [...measures, { fn: "count" }],
          group: groups.slice(0, levels),
        });
  // A page has at most three groups; asking for nothing costs nothing.
  const answers = [
    useQuery(ask(1), { keepPrevious: true }),
    useQuery(ask(2), { keepPrevious: true }),
    useQuery(ask(3), { keepPrevious: true }),
  ].slice(0, groups.length);
  const data = answers.map((answer) => answer.data);
  const whole = data.every((answer) => answer !== undefined);
  const key = JSON.stringify([groups, order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the groups and their order
  const rows = useMemo(() => {
    if (!whole) return [];
    const labels = groups.map((group) => groupLabeller(entity, group, format.locale));
    return reportRows(sortTree(reportTree(data, labels, measures.length), order));
  }, [entity, format.locale, key, whole, ...[0, 1, 2].map((index) => data[index])]);
  return {
    ...{ groups, order, rows, queries: answers },
    measures: measures.map((measure) => measureFormat(entity, measure, format)),
    results: whole ? data : undefined,
  };
}
