/** Fills a form with values that its model accepts, and says what each field then holds. */
import type { Field } from "../../../core/spec/field-schema.ts";
import { type JsonValue, validValue } from "../sample-values.ts";
import type { RecordForm } from "./record-form.ts";

export interface Filled {
  field: Field;
  /** What must be stored; undefined where only the app knows, as for a record that was chosen from a list. */
  value: JsonValue | undefined;
}

export interface FillOptions {
  form: RecordForm;
  /** Tells values of unique fields apart. */
  nonce: number;
  /** 0 for a new record, 1 for changed values. */
  variant: 0 | 1;
  /** Which record to choose in fields that refer to one. */
  place: number;
}

/** Fields whose input offers nothing are left as they are. */
export async function fillForm(options: FillOptions): Promise<Filled[]> {
  const filled: Filled[] = [];
  for (const field of await options.form.fields()) {
    const value = await fillField(options, field);
    if (value !== "left") filled.push({ field, value });
  }
  return filled;
}

async function fillField(
  { form, nonce, variant, place }: FillOptions,
  field: Field,
): Promise<Filled["value"] | "left"> {
  if (field.type === "reference") {
    // A record keeps what it belongs to when it is changed.
    if (variant === 1) return "left";
    await form.pick(field, field.unique ? place : 0);
    return undefined;
  }
  if (field.type === "references" || field.type === "file" || field.type === "image") return "left";
  const value = validValue(field, nonce, variant);
  if (field.type === "choice") return choose(form, field, value, variant);
  await form.set(field, value);
  return value;
}

/** A form may offer fewer choices than there are, as where a workflow allows only some steps. */
async function choose(form: RecordForm, field: Field, value: JsonValue, variant: 0 | 1): Promise<Filled["value"]> {
  const offered = await form.offered(field);
  const label = field.choices?.find((choice) => choice.value === value)?.label;
  if (label !== undefined && offered.includes(label)) {
    await form.set(field, value);
    return value;
  }
  const taken = await form.pick(field, Math.min(variant, offered.length - 1));
  return field.choices?.find((choice) => choice.label === taken)?.value;
}
