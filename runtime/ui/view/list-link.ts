/** Addresses of lists that show just the records behind a number. */
import type { GroupValue } from "../../client/aggregate.ts";
import type { Filter } from "../../client/data-client.ts";
import type { EntityModel, FieldModel, GroupKeyModel, SortModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { emptyListState, type FieldFilter, formatListState, isEmptyFilter } from "../list/list-state.ts";
import { bucketDays } from "./bucket-days.ts";

export type FieldFilters = Readonly<Record<string, FieldFilter>>;

export interface ListLinkOptions {
  readonly filter?: Filter | undefined;
  /** Filters of single fields beside it; an empty one is none. */
  readonly fields?: FieldFilters;
  readonly sort?: readonly SortModel[] | undefined;
}

/** Undefined where a list cannot be narrowed so, because a link to more than was counted would mislead. */
export function listLink(
  entity: EntityModel,
  path: string | undefined,
  { filter, fields = {}, sort }: ListLinkOptions,
): string | undefined {
  if (path === undefined || (filter !== undefined && !isPlain(filter))) return undefined;
  const filters: Record<string, FieldFilter> = {};
  for (const [name, own] of Object.entries(fields)) if (!isEmptyFilter(own)) filters[name] = own;
  const others: Filter[] = [];
  for (const part of filter === undefined ? [] : "and" in filter ? filter.and : [filter]) {
    const own = fieldFilterOf(entity, part);
    if (own === undefined || filters[own.name] !== undefined) others.push(part);
    else filters[own.name] = own.filter;
  }
  const where = others.length > 1 ? { and: others } : others[0];
  const query = formatListState({ ...emptyListState, filters, where, sort: sort?.length === 0 ? undefined : sort });
  return query === "" ? path : `${path}?${query}`;
}

/** Fields compared with each other cannot be written in a list's address. */
function isPlain(filter: Filter): boolean {
  if ("and" in filter) return filter.and.every(isPlain);
  if ("or" in filter) return filter.or.every(isPlain);
  return filter.valueField === undefined && filter.value !== undefined;
}

const listed = ["choice", "reference", "references", "boolean", "tags"];

/** What a person could have set in the filter of one field themselves. */
function fieldFilterOf(entity: EntityModel, filter: Filter): { name: string; filter: FieldFilter } | undefined {
  if (!("field" in filter)) return undefined;
  const field = columnNamed(entity, filter.field);
  const { name } = field;
  if (filter.op === "is_null") return { name, filter: filter.value === true ? { empty: true } : { set: true } };
  if (!listed.includes(field.type)) return undefined;
  const values = (Array.isArray(filter.value) ? filter.value : [filter.value]) as readonly GroupValue[];
  const asked = filter.op === "nin" || filter.op === "ne" ? otherValues(field, values) : values.map(valueText);
  const known = ["eq", "in", "ne", "nin"].includes(filter.op) && asked !== undefined && !values.includes(null);
  return known ? { name, filter: { values: asked } } : undefined;
}

/** All choices but some; only where a record always has one, because "not x" holds for none as well. */
function otherValues(field: FieldModel, without: readonly GroupValue[]): readonly string[] | undefined {
  if (field.type !== "choice" || !field.required) return undefined;
  return (field.choices ?? []).map(({ value }) => value).filter((value) => !without.includes(value));
}

function valueText(value: GroupValue): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** The filter that leaves the records of one group; undefined where there is none. */
export function groupFilter(
  entity: EntityModel,
  { field: name, bucket }: GroupKeyModel,
  key: GroupValue | undefined,
): FieldFilter | undefined {
  if (key === undefined) return undefined;
  const field = columnNamed(entity, name);
  if (key === null) return { empty: true };
  if (field.type === "date" || field.type === "datetime") {
    return bucket === "hour" ? undefined : bucketDays(String(key), bucket ?? "day");
  }
  if (listed.includes(field.type)) return { values: [valueText(key)] };
  if (typeof key === "number" || field.type === "time") return { from: String(key), to: String(key) };
  return { text: String(key) };
}

/** Days that lie in both spans. */
export function narrower(a: FieldFilter, b: FieldFilter): FieldFilter {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
