/** Derives what a person may see from what there is: tables without the columns and rows that are kept from them. */
import type { AppModel, FieldModel, FilterModel } from "../../model/types.ts";
import { type EntityTable, writeSelectList } from "../entity-table.ts";
import { quoteIdentifier } from "../sql-text.ts";
import type { Person } from "./person.ts";
import { mayReadField, rightsOf } from "./rights.ts";

/** Line items of line items are followed this far; what is deeper is not shown. */
const DEEPEST_PART = 8;

export interface VisibleTables {
  /** By URL segment; what the person may not read is absent. */
  readonly tables: ReadonlyMap<string, EntityTable>;
  /** The table as the person sees it; one that they may not read has no rows and no columns but the id. */
  of(table: EntityTable): EntityTable;
}

type Draft = { -readonly [Key in keyof EntityTable]: EntityTable[Key] };

/**
 * Every query of the data API reads from these tables, so a column or row that is not in them is in no list, filter, sort,
 * search, count, aggregate, title or file. Rows are left out in SQL (`from`); the person's id is a whole number of ours.
 */
export function createVisibleTables(
  model: AppModel,
  tables: ReadonlyMap<string, EntityTable>,
  person: Person,
): VisibleTables {
  if (person.administrator) return { tables, of: (table) => table };
  const drafts = new Map<EntityTable, Draft>();
  for (const table of tables.values()) drafts.set(table, createDraft(model, tables, table, person));
  const of = (table: EntityTable) => drafts.get(table) ?? table;
  for (const [table, draft] of drafts) {
    draft.references = table.references
      .filter(({ field }) => draft.columnByName.has(field.name))
      .map((reference) => ({ ...reference, target: of(reference.target) }));
    draft.relations = table.relations
      .filter(({ field }) => draft.columnByName.has(field.name))
      .map((relation) => ({ ...relation, target: of(relation.target) }));
    draft.incomingRelations = table.incomingRelations
      .filter(({ field, source }) => of(source).columnByName.has(field.name))
      .map((incoming) => ({ ...incoming, source: of(incoming.source), target: draft }));
    draft.incoming = table.incoming
      .filter(({ field, source }) => of(source).columnByName.has(field.name))
      .map((incoming) => ({ ...incoming, source: of(incoming.source) }));
  }
  const readable = [...drafts].filter(([table]) => rightsOf(table.entity, person).read !== "none");
  // A draft stands for its table also when it is given itself.
  for (const draft of [...drafts.values()]) drafts.set(draft, draft);
  return { tables: new Map(readable.map(([table, draft]) => [table.entity.table, draft])), of };
}

function createDraft(
  model: AppModel,
  tables: ReadonlyMap<string, EntityTable>,
  table: EntityTable,
  person: Person,
): Draft {
  const blind = rightsOf(table.entity, person).read === "none";
  const columns = table.columns.filter(
    ({ name, field }) => name === "id" || (!blind && mayReadColumn({ model, tables, person }, table, field)),
  );
  const names = new Set(columns.map(({ name }) => name));
  const secrets = new Set(table.entity.fields.filter((field) => mayReadField(field, person)).map(({ name }) => name));
  const hidden = blind ? [] : table.hidden.filter(({ kind, name }) => kind !== "filled" || secrets.has(name));
  return {
    ...table,
    columns,
    columnByName: new Map(columns.map((column) => [column.name, column])),
    hidden,
    selectList: writeSelectList(columns, hidden),
    readsElsewhere: table.readsElsewhere && !blind,
    searchable: table.searchable.filter(({ name }) => names.has(name)),
    from: visibleFrom(model, tables, table, person),
  };
}

interface Reading {
  readonly model: AppModel;
  readonly tables: ReadonlyMap<string, EntityTable>;
  readonly person: Person;
}

/**
 * What is worked out says something about what it is worked out from: it is kept from who may not read all of that, unless
 * the field names the role among those that may read it.
 */
function mayReadColumn(reading: Reading, table: EntityTable, field: FieldModel): boolean {
  const { person, tables } = reading;
  if (!mayReadField(field, person)) return false;
  if (!field.computed || field.access?.read) return true;
  const mayReadAll = (source: EntityTable, names: readonly string[]) =>
    names.every((name) => {
      const column = source.columnByName.get(name);
      return column !== undefined && mayReadColumn(reading, source, column.field);
    });
  if (field.computed.kind !== "rollup") return mayReadAll(table, field.computed.of);
  const { entity, field: link, of, filter } = field.computed;
  const source = [...tables.values()].find((candidate) => candidate.entity.name === entity);
  if (!source || !mayReadAll(source, [link, ...(of === undefined ? [] : [of]), ...fieldsOf(filter)])) return false;
  // The parts of a record that may be read may all be read.
  if (source.entity.partOf === link) return rightsOf(source.entity, person).read === "all";
  return visibleWhere(reading.model, tables, source, person, 0) === undefined;
}

/** Names of the fields that a condition looks at. */
function fieldsOf(filter: FilterModel | undefined): string[] {
  if (filter === undefined) return [];
  if ("and" in filter) return filter.and.flatMap(fieldsOf);
  if ("or" in filter) return filter.or.flatMap(fieldsOf);
  return [filter.field, ...(filter.valueField === undefined ? [] : [filter.valueField])];
}

function visibleFrom(
  model: AppModel,
  tables: ReadonlyMap<string, EntityTable>,
  table: EntityTable,
  person: Person,
): string {
  const condition = visibleWhere(model, tables, table, person, 0);
  return condition === undefined ? table.sql : `(SELECT * FROM ${table.sql} WHERE ${condition})`;
}

/** Returns the condition on the table's own columns; undefined when all rows may be read. */
function visibleWhere(
  model: AppModel,
  tables: ReadonlyMap<string, EntityTable>,
  table: EntityTable,
  person: Person,
  depth: number,
): string | undefined {
  const { read } = rightsOf(table.entity, person);
  if (read === "none" || depth > DEEPEST_PART) return "0";
  const conditions: string[] = [];
  if (read === "own") conditions.push(ownWhere(model, table, person));
  const whole = table.references.find(({ field }) => field.name === table.entity.partOf);
  if (whole && whole.target !== table) {
    const parent = visibleWhere(model, tables, whole.target, person, depth + 1);
    const link = quoteIdentifier(whole.field.name);
    if (parent !== undefined) conditions.push(`${link} IN (SELECT "id" FROM ${whole.target.sql} WHERE ${parent})`);
  }
  return conditions.length === 0 ? undefined : conditions.join(" AND ");
}

/** Own records are those whose owner field is the person; in the user entity also the person's own record. */
export function ownWhere(model: AppModel, table: EntityTable, person: Person): string {
  if (!Number.isSafeInteger(person.id)) return "0";
  const { ownerField, name } = table.entity;
  const columns = [...(name === model.access?.userEntity ? ["id"] : []), ...(ownerField ? [ownerField] : [])];
  if (columns.length === 0) return "0";
  return `(${columns.map((column) => `${quoteIdentifier(column)} = ${person.id}`).join(" OR ")})`;
}
