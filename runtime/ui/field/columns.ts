/** Looks up what a list can show: an entity's fields, and the columns every row has. */
import type { EntityModel, FieldModel, RowSystemFields } from "../../model/types.ts";
import { text } from "../text/text.ts";

const systemColumns: readonly FieldModel[] = [
  { name: "id", label: "ID", type: "integer", required: true, unique: true },
  { name: "created_at", label: "Created", type: "datetime", required: true, unique: false },
  { name: "updated_at", label: "Updated", type: "datetime", required: true, unique: false },
];

/** What components know about a row of any entity. */
export type AnyRow = RowSystemFields & {
  /** When it was archived. */
  readonly deleted_at?: string | null;
  /** What this person may do with it now; absent where nothing is refused. */
  readonly _can?: RowRights;
  /** Rows that refer to it, by `table.field`, where they were asked for. */
  readonly _children?: Readonly<Record<string, readonly AnyRow[]>>;
  readonly [field: string]: unknown;
};
export interface RowRights {
  readonly update: boolean;
  readonly delete: boolean;
  /** Names of the transitions and actions that are open. */
  readonly steps: readonly string[];
}

/** The field or system column with a name; throws where there is none. */
export function columnNamed(entity: EntityModel, name: string): FieldModel {
  const column =
    entity.fields.find((field) => field.name === name) ?? inWords(systemColumns.find((field) => field.name === name));
  if (column === undefined) throw new Error(`${entity.label} has no field named ${name}.`);
  return column;
}

/** Every column a list of the entity can show. */
export function allColumns(entity: EntityModel): readonly FieldModel[] {
  const others = systemColumns.filter(({ name }) => entity.fields.every((field) => field.name !== name));
  return [...entity.fields, ...others.flatMap((column) => inWords(column) ?? [])];
}

/** The app names its own fields; the columns every row has are named in the interface's language. */
function inWords(column: FieldModel | undefined): FieldModel | undefined {
  return column === undefined ? undefined : { ...column, label: text(column.label) };
}

/** What a row is called: the text of its title field (a first and a last name together), else its number. */
export function titleOf(entity: EntityModel, row: AnyRow): string {
  const name = entity.groups?.find(({ kind, fields }) => kind === "person_name" && fields.includes(entity.titleField));
  const parts = (name?.fields ?? [entity.titleField]).map((field) => textOf(row, field)).filter((text) => text !== "");
  return parts.length === 0 ? `${entity.label} ${row.id}` : parts.join(" ");
}

function textOf(row: AnyRow, field: string): string {
  const reference = row._refs?.[field];
  const value = (reference && "title" in reference ? reference.title : undefined) ?? row[field];
  return value === null || value === undefined ? "" : String(value);
}

/** True for null, undefined, `""` and lists without entries. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Numbers line up at their right edge. */
export function isNumeric(field: FieldModel): boolean {
  return ["integer", "decimal", "money", "percent", "year", "duration"].includes(field.type);
}
