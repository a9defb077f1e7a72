/** Turns a refusal by the database into the message at the field that it is about. */
import Database from "better-sqlite3";
import { LAST_ADMINISTRATOR } from "./access/access-tables.ts";
import { ApiError } from "./api-error.ts";
import type { EntityTable } from "./entity-table.ts";

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
    return new ApiError("conflict", "This is the last administrator who can sign in; make somebody else one first");
  }
  const field = findNamedField(table, error.message);
  const message = violationMessage(error.code, field?.label ?? table.entity.label);
  return new ApiError("validation", message, field ? { fields: { [field.name]: message } } : {});
}

function violationMessage(code: string, label: string): string {
  switch (code) {
    case "SQLITE_CONSTRAINT_UNIQUE":
    case "SQLITE_CONSTRAINT_PRIMARYKEY":
      return `${label} is taken by another record already`;
    case "SQLITE_CONSTRAINT_NOTNULL":
      return `${label} is required`;
    case "SQLITE_CONSTRAINT_FOREIGNKEY":
      return `${label} refers to a record that does not exist`;
    default:
      return `${label} has a value that the database does not allow`;
  }
}

/** SQLite names `table.column` (unique, not null) or the constraint, which is `<table>_<column>_check`. */
function findNamedField(table: EntityTable, message: string) {
  const named = message.slice(message.indexOf(": ") + 2).split(", ")[0] ?? "";
  const { fields, table: name } = table.entity;
  return fields.find((field) => named === `${name}.${field.name}` || named === `${name}_${field.name}_check`);
}
