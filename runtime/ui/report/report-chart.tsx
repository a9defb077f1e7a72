/** A chart of a report's first two groups, for one of its measures. */
import { useId, useState } from "react";
import type { AggregateResult } from "../../client/aggregate.ts";
import type { EntityModel, GroupKeyModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Chart } from "../chart/chart.tsx";
import { chartDataOf } from "../chart/chart-data.ts";
import { groupLabeller, isDated, meaningsOf, shortLabelsOf } from "../chart/group-labels.ts";
import type { MeasureFormat } from "../chart/measure-format.ts";
import { Select } from "../components/select.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";

export interface ReportChartProps {
  readonly entity: EntityModel;
  readonly groups: readonly GroupKeyModel[];
  readonly measures: readonly MeasureFormat[];
  /** The answers for the first group alone, and for the first two. */
  readonly results: readonly AggregateResult[];
}

const mostGroups = 20;
/** With more points a line is easier to read than bars. */
const lineFrom = 10;

export function ReportChart({ entity, groups, measures, results }: ReportChartProps) {
  const { format } = useApp();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const shown = measures[chosen] ?? measures[0];
  if (shown === undefined || groups[0] === undefined) return null;
  const at = measures.indexOf(shown);
  const split = groups[1] !== undefined && shown.additive && results[1] !== undefined;
  // Dates are what a chart goes along, also where they are the inner groups.
  const turned = split && isDated(entity, groups[1] as GroupKeyModel) && !isDated(entity, groups[0]);
  const [outer, inner] = turned ? [groups[1] as GroupKeyModel, groups[0]] : [groups[0], groups[1]];
  const result = (split ? results[1] : results[0]) as AggregateResult;
  const dated = isDated(entity, outer);
  const series = split ? inner : undefined;
  const data = chartDataOf(
    {
      ...result,
      groups: result.groups.map(({ keys, labels, values }) => ({
        keys: turned && keys !== null ? [keys[1] ?? null, keys[0] ?? null] : keys,
        labels: turned ? labels.toReversed() : labels,
        values: [values[at] ?? null],
      })),
    },
    {
      ...{ measure: shown.label, additive: shown.additive, limit: mostGroups, other: text("Other") },
      ...{ split, dated, splitDated: series !== undefined && isDated(entity, series) },
      labelOf: groupLabeller(entity, outer, format.locale),
      seriesLabelOf: series === undefined ? (_, label) => label : groupLabeller(entity, series, format.locale),
      seriesOrder: series && columnNamed(entity, series.field).choices?.map(({ value }) => value),
    },
  );
  const group = columnNamed(entity, outer.field).label;
  return (
    <>
      {measures.length > 1 && (
        <div className="mb-3 flex items-center gap-2 print:hidden">
          <label htmlFor={id} className="text-sm whitespace-nowrap text-muted-foreground">
            {text("Chart of")}
          </label>
          <Select id={id} value={at} onChange={(event) => setChosen(Number(event.target.value))} className="h-8">
            {measures.map(({ label }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: measures have no other identity
              <option key={index} value={index}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      )}
      <Chart
        title={text("{measure} by {group}", { measure: shown.label, group })}
        style={dated && data.groups.length >= lineFrom ? "line" : "bar"}
        data={data}
        format={shown}
        groupLabel={group}
        dated={dated}
        shortLabels={shortLabelsOf(entity, outer, data.groups, format.locale)}
        meanings={series && meaningsOf(entity, series, data.series)}
        printTable={false}
      />
    </>
  );
}
