/** A form of an entity as a visitor works with it: fill fields, save, read what was refused and why. */
import type { Locator, Page } from "playwright-core";
import type { Field } from "../../../core/spec/field-schema.ts";
import type { Entity } from "../../../core/spec/schema.ts";
import type { JsonValue } from "../sample-values.ts";
import {
  chooseByText,
  chooseNth,
  clearControl,
  type FieldControl,
  findControl,
  readOffered,
  setTick,
  typeText,
} from "./form-control.ts";
import { within } from "./hung-page.ts";
import { readEmptyRequired, readErrorState, readFieldMessages } from "./page-scripts.ts";
import { type PageWatch, pathOf } from "./page-watch.ts";

export type SaveOutcome =
  | { saved: true; id: number | undefined }
  /** `problem` is a message apart from the fields; without it and without messages the form did nothing that can be seen. */
  | { saved: false; messages: Record<string, string>; problem: string | undefined };

export interface RecordForm {
  readonly entity: Entity;
  /** Path of the page it stands on. */
  readonly path: string;
  /** Fields of the entity that the form lets a person change, in the entity's order. */
  fields(): Promise<Field[]>;
  /** Sets a field to a value of the model, as its input wants it: labels of choices, numbers of the locale, local times. */
  set(field: Field, value: JsonValue): Promise<void>;
  /** Types a text as it is; returns whether the input holds it. Only for fields that are typed. */
  type(field: Field, text: string): Promise<boolean>;
  /** Empties a field; returns whether it is empty now. */
  clear(field: Field): Promise<boolean>;
  /** The texts that a field with a choice offers. */
  offered(field: Field): Promise<string[]>;
  /** Takes the n-th of what is offered, from 0; returns its text, or undefined where there are fewer. */
  pick(field: Field, place: number): Promise<string | undefined>;
  /** Whether a field is typed, or something is chosen. */
  isTyped(field: Field): Promise<boolean>;
  /** Names of fields that must be filled in and are empty. */
  emptyRequired(): Promise<string[]>;
  /** Messages at fields, by the field's name. */
  messages(): Promise<Record<string, string>>;
  save(): Promise<SaveOutcome>;
  isOpen(): Promise<boolean>;
}

export interface FormParts {
  page: Page;
  watch: PageWatch;
  entity: Entity;
  locale: string;
  timeoutMs: number;
  calm(): Promise<void>;
  /** Where the form is looked for: the page's main part, or a dialog. */
  scope: Locator;
}

/** Milliseconds in which a form must show what came of saving. */
const answerMs = 5_000;
const step = 30;

/** Resolves when the form is on the page. */
export async function openRecordForm(parts: FormParts): Promise<RecordForm> {
  const { page, entity, scope, timeoutMs } = parts;
  const form = scope
    .locator("form")
    .filter({ has: page.locator("[data-field]") })
    .first();
  await form.waitFor({ timeout: timeoutMs });
  const control = async (field: Field): Promise<FieldControl> => {
    const found = await findControl(form, field.name, field.label);
    if (found === undefined) throw new Error(`the form has no input for ${field.label}`);
    return found;
  };
  return {
    entity,
    path: pathOf(page.url()),
    async fields() {
      const found: Field[] = [];
      for (const field of entity.fields)
        if ((await findControl(form, field.name, field.label)) !== undefined) found.push(field);
      return found;
    },
    async set(field, given) {
      const target = await control(field);
      // A list is typed as a person would: its entries with commas between them.
      const value = Array.isArray(given) ? given.join(", ") : (given as string | number | boolean | null);
      if (value === null) await clearControl(target);
      else if (typeof value === "boolean") await setTick(target, value);
      else if (target.kind === "text") await typeText(target, toTypedText(field, value, parts.locale));
      else await chooseByText(target, labelOf(field, value));
    },
    type: async (field, text) => typeText(await control(field), text),
    clear: async (field) => clearControl(await control(field)),
    offered: async (field) => readOffered(await control(field)),
    pick: async (field, place) => chooseNth(await control(field), place),
    isTyped: async (field) => (await control(field)).kind === "text",
    emptyRequired: () => form.evaluate(readEmptyRequired),
    messages: () => form.evaluate(readFieldMessages),
    save: () => save(parts, form),
    isOpen: async () => (await form.count()) > 0 && (await form.isVisible()),
  };
}

/** Presses the button that saves, and waits until the page tells what came of it. */
async function save(parts: FormParts, form: Locator): Promise<SaveOutcome> {
  const { page, watch } = parts;
  const before = watch.writes.length;
  return watch.whileRefusable(async () => {
    await form.locator('button[type="submit"], input[type="submit"]').first().click();
    const end = performance.now() + Math.min(answerMs, parts.timeoutMs);
    while (performance.now() < end) {
      const written = watch.writes.slice(before).find(({ status, method }) => status < 300 && method !== "DELETE");
      if (written !== undefined) {
        await parts.calm();
        return { saved: true, id: await written.id };
      }
      if (watch.pending === 0 && (await form.count()) > 0) {
        const messages = await within(parts.timeoutMs, "the page", form.evaluate(readFieldMessages));
        const problem = await within(parts.timeoutMs, "the page", page.evaluate(readErrorState));
        if (Object.keys(messages).length > 0 || problem !== undefined) return { saved: false, messages, problem };
      }
      await new Promise((resolve) => setTimeout(resolve, step));
    }
    return { saved: false, messages: {}, problem: undefined };
  });
}

function labelOf(field: Field, value: string | number): string {
  return field.choices?.find((choice) => choice.value === value)?.label ?? String(value);
}

/** A value as a person would type it. The visitor's time zone is UTC, so that local times are those that are stored. */
export function toTypedText(field: Field, value: string | number, locale: string): string {
  if (field.type === "datetime") return String(value).slice(0, 16);
  if (typeof value !== "number" || field.type === "year") return String(value);
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(value);
}
