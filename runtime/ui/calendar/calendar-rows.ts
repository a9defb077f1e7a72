/** Asks for the records that lie in a span of days, and for nothing else. */
import { allOf, type Filter, type ListResult, listQuery, type RowSelection } from "../../client/data-client.ts";
import type { QueryContext } from "../../client/queries.ts";
import type { Query } from "../../client/query-cache.ts";
import { localInputToDatetime } from "../../model/calendar.ts";
import type { EntityModel } from "../../model/types.ts";
import { type AnyRow, columnNamed } from "../field/columns.ts";
import type { Day } from "./calendar-dates.ts";
import type { CalendarFields } from "./calendar-entry.ts";

const pageSize = 200;
/** A span with more records than this is told to be cut. */
const mostPages = 5;

export function calendarRows(
  { client, tablesOf }: QueryContext,
  entity: EntityModel,
  selection: RowSelection,
  sortBy: string,
): Query<ListResult<AnyRow>> {
  const params = { ...selection, sort: [{ field: sortBy, direction: "asc" }], pageSize } as const;
  return {
    key: `list ${entity.table}${listQuery(params)} whole`,
    tables: tablesOf(entity),
    run: async (signal) => {
      const first = await client.list(entity, { ...params, page: 1 }, signal);
      const pages = Math.min(mostPages, Math.ceil(first.total / pageSize));
      const others = await Promise.all(
        Array.from({ length: Math.max(0, pages - 1) }, (_, index) =>
          client.list(entity, { ...params, page: index + 2 }, signal),
        ),
      );
      return { ...first, items: [first, ...others].flatMap(({ items }) => items) };
    },
  };
}

/** True for records that lie, at least in part, on the days from `from` to `to`. */
export function spanFilter({ entity, start, end }: CalendarFields, from: Day, to: Day): Filter {
  const before: Filter = { field: start, op: "lte", value: bound(entity, start, to, "T23:59:59") };
  const after = (field: string): Filter => ({ field, op: "gte", value: bound(entity, field, from, "T00:00:00") });
  if (end === undefined) return { and: [before, after(start)] };
  const endless: Filter = { and: [{ field: end, op: "is_null", value: true }, after(start)] };
  return allOf(before, { or: [after(end), endless] }) as Filter;
}

function bound(entity: EntityModel, field: string, day: Day, time: string): string {
  if (columnNamed(entity, field).type === "date") return day;
  return localInputToDatetime(day + time) ?? day;
}
