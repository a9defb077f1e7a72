/** What the server derives once from the model: columns, references in both directions and titles as SQL. */
import { hasColumn, isSearchable, traitsOf } from "../model/field-traits.ts";
import type { AppModel, EntityModel, FieldModel } from "../model/types.ts";
import { rollupSql } from "./rollup-sql.ts";
import { quoteIdentifier } from "./sql-text.ts";

/** A title that is itself a reference is followed this far; a chain can be a circle. */
const DEEPEST_TITLE = 4;
/** A function of SQLite takes at most 127 arguments in its older builds. */
const MOST_ARGUMENTS = 100;

/**
 * A value that can be read, filtered, sorted and exported: a field, or `id`, `created_at`, `updated_at` and, where records are
 * archived, `deleted_at`. Secret fields have none.
 */
export interface Column {
  readonly name: string;
  readonly label: string;
  /**
   * The quoted name behind the alias `t`; for a rollup and for several references a subquery in brackets, which looks the
   * value up by `t."id"`. Several references are a JSON array of ids in rising order, as tags are one of text (NULL when empty).
   */
  readonly sql: string;
  readonly field: FieldModel;
  /** Where several references are stored. */
  readonly relation?: Relation;
}

export interface Reference {
  readonly field: FieldModel;
  readonly target: EntityTable;
}

/** A `references` field with the quoted names of its join table: `from` holds the record's id, `to` the one referred to. */
export interface Relation extends Reference {
  readonly joinTable: string;
  readonly from: string;
  readonly to: string;
}

/** A reference seen from the record referred to. */
export interface IncomingReference {
  readonly field: FieldModel;
  readonly source: EntityTable;
}

/** Read with each row, behind its columns. */
export interface HiddenColumn {
  /** `filled`: whether the secret field `name` has a value. `lines`: the line items of table `name`, for the row's hash. */
  readonly kind: "filled" | "lines";
  readonly name: string;
  readonly sql: string;
}

