/** Makes the triggers that hold rules which no constraint of a column can say: trees without circles, ends after starts. */
import type Database from "better-sqlite3";
import type { AppModel, EntityModel } from "../model/types.ts";
import { keepTrigger } from "./keep-trigger.ts";
import { quoteIdentifier } from "./sql-text.ts";

/** What the triggers say, before the name of the field; `constraint-error.ts` turns it into words. */
export const CIRCLE = "vector:circle:";
export const BEFORE = "vector:before:";
const PREFIX = "_vector_guard_";

/**
 * Whoever writes to the file is held to them, not only this server. Triggers rather than constraints of the table, because a
 * spec can take such a rule up or drop it without a migration; rows that are there already are looked at when they change.
 */
export function prepareGuards(sqlite: Database.Database, { entities }: AppModel): void {
  const wanted = new Map(entities.flatMap((entity) => [...treeGuards(entity), ...orderGuards(entity)]));
  const present = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND substr(name, 1, ?) = ?";
  for (const name of sqlite.prepare(present).pluck().all(PREFIX.length, PREFIX) as string[]) {
    if (!wanted.has(name)) sqlite.exec(`DROP TRIGGER ${quoteIdentifier(name)}`);
  }
  for (const [name, sql] of wanted) keepTrigger(sqlite, name, sql);
}

/** Where every record must have a parent, the topmost one is its own. */
function treeGuards({ table, parentField, fields }: EntityModel): [string, string][] {
  if (parentField === undefined || fields.some(({ name, required }) => name === parentField && required)) return [];
  const [name, parent] = [quoteIdentifier(table), quoteIdentifier(parentField)];
  const above = `WITH RECURSIVE up(id) AS (SELECT NEW.${parent} UNION SELECT t.${parent} FROM up JOIN ${name} t ON t."id" = up.id)
    SELECT id FROM up`;
  const body = (when: string) =>
    `WHEN NEW.${parent} IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, '${CIRCLE}${parentField}') WHERE ${when};
END`;
  return [
    trigger(`${table}_${parentField}_insert`, `AFTER INSERT ON ${name}`, body(`NEW.${parent} = NEW."id"`)),
    trigger(`${table}_${parentField}_update`, `AFTER UPDATE OF ${parent} ON ${name}`, body(`NEW."id" IN (${above})`)),
  ];
}

/** Stored dates and moments compare as text. */
function orderGuards({ table, fields }: EntityModel): [string, string][] {
  return fields.flatMap(({ name, notBefore }): [string, string][] => {
    if (notBefore === undefined) return [];
    const [from, to] = [quoteIdentifier(notBefore), quoteIdentifier(name)];
    const on = quoteIdentifier(table);
    const body = `WHEN NEW.${to} < NEW.${from}
BEGIN
  SELECT RAISE(ABORT, '${BEFORE}${name}');
END`;
    return [
      trigger(`${table}_${name}_insert`, `BEFORE INSERT ON ${on}`, body),
      trigger(`${table}_${name}_update`, `BEFORE UPDATE OF ${from}, ${to} ON ${on}`, body),
    ];
  });
}

function trigger(name: string, event: string, body: string): [string, string] {
  const whole = `${PREFIX}${name}`;
  return [whole, `CREATE TRIGGER ${quoteIdentifier(whole)} ${event}\n${body}`];
}
