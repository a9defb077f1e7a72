/** Turns a refusal by the database into the message at the field that it is about. */
import Database from "better-sqlite3";
import type { Issue } from "../model/issue.ts";
import { LAST_ADMINISTRATOR } from "./access/access-tables.ts";
import { ApiError, fieldError } from "./api-error.ts";
import type { EntityTable } from "./entity-table.ts";
import { BEFORE, CIRCLE } from "./guard-triggers.ts";
import { serverIssue } from "./issue-texts.ts";

/** Runs a write; a violated constraint becomes a `validation` error, anything else is thrown on. */
export function writeWithMessages<T>(table: EntityTable, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_CONSTRAINT")) {
      throw describeViolation(table, error);
    }
    throw error;
  }
}

function describeViolation(table: EntityTable, error: { readonly code: string; readonly message: string }): ApiError {
  if (error.message === LAST_ADMINISTRATOR) {
    return new ApiError("conflict", serverIssue("last_administrator"));
  }
  const guarded = describeGuard(table, error.message);
  if (guarded) return guarded;
  const field = findNamedField(table, error.message);
  const issue = violation(error.code, field?.label ?? table.entity.label, table.entity.softDelete === true);
  return field ? fieldError(field.name, issue) : new ApiError("validation", issue);
}

function describeGuard({ entity }: EntityTable, message: string): ApiError | undefined {
  const prefix = [CIRCLE, BEFORE].find((one) => message.startsWith(one));
  const field = prefix && entity.fields.find(({ name }) => message === `${prefix}${name}`);
  if (!field) return undefined;
  const { name, label } = field;
  if (prefix === CIRCLE) return fieldError(name, serverIssue("below_itself", { label, entity: entity.label }));
  const other = entity.fields.find((one) => one.name === field.notBefore)?.label ?? "";
  return fieldError(name, { code: "before", params: { label, other } });
}

function violation(code: string, label: string, archives: boolean): Issue {
  switch (code) {
    case "SQLITE_CONSTRAINT_UNIQUE":
    case "SQLITE_CONSTRAINT_PRIMARYKEY":
      return serverIssue(archives ? "already_taken_maybe_archived" : "already_taken", { label });
    case "SQLITE_CONSTRAINT_NOTNULL":
      return { code: "required", params: { label } };
    case "SQLITE_CONSTRAINT_FOREIGNKEY":
      return serverIssue("missing_reference", { label });
    default:
      return serverIssue("not_allowed", { label });
  }
}

/** SQLite names `table.column` (unique, not null) or the constraint, which is `<table>_<column>_check`. */
function findNamedField(table: EntityTable, message: string) {
  const named = message.slice(message.indexOf(": ") + 2).split(", ")[0] ?? "";
  const { fields, table: name } = table.entity;
  return fields.find((field) => named === `${name}.${field.name}` || named === `${name}_${field.name}_check`);
}
