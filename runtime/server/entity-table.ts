/** What the server derives once from the model: columns, references in both directions and titles as SQL. */
import { isSearchable, traitsOf } from "../model/field-traits.ts";
import type { AppModel, EntityModel, FieldModel } from "../model/types.ts";
import { quoteIdentifier } from "./sql-text.ts";

/** A title that is itself a reference is followed this far; a chain can be a circle. */
const DEEPEST_TITLE = 4;

/** A column that can be filtered, sorted and exported: a field, or `id`, `created_at`, `updated_at`. */
export interface Column {
  readonly name: string;
  readonly label: string;
  /** The quoted name behind the alias `t`. */
  readonly sql: string;
  readonly field: FieldModel;
}

export interface Reference {
  readonly field: FieldModel;
  readonly target: EntityTable;
}

/** A reference seen from the record referred to. */
export interface IncomingReference {
  readonly field: FieldModel;
  readonly source: EntityTable;
}

export interface EntityTable {
  readonly entity: EntityModel;
  /** Quoted table name, for writing. */
  readonly sql: string;
  /** What stands behind FROM to read: the table, or those of its rows that a person may see. */
  readonly from: string;
  /** In stored order: `id`, the fields, `created_at`, `updated_at`. */
  readonly columns: readonly Column[];
  readonly columnByName: ReadonlyMap<string, Column>;
  readonly references: readonly Reference[];
  readonly incoming: readonly IncomingReference[];
  /** SQL text of all columns behind the alias `t`, in the order of `columns`. */
  readonly selectList: string;
  readonly searchable: readonly Column[];
}

interface Draft extends EntityTable {
  readonly references: Reference[];
  readonly incoming: IncomingReference[];
}

/** Returns the tables by URL segment. */
export function createEntityTables(model: AppModel): ReadonlyMap<string, EntityTable> {
  const byEntity = new Map<string, Draft>();
  for (const entity of model.entities) byEntity.set(entity.name, createDraft(entity));
  for (const source of byEntity.values()) {
    for (const field of source.entity.fields) {
      if (field.type !== "reference" || !field.reference) continue;
      const target = byEntity.get(field.reference.entity);
      if (!target) throw new Error(`reference to an unknown entity: ${field.reference.entity}`);
      source.references.push({ field, target });
      target.incoming.push({ field, source });
    }
  }
  return new Map([...byEntity.values()].map((table) => [table.entity.table, table]));
}

function createDraft(entity: EntityModel): Draft {
  const system = { required: true, unique: false } as const;
  const fields: FieldModel[] = [
    { ...system, name: "id", label: "ID", type: "integer", unique: true },
    ...entity.fields,
    { ...system, name: "created_at", label: "Created at", type: "datetime" },
    { ...system, name: "updated_at", label: "Updated at", type: "datetime" },
  ];
  const columns = fields.map((field) => ({
    name: field.name,
    label: field.label,
    sql: `t.${quoteIdentifier(field.name)}`,
    field,
  }));
  return {
    entity,
    sql: quoteIdentifier(entity.table),
    from: quoteIdentifier(entity.table),
    columns,
    columnByName: new Map(columns.map((column) => [column.name, column])),
    references: [],
    incoming: [],
    selectList: columns.map((column) => column.sql).join(", "),
    searchable: columns.filter((column) => isSearchable(column.field)),
  };
}

/**
 * Returns the SQL of a record's title behind an alias. Follows a title that is a reference, and falls back on `#id`, so
 * that a title is never empty.
 */
export function titleSql(table: EntityTable, alias: string, depth = 0): string {
  const id = `${alias}."id"`;
  const column = table.columnByName.get(table.entity.titleField);
  if (!column) return `'#' || ${id}`;
  const name = `${alias}.${quoteIdentifier(column.name)}`;
  const reference = table.references.find(({ field }) => field.name === column.name);
  if (reference) {
    if (depth >= DEEPEST_TITLE) return `'#' || ${id}`;
    const next = `${alias}_`;
    const title = titleSql(reference.target, next, depth + 1);
    return `coalesce((SELECT ${title} FROM ${reference.target.from} ${next} WHERE ${next}."id" = ${name}), '#' || ${id})`;
  }
  const text = traitsOf(column.field.type).stored === "text" ? name : `CAST(${name} AS TEXT)`;
  return column.field.required ? text : `coalesce(${text}, '#' || ${id})`;
}
