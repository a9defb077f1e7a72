/** A chart of a dashboard: asks for its numbers in the page's time range and leads to the records behind a group. */

import { useState } from "react";
import { type AggregateResult, aggregateRows } from "../../client/aggregate.ts";
import { allOf } from "../../client/data-client.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, GroupKeyModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { Chart } from "../chart/chart.tsx";
import { type ChartData, chartDataOf } from "../chart/chart-data.ts";
import { groupLabeller, isDated, meaningsOf, shortLabelsOf } from "../chart/group-labels.ts";
import { type MeasureFormat, measureFormat } from "../chart/measure-format.ts";
import { cn } from "../components/cn.ts";
import { Skeleton } from "../components/skeleton.tsx";
import { columnNamed } from "../field/columns.ts";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import type { FieldFilters } from "../view/list-link.ts";
import type { TimeRange } from "../view/time-range.ts";
import { compareCode, listLinkCode, type RangeCode } from "./dashboard-code.ts";
import { TileError, useLoaded } from "./tile-state.tsx";
import type { ChartSpec } from "./widget.ts";

/** Groups asked for where each is split once more. */
const mostSplit = 200;

export interface ChartTileProps {
  readonly widget: ChartSpec;
  /** Undefined until it has been loaded. */
  readonly ranges: RangeCode | undefined;
  /** Where the range stands; empty for all time. */
  readonly search: string;
  readonly onLoaded: () => void;
}

/** The span of time that was chosen, and what can be done with it. */
type Range = RangeCode & { readonly chosen: TimeRange };

export function ChartTile({ widget, ranges, search, onLoaded }: ChartTileProps) {
  const { queries, format } = useApp();
  const [compared, setCompared] = useState<string>();
  const { entity, measure, filter, title, limit = 12 } = widget;
  const range: Range | undefined =
    ranges && search !== "" ? { ...ranges, chosen: ranges.parseRange(search) } : undefined;
  const groupBy = cutBy(widget, range);
  const series: GroupKeyModel | undefined = compared === undefined ? widget.series : { field: compared };
  const ranged = widget.range === undefined ? undefined : range?.rangeFilter(entity, widget.range, range.chosen);
  // A chosen range cannot be read before its code is there; what is not narrowed by one need not wait.
  const waiting = widget.range !== undefined && search !== "" && ranges === undefined;
  const result = useQuery(
    waiting
      ? undefined
      : aggregateRows(queries, entity, {
          measures: [measure],
          group: series === undefined ? [groupBy] : [groupBy, series],
          filter: allOf(filter, ranged),
          // Of a group that is the sum of others, nobody knows how it is split; so those are added up here.
          limit: series === undefined ? limit : mostSplit,
        }),
    { keepPrevious: true },
  );
  useLoaded(result, onLoaded);
  const shown = measureFormat(entity, measure, format);
  const open = useOpenGroup(widget, groupBy, range);
  if (result.data === undefined) {
    return (
      <>
        <h2 className="mb-3 text-sm font-medium">{title}</h2>
        {result.error === undefined ? <Skeleton className="h-64" /> : <TileError query={result} />}
      </>
    );
  }
  // While another cut is on its way, the answer still has the groups of the one before.
  const split = series !== undefined && (result.data.groups[0]?.labels.length ?? 2) > 1;
  const data = toData(
    result.data,
    { entity, groupBy, series: split ? series : undefined, shown, limit, style: widget.style },
    format.locale,
  );
  const donut = widget.style === "donut";
  return (
    <div aria-busy={result.outdated} className={cn("transition-opacity", result.outdated && "opacity-60")}>
      <Chart
        title={title}
        style={widget.style}
        data={data}
        format={shown}
        groupLabel={columnNamed(entity, groupBy.field).label}
        dated={isDated(entity, groupBy)}
        shortLabels={shortLabelsOf(entity, groupBy, data.groups, format.locale)}
        meanings={donut ? meaningsOf(entity, groupBy, data.groups) : series && meaningsOf(entity, series, data.series)}
        onSelect={open === undefined ? undefined : (group) => open(data.groups[group]?.key)}
      >
        {!donut && widget.series === undefined && (
          <Later code={compareCode}>
            {({ CompareSelect }) => (
              <CompareSelect
                entity={entity}
                title={title}
                without={groupBy.field}
                value={compared}
                onChange={setCompared}
              />
            )}
          </Later>
        )}
      </Chart>
      {result.error !== undefined && <TileError query={result} />}
      {result.data.more > 0 && !shown.additive && (
        <p className="mt-1 text-xs text-muted-foreground">
          {text(
            { one: "{count} more group is not shown.", other: "{count} more groups are not shown." },
            { count: result.data.more },
          )}
        </p>
      )}
    </div>
  );
}

/** The widget's groups, cut finer or coarser where the time range asks for it. */
function cutBy({ groupBy, range: rangeField, entity }: ChartSpec, range: Range | undefined): GroupKeyModel {
  if (!isDated(entity, groupBy)) return groupBy;
  const bucket = groupBy.bucket ?? "day";
  return {
    ...groupBy,
    bucket: groupBy.field === rangeField && range ? range.bucketFor(bucket, range.chosen, new Date()) : bucket,
  };
}

interface DataOptions {
  readonly entity: EntityModel;
  readonly groupBy: GroupKeyModel;
  readonly series: GroupKeyModel | undefined;
  readonly shown: MeasureFormat;
  readonly limit: number;
  readonly style: ChartSpec["style"];
}

function toData(result: AggregateResult, options: DataOptions, locale: string): ChartData {
  const { entity, groupBy, series, shown, limit } = options;
  const orderOf = (key: GroupKeyModel) => columnNamed(entity, key.field).choices?.map(({ value }) => value);
  // The states that work passes through have an order of their own; slices are read by their size.
  const staged = options.style !== "donut" && entity.workflow?.field === groupBy.field;
  return chartDataOf(result, {
    ...{ measure: shown.label, additive: shown.additive, limit, other: text("Other") },
    split: series !== undefined,
    dated: isDated(entity, groupBy),
    splitDated: series !== undefined && isDated(entity, series),
    labelOf: groupLabeller(entity, groupBy, locale),
    groupOrder: staged ? orderOf(groupBy) : undefined,
    seriesOrder: series && orderOf(series),
    seriesLabelOf: series === undefined ? (_, label) => label : groupLabeller(entity, series, locale),
  });
}

/** Opens the list of the records of a group; undefined where there is no such list. */
function useOpenGroup(
  { entity, filter, range: rangeField }: ChartSpec,
  groupBy: GroupKeyModel,
  range: Range | undefined,
) {
  const { listPath } = useApp();
  const navigate = useNavigate();
  const path = listPath(entity);
  const { data: links } = useQuery(listLinkCode);
  if (path === undefined || links?.listLink(entity, path, { filter }) === undefined) return undefined;
  return (key: ChartData["groups"][number]["key"]) => {
    const own = links.groupFilter(entity, groupBy, key);
    if (own === undefined) return;
    const fields: FieldFilters =
      rangeField === undefined || range === undefined
        ? { [groupBy.field]: own }
        : rangeField === groupBy.field
          ? { [groupBy.field]: links.narrower(own, range.daysOf(range.chosen, new Date())) }
          : { [rangeField]: range.chosen, [groupBy.field]: own };
    const link = links.listLink(entity, path, { filter, fields });
    if (link !== undefined) void navigate(link);
  };
}
