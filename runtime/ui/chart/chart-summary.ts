/** Says in words what a chart shows: how much, the largest, the smallest. */
import { text } from "../text/text.ts";
import type { ChartData } from "./chart-data.ts";
import type { MeasureFormat } from "./measure-format.ts";
import type { ChartStyle } from "./plot.tsx";

export interface SummaryOptions {
  readonly title: string;
  readonly style: ChartStyle;
  readonly data: ChartData;
  readonly format: MeasureFormat;
  readonly groupLabel: string;
}

export function chartSummary({ title, style, data, format, groupLabel }: SummaryOptions): string {
  const kind = {
    bar: text("Bar chart"),
    line: text("Line chart"),
    area: text("Area chart"),
    donut: text("Donut chart"),
  }[style];
  const sums = data.groups.map(({ label }, group) => ({
    label,
    value: format.additive
      ? format.sum(data.values.map((row) => row[group] ?? null))
      : Math.max(...data.values.map((row) => row[group] ?? Number.NEGATIVE_INFINITY)),
  }));
  const known = sums.filter((sum): sum is { label: string; value: number } => Number.isFinite(sum.value));
  known.sort((a, b) => b.value - a.value);
  const [most] = known;
  const least = known.at(-1);
  const parts = [
    `${kind}: ${title}`,
    text("{measure} by {group}", { measure: format.label, group: groupLabel }),
    text({ one: "{count} group", other: "{count} groups" }, { count: data.groups.length }),
  ];
  if (most !== undefined)
    parts.push(text("most: {label} {value}", { label: most.label, value: format.value(most.value) }));
  if (least !== undefined && least !== most)
    parts.push(text("least: {label} {value}", { label: least.label, value: format.value(least.value) }));
  return `${parts.join(", ")}.`;
}
