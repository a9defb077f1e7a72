/** Moves entries to other days and hours: shown at once, sent to the server, taken back with a message when it refuses. */
import { useCallback } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataAccess } from "../../client/data-context.tsx";
import { showRow } from "../../client/optimistic-row.ts";
import { useToast } from "../components/toast.tsx";
import { text } from "../text/text.ts";
import type { CalendarFields, Entry } from "./calendar-entry.ts";
import { mayMove, movedValues } from "./moved-values.ts";

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
