/** Moves entries to other days and hours: shown at once, sent to the server, taken back with a message when it refuses. */
import { useCallback } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataAccess } from "../../client/data-context.tsx";
import { showRow } from "../../client/optimistic-row.ts";
import { toStoredDatetime } from "../../model/calendar.ts";
import { useToast } from "../components/toast.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { addDays } from "./calendar-dates.ts";
import type { CalendarFields, Entry } from "./calendar-entry.ts";

/** Whether a person may give the entry another date here. */
export function mayMove({ entity, start, end }: CalendarFields, entry: Entry): boolean {
  const fixed = [start, end].some((name) => {
    const field = entity.fields.find((candidate) => candidate.name === name);
    return name !== undefined && (field === undefined || field.readOnly === true || field.computed !== undefined);
  });
  return !fixed && entry.row._can?.update !== false;
}

/** The values of start and end after a move; times keep their place on the clock. */
export function movedValues(
  { entity, start, end }: CalendarFields,
  entry: Entry,
  days: number,
  minutes: number,
): Record<string, string> {
  const moved = [start, end].flatMap((name) => {
    const value = name === undefined ? undefined : entry.row[name];
    if (name === undefined || typeof value !== "string") return [];
    if (columnNamed(entity, name).type === "date") return [[name, addDays(value, days)] as const];
    const date = new Date(value);
    date.setDate(date.getDate() + days);
    date.setMinutes(date.getMinutes() + minutes);
    return [[name, toStoredDatetime(date)] as const];
  });
  return Object.fromEntries(moved);
}

export type MoveEntry = (entry: Entry, days: number, minutes?: number) => Promise<boolean>;

export function useCalendarMoves(fields: CalendarFields): MoveEntry {
  const { client, cache } = useDataAccess();
  const toast = useToast();
  const { entity } = fields;
  return useCallback(
    async (entry, days, minutes = 0) => {
      if ((days === 0 && minutes === 0) || !mayMove(fields, entry)) return false;
      const values = movedValues(fields, entry, days, minutes);
      const undo = showRow(cache, entity, entry.row.id, values);
      try {
        await client.update(entity, entry.row.id, values, { etag: entry.row._etag });
        return true;
      } catch (error) {
        undo();
        const stale = error instanceof ApiError && error.code === "conflict";
        const named = error instanceof ApiError ? Object.values(error.fields).join(". ") : "";
        const said = named !== "" ? named : error instanceof Error ? error.message : String(error);
        const reason = stale ? text("Someone else changed it meanwhile; the calendar shows it as it is now.") : said;
        toast(text("“{title}” was not moved. {reason}", { title: entry.title, reason }), "danger");
        return false;
      } finally {
        cache.invalidate();
      }
    },
    [client, cache, entity, fields, toast],
  );
}
