/** A piece of SQL with the values bound to it, and the quoting of identifiers. */

/** A value that better-sqlite3 binds. */
export type SqlValue = string | number | null;

export interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Returns a name in double quotes. Names come from the model only, never from a request. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Joins conditions with AND or OR in brackets; no conditions means everything. */
export function joinConditions(parts: readonly SqlPart[], operator: "AND" | "OR"): SqlPart {
  if (parts.length === 0) return { sql: "1", params: [] };
  const sql = parts.map((part) => part.sql).join(` ${operator} `);
  return { sql: parts.length === 1 ? sql : `(${sql})`, params: parts.flatMap((part) => part.params) };
}
