/** The numbers of a chart: groups along it, one or several series, and a value or nothing for each pair. */
import type { AggregateGroup, AggregateResult, GroupValue, MeasureValue } from "../../client/aggregate.ts";

export interface ChartGroup {
  /** Undefined for groups that were added up. */
  readonly key: GroupValue | undefined;
  readonly label: string;
}
export interface ChartData {
  readonly groups: readonly ChartGroup[];
  readonly series: readonly ChartGroup[];
  /** By series, then by group. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface ChartDataOptions {
  /** Name of the one series where nothing splits the groups. */
  readonly measure: string;
  readonly split: boolean;
  /** Groups are dates: they keep their order and none is left out. */
  readonly dated: boolean;
  readonly splitDated: boolean;
  /** Keys of the groups in the order in which they are shown, where that says more than their size. */
  readonly groupOrder?: readonly GroupValue[] | undefined;
  /** Keys of the series in the order in which they are shown, e.g. that of choices; others follow. */
  readonly seriesOrder?: readonly GroupValue[] | undefined;
  /** Values of several groups can be added up (counts and sums). */
  readonly additive: boolean;
  readonly limit: number;
  readonly other: string;
  readonly labelOf: (key: GroupValue, label: string) => string;
  readonly seriesLabelOf: (key: GroupValue, label: string) => string;
}

/** More series than this are hard to tell apart; the smaller ones are added up. */
const mostSeries = 8;

export function chartDataOf(result: AggregateResult, options: ChartDataOptions): ChartData {
  const groups = ordered(
    axisOf(result.groups, 0, options.labelOf, { ...options, limited: !options.dated }),
    options.groupOrder,
  );
  const series = options.split
    ? ordered(
        axisOf(result.groups, 1, options.seriesLabelOf, {
          ...{ ...options, limit: mostSeries, dated: options.splitDated, limited: true },
        }),
        options.seriesOrder,
      )
    : { entries: [{ key: null, label: options.measure }], places: undefined };
  const values = series.entries.map(() => groups.entries.map((): number | null => null));
  for (const group of result.groups) {
    const at = groups.places?.get(keyAt(group, 0));
    const row = values[series.places === undefined ? 0 : (series.places.get(keyAt(group, 1)) ?? -1)];
    if (at === undefined || row === undefined) continue;
    const value = numberOf(group.values[0]);
    row[at] = value === null ? (row[at] ?? null) : (row[at] ?? 0) + value;
  }
  // Where a series has no rows in a group, a count or sum is nothing, not unknown.
  const filled = options.split && options.additive ? values.map((row) => row.map((value) => value ?? 0)) : values;
  return { groups: groups.entries, series: series.entries, values: filled };
}

interface Axis {
  readonly entries: readonly ChartGroup[];
  /** Where the values of a key stand. */
  readonly places: ReadonlyMap<string, number> | undefined;
}

interface AxisOptions extends Pick<ChartDataOptions, "limit" | "other" | "dated" | "additive"> {
  /** False where all are kept, as on an axis of time. */
  readonly limited: boolean;
}

function axisOf(
  groups: readonly AggregateGroup[],
  at: 0 | 1,
  labelOf: (key: GroupValue, label: string) => string,
  { limit, other, dated, additive, limited }: AxisOptions,
): Axis {
  const found = new Map<string, ChartGroup & { total: number }>();
  for (const group of groups) {
    const id = keyAt(group, at);
    // Rows without a date have no place on an axis of time.
    if (dated && group.keys?.[at] === null) continue;
    const known = found.get(id);
    const total = (known?.total ?? 0) + Math.abs(numberOf(group.values[0]) ?? 0);
    const key = group.keys === null ? undefined : (group.keys[at] ?? null);
    const label = key === undefined ? other : labelOf(key, group.labels[at] ?? "");
    found.set(id, { key, label, total });
  }
  const all = [...found].sort(([, a], [, b]) =>
    dated ? compareKeys(a.key, b.key) : Number(a.key === undefined) - Number(b.key === undefined) || b.total - a.total,
  );
  const most = all.length > limit ? limit - (additive ? 1 : 0) : limit;
  // Of dates, the latest are kept.
  const own = !limited ? all : dated ? all.slice(-most) : all.slice(0, most);
  const rest = all.filter((entry) => !own.includes(entry));
  const entries = own.map(([, { key, label }]) => ({ key, label }));
  const places = new Map(own.map(([id], index) => [id, index]));
  if (rest.length > 0 && additive) {
    for (const [id] of rest) places.set(id, entries.length);
    entries.push({ key: undefined, label: other });
  }
  return { entries, places };
}

function ordered(axis: Axis, order: readonly GroupValue[] | undefined): Axis {
  if (order === undefined) return axis;
  const rank = (index: number) => {
    const key = axis.entries[index]?.key;
    const place = key === undefined ? -1 : order.indexOf(key);
    return place < 0 ? order.length + index : place;
  };
  const places = axis.entries.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
  return {
    entries: places.flatMap((place) => axis.entries[place] ?? []),
    places: new Map([...(axis.places ?? [])].map(([id, place]) => [id, places.indexOf(place)])),
  };
}

function keyAt(group: AggregateGroup, at: 0 | 1): string {
  return group.keys === null ? "other" : JSON.stringify(group.keys[at] ?? null);
}

/** Dates as values have no place on an axis of numbers. */
function numberOf(value: MeasureValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** Dates ascending, rows without a date last. */
function compareKeys(a: GroupValue | undefined, b: GroupValue | undefined): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** Nothing to draw: no groups, or not one value. */
export function isEmptyChart({ values }: ChartData): boolean {
  return values.every((row) => row.every((value) => value === null));
}
