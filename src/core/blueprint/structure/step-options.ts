/** Defines what carrying out a step needs to know, and finds statuses, fields and values by people's words. */
import type { Field } from "../../spec/field-schema.ts";
import { familyOf } from "../../spec/field-storage.ts";
import type { Entity } from "../../spec/schema.ts";
import { singular } from "../assembly/inflect.ts";
import { lowerWords, toLabel } from "../assembly/naming.ts";
import { toneOf } from "../lexicon/tones.ts";
import type { Statement } from "../statement/statement.ts";

export type StepStatement = Extract<Statement, { kind: "path" | "decision" | "step" }>;

export interface StepOptions {
  /** Names of the roles that the words mean; empty where nobody signs in. */
  roleNames: (words: readonly string[]) => string[];
  /** True for what packs say: it adds no fields and no statuses to what a person listed. */
  cautious: boolean;
  userEntity?: string | undefined;
  /** True for a field that nobody said; its choices give way to what was said. */
  isAssumed?: (entity: string, field: string) => boolean;
  /** True for a choice whose values were listed, in the order that they keep. */
  isSaid?: (entity: string, field: string) => boolean;
}

const STATUS = /(?:^|_)(?:status|stage|state|phase)$/u;

export function findStatus(entity: Entity, words?: string): Field | undefined {
  const choices = entity.fields.filter((field) => field.type === "choice");
  const named =
    words === undefined ? undefined : choices.find((field) => field.name.replace(/_/gu, " ") === lowerWords(words));
  return named ?? choices.find((field) => STATUS.test(field.name));
}

export function findFieldByWords(entity: Entity, words: string): Field | undefined {
  const plain = lowerWords(words.replace(/^(?:the|its|an?) /iu, ""));
  const one = plain
    .split(" ")
    .map((word, at, all) => (at === all.length - 1 ? singular(word) : word))
    .join(" ");
  const name = plain.replace(/ /gu, "_");
  return (
    entity.fields.find(
      (field) => lowerWords(field.label) === plain || field.name === name || field.name === `${name}_id`,
    ) ?? entity.fields.find((field) => lowerWords(field.label) === one || lowerWords(field.label).endsWith(` ${plain}`))
  );
}

const DONE = /^(?:done|completed?|finished)$/u;

/** Returns the stored value of a word, added as a choice where that is allowed. */
export function ensureValue(field: Field, word: string, cautious: boolean): string | undefined {
  const lower = word.toLowerCase();
  const known = field.choices?.find(
    (choice) => choice.value.toLowerCase() === lower || choice.label.toLowerCase() === lower,
  );
  if (known) return known.value;
  const done = DONE.test(lower) ? field.choices?.find((choice) => DONE.test(choice.value.toLowerCase())) : undefined;
  if (done) return done.value;
  if (cautious || (field.choices?.length ?? 0) >= 50) return undefined;
  const label = toLabel(word);
  field.choices = [...(field.choices ?? []), { value: lower.slice(0, 100), label, tone: toneOf(label) }];
  return lower.slice(0, 100);
}

export function ensureStatus(
  entity: Entity,
  words: string | undefined,
  values: readonly string[],
  cautious: boolean,
): Field | undefined {
  const known = findStatus(entity, words);
  if (known) return known;
  if (cautious) return undefined;
  const choices = [...new Set(values.map((value) => value.toLowerCase()))].map((value) => ({
    value,
    label: toLabel(value),
    tone: toneOf(value),
  }));
  const name = entity.fields.some((field) => field.name === "status") ? "approval_status" : "status";
  if (choices.length < 2 || entity.fields.some((field) => field.name === name)) return undefined;
  const field: Field = {
    name,
    label: toLabel(words ?? "status"),
    type: "choice",
    required: false,
    unique: false,
    choices,
  };
  entity.fields.push(field);
  return field;
}

/** Returns the value in the form its field stores; undefined when the words do not fit. */
export function toValue(
  field: Field,
  words: string,
  userEntity: string | undefined,
): string | number | boolean | undefined {
  const lower = words.toLowerCase();
  switch (familyOf(field.type)) {
    case "number": {
      const value = Number(lower.replace(/,/gu, ""));
      return Number.isFinite(value) && lower !== "" ? value : undefined;
    }
    case "boolean":
      return /^(?:yes|true|on|done|checked)$/u.test(lower)
        ? true
        : /^(?:no|false|off)$/u.test(lower)
          ? false
          : undefined;
    case "choice":
      return field.choices?.find(
        (choice) => choice.value.toLowerCase() === lower || choice.label.toLowerCase() === lower,
      )?.value;
    case "temporal":
      return /^(?:today|now)$/u.test(lower) && field.type !== "time"
        ? field.type === "date"
          ? "today"
          : "now"
        : undefined;
    case "reference":
      if (lower === "random" || lower === "any") return "random";
      return /^(?:me|the user|current user)$/u.test(lower) && field.reference?.entity === userEntity ? "me" : undefined;
    case "text":
      return words.slice(0, 1000);
    default:
      return undefined;
  }
}
