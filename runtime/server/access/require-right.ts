/** Refuses what the person of a request may not do. Every write goes through here before it is carried out. */
import type { Issue } from "../../model/issue.ts";
import type { FieldValue } from "../../model/types.ts";
import { ApiError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable, Reference } from "../entity-table.ts";
import { serverIssue } from "../issue-texts.ts";
import { mayWriteField, rightsOf } from "./rights.ts";
import { ownWhere } from "./visible-tables.ts";

export type RowAction = "update" | "delete";
export type Action = "read" | "create" | RowAction;

const VERBS: Readonly<Record<Action, string>> = {
  read: "see",
  create: "add",
  update: "change",
  delete: "delete",
};

/** Says whether the person may do it with some record of the table at least. */
export function isAllowed(context: AppContext, table: EntityTable, action: Action): boolean {
  const rights = rightsOf(table.entity, context.person);
  return action === "create" ? rights.create : rights[action] !== "none";
}

/** Throws `unauthorized` when signing in could help, else `forbidden`. */
export function requireRight(context: AppContext, table: EntityTable, action: Action): void {
  if (!isAllowed(context, table, action)) throw refusal(context, `${VERBS[action]} ${table.entity.pluralLabel}`);
}

/**
 * Throws `not_found` for a record that the person may not read or that is not there, and `forbidden` for one that is not
 * theirs to change. To be called within the transaction that writes.
 */
export function requireRowRight(
  context: AppContext,
  table: EntityTable,
  action: RowAction,
  ids: readonly number[],
): void {
  requireRight(context, table, action);
  requireReadable(context, table, ids);
  const allowed = new Set(findAllowedIds(context, table, action, ids));
  const refused = ids.find((id) => !allowed.has(id));
  if (refused !== undefined) throw refusal(context, `${VERBS[action]} ${table.entity.label} ${refused}`);
}

/** Returns those of the records that the person may change or delete. */
export function findAllowedIds(
  context: AppContext,
  table: EntityTable,
  action: RowAction,
  ids: readonly number[],
): readonly number[] {
  const reach = rightsOf(table.entity, context.person)[action];
  if (reach === "all" || ids.length === 0) return ids;
  if (reach === "none") return [];
  const own = ownWhere(context.model, table, context.person);
  const sql = `SELECT "id" FROM ${table.sql} WHERE "id" IN (SELECT value FROM json_each(?)) AND ${own}`;
  return context.database.prepare(sql).pluck().all(JSON.stringify(ids)) as number[];
}

/** Throws `not_found` when one of the records is not there for the person, and as `requireRight` when none can be. */
export function requireReadable(context: AppContext, table: EntityTable, ids: readonly number[]): void {
  requireRight(context, table, "read");
  const found = new Set(findReadableIds(context, table, ids));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined)
    throw new ApiError("not_found", serverIssue("no_record", { entity: table.entity.label, id: missing }));
}

/** Returns those of the records that are there and that the person may read, also archived ones. */
export function findReadableIds(context: AppContext, table: EntityTable, ids: readonly number[]): readonly number[] {
  if (ids.length === 0) return [];
  const sql = `SELECT t."id" FROM ${context.visible.of(table).from} t WHERE t."id" IN (SELECT value FROM json_each(?))`;
  return context.database.prepare(sql).pluck().all(JSON.stringify(ids)) as number[];
}

/**
 * Returns the first of the ids that the person cannot put into a reference: records that are not there for them. One that
 * they see in that field of some record already is allowed, so that saving a whole record does not fail for it.
 */
export function findUnknownTarget(
  context: AppContext,
  table: EntityTable,
  { field, target }: Reference,
  ids: readonly number[],
): number | undefined {
  const readable = new Set(findReadableIds(context, target, ids));
  // Everybody may name themselves.
  if (target.entity.name === context.model.access?.userEntity && context.person.id !== null)
    readable.add(context.person.id);
  const unknown = ids.filter((id) => !readable.has(id));
  if (unknown.length === 0 || context.person.administrator) return unknown[0];
  const visible = context.visible.of(table);
  const column = visible.columnByName.get(field.name);
  if (!column) return unknown[0];
  const { relation } = column;
  const listed = relation
    ? `SELECT j.${relation.to} FROM ${relation.joinTable} j JOIN ${visible.from} t ON t."id" = j.${relation.from}`
    : `SELECT ${column.sql} FROM ${visible.from} t WHERE ${column.sql} IS NOT NULL`;
  const sql = `SELECT value FROM json_each(?) WHERE value NOT IN (${listed})`;
  return context.database.prepare(sql).pluck().get(JSON.stringify(unknown)) as number | undefined;
}

/**
 * Throws `forbidden`, with a message at each field, when `given` has fields that the person may not set. Names that are no
 * fields are left to validation. Returns the values with the owner filled in: somebody who sees or changes only own records
 * makes own records, and somebody who sees only own ones cannot give one away.
 */
export function checkGivenValues(
  context: AppContext,
  table: EntityTable,
  given: Readonly<Record<string, unknown>>,
  mode: "create" | "update",
): Readonly<Record<string, unknown>> {
  const { person, model } = context;
  if (person.administrator) return given;
  const issues: Record<string, Issue> = {};
  for (const field of table.entity.fields) {
    if (!Object.hasOwn(given, field.name) || mayWriteField(model, table.entity, field, person)) continue;
    issues[field.name] = serverIssue("may_not_set", { label: field.label });
  }
  const [first] = Object.values(issues);
  if (first !== undefined) throw new ApiError("forbidden", first, { issues });
  return withOwner(context, table, mode === "create" ? withRole(context, table, given) : given, mode);
}

function withOwner(
  context: AppContext,
  table: EntityTable,
  given: Readonly<Record<string, unknown>>,
  mode: "create" | "update",
): Readonly<Record<string, unknown>> {
  const { person } = context;
  const owner = table.entity.fields.find((field) => field.name === table.entity.ownerField);
  const rights = rightsOf(table.entity, person);
  if (!owner || person.id === null) return given;
  const present = Object.hasOwn(given, owner.name) && given[owner.name] !== undefined;
  if (!present && mode === "create" && [rights.read, rights.update, rights.delete].includes("own")) {
    return { ...given, [owner.name]: person.id };
  }
  if (present && rights.read === "own" && Number(given[owner.name]) !== person.id) {
    const issue = serverIssue("only_yourself", { label: owner.label });
    throw new ApiError("forbidden", issue, { issues: { [owner.name]: issue } });
  }
  return given;
}

/** Whoever adds people without being an administrator adds them with the role of new accounts. */
function withRole(
  { model }: AppContext,
  table: EntityTable,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { access } = model;
  if (!access || table.entity.name !== access.userEntity) return given;
  return { ...given, [access.roleField]: access.defaultRole satisfies FieldValue };
}

/** The error for something that the person may not do; `what` follows "You may not". */
export function refusal(context: AppContext, what: string): ApiError {
  const { person, model } = context;
  const visitor = model.access !== undefined && person.id === null && !person.administrator;
  if (visitor) return new ApiError("unauthorized", serverIssue("sign_in"));
  return new ApiError("forbidden", serverIssue("forbidden", { what }));
}
