/** Writes the SQL that creates an AppSpec's tables: deterministic, with the rules as constraints of the database. */
import { generatedSql } from "./computed-sql.ts";
import type { DeleteRule, Field } from "./field-schema.ts";
import { columnBounds, columnTypeOf, DELETED_COLUMN, familyOf, hasColumn } from "./field-storage.ts";
import { joinTableSql, joinTables } from "./join-tables.ts";
import { orderEntities } from "./order-entities.ts";
import type { AppSpec, Entity } from "./schema.ts";
import { numberLiteral, quoteIdentifier, quoteText } from "./sql-literal.ts";

const HEADER =
  "-- Creates the tables of app.spec.json. Applied once, in one transaction; change it by a new migration.\n";

/**
 * SQLite's RESTRICT refuses at once, even when the referring row is deleted by the same statement. NO ACTION refuses at
 * the end of the statement, which is what `restrict` means to a person.
 */
const DELETE_ACTION: Readonly<Record<DeleteRule, string>> = {
  restrict: "NO ACTION",
  set_null: "SET NULL",
  cascade: "CASCADE",
};

/** Returns the statements for all tables and indexes; referenced tables come before the ones that refer to them. */
export function createSql(spec: AppSpec): string {
  const parts = orderEntities(spec.entities).map((entity) =>
    [tableSql(entity, spec.entities), ...entity.fields.flatMap((field) => indexSql(entity, field))].join("\n"),
  );
  const joins = joinTables(spec.entities).map((join) => joinTableSql(join, spec.entities));
  return `${HEADER}\n${[...parts, ...joins].join("\n\n")}\n`;
}

/**
 * Returns one CREATE TABLE statement. `tableName` differs from the entity's when a migration rebuilds the table under a
 * passing name.
 */
export function tableSql(entity: Entity, entities: readonly Entity[], tableName: string = entity.table): string {
  const columns = [
    // AUTOINCREMENT: a deleted record's id never comes back as another record.
    '"id" INTEGER PRIMARY KEY AUTOINCREMENT',
    ...entity.fields.filter(hasColumn).map((field) => columnSql(entity, field, entities)),
    timestampSql(entity, "created_at", true),
    timestampSql(entity, "updated_at", true),
    ...(entity.softDelete === true ? [timestampSql(entity, DELETED_COLUMN, false)] : []),
  ];
  return `CREATE TABLE ${quoteIdentifier(tableName)} (\n  ${columns.join(",\n  ")}\n) STRICT;`;
}

/**
 * Returns a column's definition as CREATE TABLE and ALTER TABLE ADD COLUMN take it. Uniqueness is an index (`indexSql`),
 * so that it can come and go without rebuilding the table.
 */
export function columnSql(entity: Entity, field: Field, entities: readonly Entity[]): string {
  const parts = [quoteIdentifier(field.name), columnTypeOf(field.type)];
  const generated = field.computed && generatedSql(field.computed, columnTypeOf(field.type));
  // Virtual, because SQLite can add such a column to a table that has rows, and a stored one not.
  if (generated !== undefined) return [...parts, `GENERATED ALWAYS AS (${generated}) VIRTUAL`].join(" ");
  if (field.required) parts.push("NOT NULL");
  if (field.reference) parts.push(referenceSql(field.reference, entities));
  const check = checkSql(field);
  if (check !== undefined) {
    parts.push(`CONSTRAINT ${quoteIdentifier(`${entity.table}_${field.name}_check`)} CHECK (${check})`);
  }
  return parts.join(" ");
}

/** Returns the statements for a field's index: a unique one, or a plain one for a reference; none for other fields. */
export function indexSql(entity: Entity, field: Field): string[] {
  if (!hasIndex(field)) return [];
  const kind = field.unique ? "UNIQUE INDEX" : "INDEX";
  const target = `${quoteIdentifier(entity.table)} (${quoteIdentifier(field.name)})`;
  return [`CREATE ${kind} ${quoteIdentifier(indexName(entity, field))} ON ${target};`];
}

/** Says whether `indexSql` makes an index for the field. */
export function hasIndex(field: Field): boolean {
  return hasColumn(field) && !field.computed && (field.unique || field.type === "reference");
}

/** Name of the index that `indexSql` makes. */
export function indexName(entity: Entity, field: Field): string {
  return `${entity.table}_${field.name}_${field.unique ? "unique" : "index"}`;
}

/** Returns the expression that a column's values must satisfy; undefined when its SQL type says it all. */
export function checkSql(field: Field): string | undefined {
  const column = quoteIdentifier(field.name);
  switch (familyOf(field.type)) {
    case "number":
      return boundsCheck(column, field);
    case "boolean":
      return `${column} IN (0, 1)`;
    case "choice":
      return `${column} IN (${(field.choices ?? []).map((choice) => quoteText(choice.value)).join(", ")})`;
    case "text":
      return field.maxLength === undefined ? undefined : `length(${column}) <= ${numberLiteral(field.maxLength)}`;
    case "colour":
      return `${column} GLOB '#${"[0-9a-f]".repeat(6)}'`;
    case "temporal":
      return temporalCheck(column, field);
    case "list":
      return `json_valid(${column}) AND json_type(${column}) = 'array'`;
    case "json":
      return `json_valid(${column})`;
    case "file":
    case "reference":
    case "relation":
      return undefined;
  }
}

function boundsCheck(column: string, field: Field): string | undefined {
  const { min, max } = columnBounds(field);
  const checks: string[] = [];
  if (min !== undefined) checks.push(`${column} >= ${numberLiteral(min)}`);
  if (max !== undefined) checks.push(`${column} <= ${numberLiteral(max)}`);
  return checks.length === 0 ? undefined : checks.join(" AND ");
}

/** SQLite's date functions carry 30 February over into March, so a real date is one that they return unchanged. */
function temporalCheck(column: string, field: Field): string {
  const real = realTemporalSql(column, field.type);
  return field.required ? real : `${column} IS NULL OR (${real})`;
}

function realTemporalSql(column: string, type: Field["type"]): string {
  const digits = (count: number) => "[0-9]".repeat(count);
  const day = `${digits(4)}-${digits(2)}-${digits(2)}`;
  const clock = `${digits(2)}:${digits(2)}`;
  if (type === "date") return `${column} GLOB '${day}' AND date(${column}) IS ${column}`;
  if (type === "datetime") {
    const shape = `${column} GLOB '${day}T${clock}:${digits(2)}Z'`;
    return `${shape} AND strftime('%Y-%m-%dT%H:%M:%SZ', ${column}) IS ${column}`;
  }
  const shapes = `${column} GLOB '${clock}' OR ${column} GLOB '${clock}:${digits(2)}'`;
  return `(${shapes}) AND time(${column}) IS substr(${column} || ':00', 1, 8)`;
}

function timestampSql(entity: Entity, name: string, required: boolean): string {
  const field: Field = { name, label: name, type: "datetime", required, unique: false };
  return columnSql(entity, field, []);
}

function referenceSql(reference: NonNullable<Field["reference"]>, entities: readonly Entity[]): string {
  const target = entities.find((entity) => entity.name === reference.entity);
  if (!target) throw new Error(`reference to an unknown entity: ${reference.entity}`);
  return `REFERENCES ${quoteIdentifier(target.table)} ("id") ON DELETE ${DELETE_ACTION[reference.onDelete]}`;
}
