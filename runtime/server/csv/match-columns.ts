/** Finds for each header of a file the field that it means. */
import { isWritable } from "../../model/field-traits.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { mayWriteField } from "../access/rights.ts";
import { badRequest } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";

export interface ImportColumn {
  readonly header: string;
  /** Absent for a column that is left out. */
  readonly field: FieldModel | undefined;
}

const ID: FieldModel = { name: "id", label: "ID", type: "integer", required: true, unique: true };

/**
 * Headers match names or labels whatever their case, blanks and signs; `mapping` says otherwise, and null leaves a column out.
 * What the app sets itself is left out, and so is what the person may not set, unless it is asked for. The id is read for
 * finding records only.
 */
export function matchColumns(
  context: AppContext,
  table: EntityTable,
  headers: readonly string[],
  { mapping, key }: { readonly mapping: Readonly<Record<string, unknown>>; readonly key: string | undefined },
): ImportColumn[] {
  const { entity } = table;
  const unknown = Object.keys(mapping).find((header) => !headers.includes(header));
  if (unknown !== undefined) throw badRequest(`The file has no column ${JSON.stringify(unknown.slice(0, 80))}`);
  const taken = new Map<string, string>();
  return headers.map((header) => {
    const field = Object.hasOwn(mapping, header)
      ? readMapping(entity, mapping[header], key)
      : findField(context, entity, header, key);
    if (!field) return { header, field: undefined };
    const other = taken.get(field.name);
    if (other !== undefined && !Object.hasOwn(mapping, header)) return { header, field: undefined };
    if (other !== undefined) throw badRequest(`Two columns are ${field.name}: ${other} and ${header}`);
    taken.set(field.name, header);
    return { header, field };
  });
}

function readMapping(entity: EntityModel, given: unknown, key: string | undefined): FieldModel | undefined {
  if (given === null || given === "") return undefined;
  const field = entity.fields.find(({ name }) => name === given);
  if (field && isWritable(field)) return field;
  if (given === "id" && key === "id") return ID;
  const shown = (JSON.stringify(given) ?? "").slice(0, 80);
  if (field) throw badRequest(`${field.label} is set by the app and cannot be imported`);
  throw badRequest(`${entity.label} has no field ${shown}`);
}

function findField(
  context: AppContext,
  entity: EntityModel,
  header: string,
  key: string | undefined,
): FieldModel | undefined {
  const wanted = simplify(header);
  if (key === "id" && wanted === "id") return ID;
  const writable = entity.fields.filter(
    (field) => isWritable(field) && mayWriteField(context.model, entity, field, context.person),
  );
  return (
    writable.find(({ name }) => name === header.trim()) ??
    writable.find(({ label }) => simplify(label) === wanted) ??
    writable.find(({ name }) => simplify(name) === wanted || simplify(name.replace(/_ids?$/, "")) === wanted)
  );
}

function simplify(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