export interface EntityTable {
  readonly entity: EntityModel;
  /** Quoted table name, for writing. */
  readonly sql: string;
  /** What stands behind FROM to read: the table, or those of its rows that a person may see. */
  readonly from: string;
  /** In this order: `id`, the fields without the secret ones, `created_at`, `updated_at`, `deleted_at`. */
  readonly columns: readonly Column[];
  readonly columnByName: ReadonlyMap<string, Column>;
  readonly hidden: readonly HiddenColumn[];
  readonly references: readonly Reference[];
  readonly relations: readonly Relation[];
  readonly incoming: readonly IncomingReference[];
  /** `references` fields of all entities that point to this one; `target` is this table. */
  readonly incomingRelations: readonly (Relation & { readonly source: EntityTable })[];
  /** SQL text of all columns and hidden columns, in their order, behind the alias `t`. */
  readonly selectList: string;
  /** Whether the select list looks into other tables, so that it should be read for the wanted rows only. */
  readonly readsElsewhere: boolean;
  readonly searchable: readonly Column[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Mutable<EntityTable> & {
  references: Reference[];
  relations: Relation[];
  incoming: IncomingReference[];
  incomingRelations: (Relation & { source: EntityTable })[];
};

/** Returns the tables by URL segment. */
export function createEntityTables(model: AppModel): ReadonlyMap<string, EntityTable> {
  const byEntity = new Map<string, Draft>();
  for (const entity of model.entities) byEntity.set(entity.name, createDraft(entity));
  for (const source of byEntity.values()) addReferences(source, byEntity);
  for (const table of byEntity.values()) fillColumns(table, createColumns(table, "t", byEntity));
  return new Map([...byEntity.values()].map((table) => [table.entity.table, table]));
}

/** SQL text of what is read of each row. */
export function writeSelectList(columns: readonly Column[], hidden: readonly HiddenColumn[]): string {
  return [...columns, ...hidden].map(({ sql }) => sql).join(", ");
}

function createDraft(entity: EntityModel): Draft {
  return {
    entity,
    sql: quoteIdentifier(entity.table),
    from: quoteIdentifier(entity.table),
    columns: [],
    columnByName: new Map(),
    hidden: [],
    references: [],
    relations: [],
    incoming: [],
    incomingRelations: [],
    selectList: "",
    readsElsewhere: false,
    searchable: [],
  };
}

function addReferences(source: Draft, byEntity: ReadonlyMap<string, Draft>): void {
  for (const field of source.entity.fields) {
    if (!field.reference) continue;
    const target = byEntity.get(field.reference.entity);
    if (!target) throw new Error(`reference to an unknown entity: ${field.reference.entity}`);
    if (field.type === "reference") {
      source.references.push({ field, target });
      target.incoming.push({ field, source });
      continue;
    }
    const { through } = field.reference;
    if (!through) throw new Error(`several references without a join table: ${field.name}`);
    const [joinTable, from, to] = [through.table, through.from, through.to].map(quoteIdentifier) as Names;
    const relation: Relation = { field, target, joinTable, from, to };
    source.relations.push(relation);
    target.incomingRelations.push({ ...relation, source });
  }
}
type Names = [string, string, string];

function fillColumns(table: Draft, columns: readonly Column[]): void {
  table.columns = columns;
  table.columnByName = new Map(columns.map((column) => [column.name, column]));
  table.hidden = [...table.entity.fields.filter((field) => field.type === "secret").map(filledColumn), ...lines(table)];
  table.selectList = writeSelectList(columns, table.hidden);
  table.readsElsewhere =
    columns.some(({ field }) => !hasColumn(field)) || table.hidden.some(({ kind }) => kind === "lines");
  table.searchable = columns.filter((column) => isSearchable(column.field));
}

/** The columns of a table behind any alias. */
function createColumns(table: Draft, alias: string, byEntity: ReadonlyMap<string, Draft>): Column[] {
  const { entity } = table;
  const system = { required: true, unique: false, type: "datetime" } as const;
  const fields: FieldModel[] = [
    { ...system, name: "id", label: "ID", type: "integer", unique: true },
    ...entity.fields.filter((field) => field.type !== "secret"),
    { ...system, name: "created_at", label: "Created at" },
    { ...system, name: "updated_at", label: "Updated at" },
  ];
  if (entity.softDelete) fields.push({ ...system, name: "deleted_at", label: "Deleted at", required: false });
  return fields.map((field) => {
    const relation = table.relations.find((candidate) => candidate.field === field);
    if (relation) return { name: field.name, label: field.label, sql: idsSql(relation, alias), field, relation };
    return { name: field.name, label: field.label, sql: columnSql(field, alias, byEntity), field };
  });
}

function columnSql(field: FieldModel, alias: string, byEntity: ReadonlyMap<string, Draft>): string {
  if (field.computed?.kind !== "rollup") return `${alias}.${quoteIdentifier(field.name)}`;
  const source = byEntity.get(field.computed.entity);
  if (!source) throw new Error(`rollup of an unknown entity: ${field.computed.entity}`);
  // A rollup looks at no other rollup, so this ends.
  const plain = { ...source, entity: { ...source.entity, fields: source.entity.fields.filter(isPlain) } };
  const columns = createColumns(plain, `${alias}r`, byEntity);
  return rollupSql(field, { outer: alias, alias: `${alias}r`, source: { ...source, columns } });
}

function isPlain(field: FieldModel): boolean {
  return field.computed?.kind !== "rollup";
}

function idsSql({ joinTable, from, to }: Relation, alias: string): string {
  return `(SELECT json_group_array(j.${to} ORDER BY j.${to}) FROM ${joinTable} j WHERE j.${from} = ${alias}."id")`;
}

function filledColumn(field: FieldModel): HiddenColumn {
  return { kind: "filled", name: field.name, sql: `t.${quoteIdentifier(field.name)} IS NOT NULL` };
}

/** What is written with a record belongs to its hash, so that nobody's new line is lost by saving an older form. */
function lines(table: Draft): HiddenColumn[] {
  return table.incoming
    .filter(({ source, field }) => source.entity.partOf === field.name)
    .map(({ source, field }) => {
      const stored = source.entity.fields.filter((one) => hasColumn(one) && !one.computed && one.type !== "secret");
      const names = ["id", ...stored.map(({ name }) => name), "updated_at"].map((name) => `l.${quoteIdentifier(name)}`);
      const parts = Array.from({ length: Math.ceil(names.length / MOST_ARGUMENTS) }, (_, index) =>
        names.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS).join(", "),
      );
      const row = parts.map((part) => `json_array(${part})`).join(" || ");
      const sql = `(SELECT group_concat(${row}, '' ORDER BY l."id") FROM ${source.sql} l WHERE l.${quoteIdentifier(field.name)} = t."id")`;
      return { kind: "lines", name: source.entity.table, sql };
    });
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
  return column.field.required && !column.field.computed ? text : `coalesce(${text}, '#' || ${id})`;
}
