/** Says what a deletion would take along, empty, or be stopped by, following the delete rules of all references. */
import type { AppContext } from "./app-context.ts";
import type { EntityTable, IncomingReference, Relation } from "./entity-table.ts";
import { quoteIdentifier } from "./sql-text.ts";

/** Rows of `table` that are concerned because of their reference `field`. */
export interface Affected {
  readonly table: string;
  readonly field: string;
  readonly count: number;
}

export interface DeletePlan {
  readonly deleted: boolean;
  /** Rows that forbid it; empty when it may go ahead. */
  readonly blockedBy: readonly Affected[];
  readonly alsoDeleted: readonly Affected[];
  /** Rows whose reference becomes empty, or whose list of references loses an entry. */
  readonly alsoCleared: readonly Affected[];
  /** How many of the rows only move to the archive, from which they can come back; what refers to them stays as it is. */
  readonly archived?: number;
}

/** Rows that go anyway neither block nor are cleared. */
export function planDelete(context: AppContext, table: EntityTable, ids: readonly number[]): DeletePlan {
  const going = new Map<EntityTable, Set<number>>([[table, new Set(ids)]]);
  const alsoDeleted = followCascades(context, going, table, ids);
  const blockedBy: Affected[] = [];
  const alsoCleared: Affected[] = [];
  for (const [target, set] of going) {
    for (const incoming of target.incoming) {
      const rule = incoming.field.reference?.onDelete;
      if (rule === "cascade") continue;
      const staying = findReferring(context, incoming, [...set]).filter((id) => !going.get(incoming.source)?.has(id));
      if (staying.length > 0) (rule === "set_null" ? alsoCleared : blockedBy).push(describe(incoming, staying.length));
    }
    for (const relation of target.incomingRelations) {
      const count = countLinked(context, relation, [...set], [...(going.get(relation.source) ?? [])]);
      if (count > 0) alsoCleared.push({ table: relation.source.entity.table, field: relation.field.name, count });
    }
  }
  return { deleted: false, blockedBy, alsoDeleted, alsoCleared };
}

/** Adds all rows that cascades reach to `going`; a row reached twice counts where it was reached first. */
function followCascades(
  context: AppContext,
  going: Map<EntityTable, Set<number>>,
  table: EntityTable,
  ids: readonly number[],
): Affected[] {
  const counts = new Map<IncomingReference, number>();
  const queue: { table: EntityTable; ids: readonly number[] }[] = [{ table, ids }];
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const incoming of step.table.incoming) {
      if (incoming.field.reference?.onDelete !== "cascade") continue;
      const known = going.get(incoming.source) ?? new Set<number>();
      going.set(incoming.source, known);
      const added = findReferring(context, incoming, step.ids).filter((id) => !known.has(id));
      if (added.length === 0) continue;
      for (const id of added) known.add(id);
      counts.set(incoming, (counts.get(incoming) ?? 0) + added.length);
      queue.push({ table: incoming.source, ids: added });
    }
  }
  return [...counts].map(([incoming, count]) => describe(incoming, count));
}

function findReferring(context: AppContext, incoming: IncomingReference, ids: readonly number[]): number[] {
  const column = quoteIdentifier(incoming.field.name);
  const sql = `SELECT "id" FROM ${incoming.source.sql} WHERE ${column} IN (SELECT value FROM json_each(?))`;
  return context.database.prepare(sql).pluck().all(JSON.stringify(ids)) as number[];
}

/** Counts the staying rows that have one of `ids` in their list. */
function countLinked(
  context: AppContext,
  { joinTable, from, to }: Relation,
  ids: readonly number[],
  going: readonly number[],
): number {
  const sql = `SELECT count(DISTINCT ${from}) FROM ${joinTable} WHERE ${to} IN (SELECT value FROM json_each(?))
    AND ${from} NOT IN (SELECT value FROM json_each(?))`;
  return Number(context.database.prepare(sql).pluck().get(JSON.stringify(ids), JSON.stringify(going)));
}

function describe(incoming: IncomingReference, count: number): Affected {
  return { table: incoming.source.entity.table, field: incoming.field.name, count };
}
