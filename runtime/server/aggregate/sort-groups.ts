/** Puts groups into order. */
import type { Group, GroupValue, MeasureValue } from "./aggregate-rows.ts";
import type { AggregateRequest, GroupKey } from "./parse-aggregate.ts";

type Compare = (a: Group, b: Group) => number;

/**
 * As asked for, else group by group: spans of time rise, others fall by the first measure of all that they hold and then rise
 * by label. What is empty comes last.
 */
export function sortGroups({ groups, sort }: AggregateRequest, found: readonly Group[]): Group[] {
  const asked = sort.map(({ by, index, descending }): Compare => {
    if (by === "measure") return (a, b) => compareValues(a.values[index] ?? null, b.values[index] ?? null, descending);
    const compare = compareKeys(groups[index], index);
    return (a, b) => {
      const empty = compareEmpty(a, b, index);
      return empty !== 0 ? empty : compare(a, b) * (descending ? -1 : 1);
    };
  });
  const usual = groups.flatMap((group, index): Compare[] => {
    const empty: Compare = (a, b) => compareEmpty(a, b, index);
    if (group.bucket) return [empty, compareKeys(group, index)];
    const sizes = sumByKey(found, index);
    const size = (one: Group) => sizes.get(one.keys?.[index] ?? null) ?? 0;
    return [(a, b) => size(b) - size(a), empty, compareLabels(index), compareKeys(group, index)];
  });
  const order = [...asked, ...usual];
  return found.toSorted((a, b) => {
    for (const compare of order) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
}

function compareValues(a: MeasureValue, b: MeasureValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rising = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -rising : rising;
}

function compareEmpty(a: Group, b: Group, index: number): number {
  return Number((a.keys?.[index] ?? null) === null) - Number((b.keys?.[index] ?? null) === null);
}

function compareLabels(index: number): Compare {
  return (a, b) => (a.labels[index] ?? "").localeCompare(b.labels[index] ?? "", "en", { numeric: true });
}

/** Choices in their declared order, references by title, everything else by value. */
function compareKeys(group: GroupKey | undefined, index: number): Compare {
  const { choices, type } = group?.column.field ?? {};
  if (type === "reference" || type === "references") return compareLabels(index);
  const ranks = new Map((choices ?? []).map(({ value }, rank) => [value as GroupValue, rank]));
  const rank = (one: Group) => {
    const key = one.keys?.[index] ?? null;
    return choices ? (ranks.get(key) ?? choices.length) : key;
  };
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left === null || right === null || left === right) return 0;
    return left < right ? -1 : 1;
  };
}

function sumByKey(found: readonly Group[], index: number): Map<GroupValue, number> {
  const sums = new Map<GroupValue, number>();
  for (const { keys, values } of found) {
    const key = keys?.[index] ?? null;
    const value = values[0];
    sums.set(key, (sums.get(key) ?? 0) + (typeof value === "number" ? value : 0));
  }
  return sums;
}
