/** Between what a form's inputs hold (text and ticks) and what the data API stores. */
import { datetimeToLocalInput, localInputToDatetime } from "../../model/calendar.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { defaultValueOf, validateRecord } from "../../model/validate-record.ts";

/** Content of an input: text, or a tick for booleans. */
export type InputValue = string | boolean;
export type InputValues = Readonly<Record<string, InputValue>>;

/** Shows a stored value in its input. */
export function toInput(field: FieldModel, value: unknown): InputValue {
  if (field.type === "boolean") return value === true;
  if (value === null || value === undefined) return "";
  return field.type === "datetime" ? datetimeToLocalInput(String(value)) : String(value);
}

/** Inputs of a new record: what the address or parent gives, else the field's default. */
export function initialInputs(fields: readonly FieldModel[], given: Readonly<Record<string, string>>): InputValues {
  return Object.fromEntries(
    fields.map((field) => {
      const text = given[field.name];
      if (text === undefined) return [field.name, toInput(field, defaultValueOf(field))];
      return [field.name, field.type === "boolean" ? text === "true" : text];
    }),
  );
}

export function inputsOfRow(fields: readonly FieldModel[], row: Readonly<Record<string, unknown>>): InputValues {
  return Object.fromEntries(fields.map((field) => [field.name, toInput(field, row[field.name])]));
}

/** What an input holds as the API takes it; text that is no number or date is left for validation to refuse. */
export function fromInput(field: FieldModel, value: InputValue, locale: string): FieldValue {
  if (typeof value === "boolean") return value;
  if (value.trim() === "") return null;
  switch (field.type) {
    case "datetime":
      return localInputToDatetime(value) ?? value;
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "duration":
      return plainNumber(value, locale);
    default:
      return value;
  }
}

export interface FormResult {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** Validates the inputs named by `names`: all of a new record, or those that were changed. */
export function readInputs(
  entity: EntityModel,
  inputs: InputValues,
  names: readonly string[],
  options: { readonly mode: "create" | "update"; readonly locale: string; readonly system?: boolean },
): FormResult {
  const given: Record<string, FieldValue> = {};
  for (const field of entity.fields) {
    const value = inputs[field.name];
    if (value !== undefined && names.includes(field.name)) given[field.name] = fromInput(field, value, options.locale);
  }
  return validateRecord(entity, given, options.mode, { system: options.system === true });
}

/**
 * Numbers as people of the locale write them (`1,299.50`, `1.299,50`) in plain digits. Group separators count only where
 * groups of three follow, so that a decimal point is never mistaken for one.
 */
export function plainNumber(text: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const group = parts.find(({ type }) => type === "group")?.value ?? ",";
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const compact = text.trim().replaceAll(/[\s\u00a0\u202f]/g, "");
  const mark = /\s/.test(group) ? "" : group;
  const [whole = "", fraction, ...rest] = compact.split(decimal);
  if (rest.length > 0) return compact;
  const grouped = mark !== "" && whole.includes(mark);
  if (grouped && !/^[+-]?\d{1,3}$/.test(whole.split(mark)[0] ?? "")) return compact;
  if (
    grouped &&
    !whole
      .split(mark)
      .slice(1)
      .every((digits) => /^\d{3}$/.test(digits))
  )
    return compact;
  const digits = grouped ? whole.replaceAll(mark, "") : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
