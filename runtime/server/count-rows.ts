/** Counts selected rows, and remembers the count until something is written. */
import { toLocalDate } from "../model/calendar.ts";
import type { AppContext } from "./app-context.ts";
import type { AppDatabase } from "./app-database.ts";
import type { EntityTable } from "./entity-table.ts";
import type { SqlPart } from "./sql-text.ts";

interface Counts {
  /** What the counts were true for. */
  state: string;
  readonly totals: Map<string, number>;
}

const MOST_COUNTS = 500;
const known = new WeakMap<AppDatabase, Counts>();

/** Turning pages counts once: the number of selected rows changes only when somebody writes, here or in another process. */
export function countSelected(context: AppContext, table: EntityTable, where: SqlPart): number {
  const { database } = context;
  const sql = `SELECT count(*) FROM ${table.from} t WHERE ${where.sql}`;
  const count = () =>
    database
      .prepare(sql)
      .pluck()
      .get(...where.params) as number;
  // What a transaction has written may still be undone.
  if (database.sqlite.inTransaction) return count();
  const counts = currentCounts(context);
  const key = JSON.stringify([sql, where.params]);
  const found = counts.totals.get(key);
  if (found !== undefined) return found;
  const total = count();
  if (counts.totals.size >= MOST_COUNTS) counts.totals.clear();
  counts.totals.set(key, total);
  return total;
}

/** The day is part of the state, because rollups can look at records since today. */
function currentCounts({ database, now }: AppContext): Counts {
  const others = database.prepare("PRAGMA data_version").pluck().get();
  const own = database.prepare("SELECT total_changes()").pluck().get();
  const state = `${others} ${own} ${toLocalDate(now())}`;
  const counts = known.get(database);
  if (counts?.state === state) return counts;
  const fresh = { state, totals: new Map<string, number>() };
  known.set(database, fresh);
  return fresh;
}
