/** What a person has set on a list (search, filters, sort, page, columns) and how that is written in the address. */
import type { Filter } from "../../client/data-client.ts";
import type { SortModel } from "../../model/types.ts";
import { parseWhere } from "./parse-where.ts";

/**
 * Values of one field that pass: any of `values` (`me` is the person signed in), or a range, or a span of dates such as
 * `7d` or `month`, or text; `empty` lets rows without a value pass too, `set` all rows with one.
 */
export interface FieldFilter {
  readonly values?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly span?: string;
  readonly text?: string;
  readonly empty?: boolean;
  readonly set?: boolean;
}

export interface ListState {
  readonly q: string;
  readonly page: number;
  readonly pageSize: number | undefined;
  /** Undefined where the page's own order holds. */
  readonly sort: readonly SortModel[] | undefined;
  readonly filters: Readonly<Record<string, FieldFilter>>;
  /** Conditions joined by "and" and "or" that apply beside `filters`. */
  readonly where: Filter | undefined;
  /** The records of the archive are shown. */
  readonly archived: boolean;
  /** Undefined where the page's own columns are shown. */
  readonly columns: readonly string[] | undefined;
}

export const emptyListState: ListState = {
  q: "",
  page: 1,
  pageSize: undefined,
  sort: undefined,
  filters: {},
  where: undefined,
  archived: false,
  columns: undefined,
};

const sizes = { least: 5, most: 200 };

/**
 * Reads `q`, `page`, `size`, `sort=-price,name`, `columns=a,b`, `archived=1`, `where=` (JSON) and per field `in.F`
 * (repeated), `from.F`, `to.F`, `span.F`, `has.F`, `empty.F=1` and `set.F=1`. What is not understood, or names no field of `known`, is left out.
 */
export function parseListState(search: string, known: ReadonlySet<string>): ListState {
  const params = new URLSearchParams(search);
  const filters: Record<string, FieldFilter> = {};
  for (const [name, value] of params) {
    const [, kind, field = ""] = /^(in|from|to|span|has|empty|set)\.(.+)$/.exec(name) ?? [];
    if (kind === undefined || !known.has(field) || value === "") continue;
    if ((kind === "empty" || kind === "set") && value !== "1") continue;
    filters[field] = addToFilter(filters[field] ?? {}, kind, value);
  }
  const sort = params
    .get("sort")
    ?.split(",")
    .map(parseSort)
    .filter(({ field }) => known.has(field));
  const columns = params
    .get("columns")
    ?.split(",")
    .filter((name) => known.has(name));
  const pageSize = wholeNumber(params.get("size"), sizes.least, sizes.most);
  return {
    q: params.get("q") ?? "",
    page: wholeNumber(params.get("page"), 1, Number.MAX_SAFE_INTEGER) ?? 1,
    pageSize,
    sort: sort === undefined || sort.length === 0 ? undefined : sort,
    filters,
    where: parseWhere(params.get("where"), known),
    archived: params.get("archived") === "1",
    columns: columns === undefined || columns.length === 0 ? undefined : columns,
  };
}

/** The query string of a state, shortest form; parsing it gives the state again. */
export function formatListState(state: ListState): string {
  const params = new URLSearchParams();
  if (state.q !== "") params.set("q", state.q);
  for (const [field, filter] of Object.entries(state.filters)) {
    for (const value of filter.values ?? []) params.append(`in.${field}`, value);
    if (filter.from !== undefined) params.set(`from.${field}`, filter.from);
    if (filter.to !== undefined) params.set(`to.${field}`, filter.to);
    if (filter.span !== undefined) params.set(`span.${field}`, filter.span);
    if (filter.text !== undefined) params.set(`has.${field}`, filter.text);
    if (filter.empty === true) params.set(`empty.${field}`, "1");
    if (filter.set === true) params.set(`set.${field}`, "1");
  }
  if (state.where !== undefined) params.set("where", JSON.stringify(state.where));
  if (state.archived) params.set("archived", "1");
  if (state.sort !== undefined) params.set("sort", state.sort.map(formatSort).join(","));
  if (state.columns !== undefined) params.set("columns", state.columns.join(","));
  if (state.pageSize !== undefined) params.set("size", String(state.pageSize));
  if (state.page > 1) params.set("page", String(state.page));
  // Commas separate values here and nowhere else, so they can stay readable.
  return params.toString().replaceAll("%2C", ",");
}

/** Whether a filter lets every row pass, so that it is none. */
export function isEmptyFilter({ values = [], from, to, span, text, empty, set }: FieldFilter): boolean {
  const bounds = [from, to, span, text].every((bound) => bound === undefined);
  return values.length === 0 && bounds && empty !== true && set !== true;
}

/** Whether something narrows the list, so that no rows does not mean no records. */
export function isNarrowed({ q, filters, where }: ListState): boolean {
  return q !== "" || where !== undefined || Object.keys(filters).length > 0;
}

/** The state without search and filters. */
export function withoutFilters(state: ListState): ListState {
  return { ...state, filters: {}, where: undefined, page: 1 };
}

/** The state with one field's filter replaced (or taken away), back on the first page. */
export function withFilter(state: ListState, field: string, filter: FieldFilter | undefined): ListState {
  const { [field]: _previous, ...others } = state.filters;
  const kept = filter === undefined || isEmptyFilter(filter) ? others : { ...others, [field]: filter };
  return { ...state, filters: kept, page: 1 };
}

/** The sort after a click on a header: ascending, descending, none; `add` keeps the columns sorted by before. */
export function nextSort(sort: readonly SortModel[], field: string, add: boolean): readonly SortModel[] {
  const current = sort.find((part) => part.field === field);
  const next: SortModel | undefined =
    current === undefined
      ? { field, direction: "asc" }
      : current.direction === "asc"
        ? { field, direction: "desc" }
        : undefined;
  if (!add) return next === undefined ? [] : [next];
  if (current === undefined) return next === undefined ? sort : [...sort, next];
  return sort.flatMap((part) => (part.field === field ? (next ?? []) : part));
}

function addToFilter(filter: FieldFilter, kind: string, value: string): FieldFilter {
  switch (kind) {
    case "in":
      return { ...filter, values: [...(filter.values ?? []), value] };
    case "from":
      return { ...filter, from: value };
    case "to":
      return { ...filter, to: value };
    case "has":
      return { ...filter, text: value };
    case "span":
      return { ...filter, span: value };
    case "set":
      return { ...filter, set: true };
    default:
      return { ...filter, empty: true };
  }
}

function parseSort(text: string): SortModel {
  return text.startsWith("-") ? { field: text.slice(1), direction: "desc" } : { field: text, direction: "asc" };
}

function formatSort({ field, direction }: SortModel): string {
  return direction === "desc" ? `-${field}` : field;
}

function wholeNumber(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,15}$/.test(text)) return undefined;
  return Math.min(Math.max(Number(text), least), most);
}
