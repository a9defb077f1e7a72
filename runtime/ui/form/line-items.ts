/** The line items of a form: what their inputs hold, what is sent, and what is wrong with them. */
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { type AnyRow, columnNamed } from "../field/columns.ts";
import { type LineValues, type Values, withComputed } from "./computed-values.ts";
import { editableFields } from "./editable-fields.ts";
import { fieldsToDuplicate } from "./fields-to-duplicate.ts";
import {
  fromInput,
  type InputOptions,
  type InputValues,
  initialInputs,
  inputsOfRow,
  readInputs,
  sameInput,
} from "./form-values.ts";

/** Records that are part of the one in the form, and which of their fields are edited with it. */
export interface LineDefinition {
  readonly entity: EntityModel;
  /** Their reference to the record. */
  readonly field: string;
  readonly columns: readonly string[];
}

export interface LineItem {
  /** Identity within the form; lines that are not stored yet have no id. */
  readonly key: string;
  readonly row: AnyRow | undefined;
  readonly inputs: InputValues;
  /** What the inputs held when the line was opened or added. */
  readonly first: InputValues;
  /** Fields that the person typed in, which no copy may replace. */
  readonly typed: readonly string[];
}
/** By table of the lines. */
export type LineItems = Readonly<Record<string, readonly LineItem[]>>;

export function lineFields({ entity, field, columns }: LineDefinition): readonly FieldModel[] {
  return columns.filter((name) => name !== field).map((name) => columnNamed(entity, name));
}

/** The field that keeps the order of the lines, where there is one. */
export function positionField({ entity }: LineDefinition): string | undefined {
  return entity.fields.find(({ type }) => type === "position")?.name;
}

export function itemOfRow(definition: LineDefinition, row: AnyRow, locale: string): LineItem {
  const inputs = inputsOfRow(editableFields(lineFields(definition)), row, locale);
  return { key: String(row.id), row, inputs, first: inputs, typed: [] };
}

/** A new line with the values of a stored one. */
export function copyOfRow(definition: LineDefinition, row: AnyRow, locale: string): LineItem {
  const blank = newItem(definition, `copy${row.id}`, { locale });
  const fields = fieldsToDuplicate(definition.entity, editableFields(lineFields(definition)));
  const names = fields.map(({ name }) => name);
  return { ...blank, inputs: { ...blank.inputs, ...inputsOfRow(fields, row, locale) }, typed: names };
}

export function newItem(definition: LineDefinition, key: string, options: InputOptions): LineItem {
  const inputs = initialInputs(editableFields(lineFields(definition)), {}, options);
  return { key, row: undefined, inputs, first: inputs, typed: [] };
}

/** A new line in which nothing was entered; it is not sent. */
export function isBlank(definition: LineDefinition, item: LineItem): boolean {
  return item.row === undefined && !isChanged(definition, item.first, item.inputs);
}

function isChanged(definition: LineDefinition, one: InputValues, other: InputValues): boolean {
  return lineFields(definition).some((field) => !sameInput(field, one[field.name], other[field.name]));
}

export function linesChanged(
  definition: LineDefinition,
  before: readonly LineItem[],
  now: readonly LineItem[],
): boolean {
  const items = now.filter((item) => !isBlank(definition, item));
  if (items.length !== before.length) return true;
  return items.some((item, index) => {
    const same = before[index];
    return same === undefined || same.key !== item.key || isChanged(definition, same.inputs, item.inputs);
  });
}

export interface LinesRead {
  readonly lines: readonly Values[];
  /** Keys of the items that `lines` has, in its order. */
  readonly keys: readonly string[];
  /** By `lineErrorName`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Name of a line's field among the errors of the form. */
export function lineErrorName(definition: LineDefinition, key: string, field: string): string {
  return `_lines.${definition.entity.table}.${key}.${field}`;
}

export function readLines(definition: LineDefinition, items: readonly LineItem[], locale: string): LinesRead {
  const sent = items.filter((item) => !isBlank(definition, item));
  const fields = editableFields(lineFields(definition));
  const position = positionField(definition);
  const errors: Record<string, string> = {};
  const lines = sent.map((item, index) => {
    const isNew = item.row === undefined;
    const names = fields
      .filter((field) => isNew || !sameInput(field, item.first[field.name], item.inputs[field.name]))
      .map(({ name }) => name);
    const mode = isNew ? "create" : "update";
    const result = readInputs(definition.entity, item.inputs, names, { mode, locale });
    for (const [name, message] of Object.entries(result.errors)) {
      // The reference to the record in the form is set by the server.
      if (name !== definition.field) errors[lineErrorName(definition, item.key, name)] = message;
    }
    const values = Object.fromEntries(names.map((name) => [name, result.values[name] ?? null]));
    const order = position === undefined ? {} : { [position]: index + 1 };
    return { ...(item.row === undefined ? {} : { id: item.row.id }), ...values, ...order };
  });
  return { lines, keys: sent.map(({ key }) => key), errors };
}

/** The server counts the lines that were sent; the form knows its items by key. */
export function toItemErrors(
  errors: Readonly<Record<string, string>>,
  sent: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => {
      const [, table = "", index = "", field = ""] = /^_lines\.([^.]+)\.(\d+)\.(.+)$/.exec(name) ?? [];
      const key = sent[table]?.[Number(index)];
      return [key === undefined ? name : `_lines.${table}.${key}.${field}`, message];
    }),
  );
}

/** What inputs mean as values, with computed fields in place; text that means nothing counts as empty. */
export function typedValues(
  fields: readonly FieldModel[],
  inputs: InputValues,
  row: AnyRow | undefined,
  locale: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...row };
  for (const field of fields) {
    const input = inputs[field.name];
    if (input === undefined) continue;
    const parsed = parseFieldValue(field, fromInput(field, input, locale));
    values[field.name] = "value" in parsed ? parsed.value : null;
  }
  return values;
}

export function lineValues(definition: LineDefinition, items: readonly LineItem[], locale: string): LineValues {
  const { entity, field } = definition;
  const rows = items
    .filter((item) => !isBlank(definition, item))
    .map((item) => withComputed(entity, typedValues(entity.fields, item.inputs, item.row, locale)));
  return { entity, field, rows };
}

/** The list with one item further up (-1) or down (1); the same list at its ends. */
export function moved(items: readonly LineItem[], key: string, by: number): readonly LineItem[] {
  const at = items.findIndex((item) => item.key === key);
  const to = at + by;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((other) => other !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
