/** Says what groups are called: titles of records, labels of choices, names of spans. */
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import { readTitlesOf } from "../read-rows.ts";
import type { Group, GroupValue } from "./aggregate-rows.ts";
import { bucketLabel } from "./date-buckets.ts";
import type { AggregateRequest, GroupKey } from "./parse-aggregate.ts";

const EMPTY = "(empty)";

type Labeller = (key: GroupValue) => string;

export function labelGroups(
  context: AppContext,
  table: EntityTable,
  { groups }: AggregateRequest,
  found: readonly Group[],
): Group[] {
  const labellers = groups.map((group, index) =>
    createLabeller(context, table, group, () => found.map(({ keys }) => keys?.[index] ?? null)),
  );
  return found.map((group) => ({
    ...group,
    labels: (group.keys ?? []).map((key, index) => labellers[index]?.(key) ?? ""),
  }));
}

function createLabeller(
  context: AppContext,
  table: EntityTable,
  group: GroupKey,
  keys: () => readonly GroupValue[],
): Labeller {
  const { column, bucket } = group;
  const reference = [...table.references, ...table.relations].find(({ field }) => field.name === column.name);
  if (reference) {
    const ids = new Set(keys().filter((key) => typeof key === "number"));
    const titles = readTitlesOf(context, reference.target, [...ids]);
    return orEmpty((key) => titles.get(Number(key)) ?? `#${key}`);
  }
  if (bucket) return orEmpty((key) => bucketLabel(String(key), bucket));
  if (column.field.type === "boolean") return orEmpty((key) => (key === true ? "Yes" : "No"));
  const labels = new Map((column.field.choices ?? []).map(({ value, label }) => [value, label]));
  return orEmpty((key) => labels.get(String(key)) ?? String(key));
}

/** A gap that is filled later has a label as well. */
function orEmpty(label: Labeller): Labeller {
  return (key) => (key === null ? EMPTY : label(key));
}
