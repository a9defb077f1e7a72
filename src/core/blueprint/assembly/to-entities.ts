/** Turns the entities of the finished draft into those of a spec. */

import type { Choice, Field } from "../../spec/field-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import { toneOf } from "../lexicon/tones.ts";
import { chooseTitle } from "./complete-types.ts";
import type { Draft, DraftEntity, DraftField } from "./draft.ts";
import { cutText } from "./naming.ts";

const MAX_CHOICES = 100;

function toChoices(words: readonly string[]): Choice[] {
  const seen = new Set<string>();
  const choices: Choice[] = [];
  for (const word of words) {
    const label = cutText(word.trim(), 100);
    const value = cutText(label.toLowerCase(), 100);
    if (label === "" || seen.has(value) || choices.length >= MAX_CHOICES) continue;
    seen.add(value);
    choices.push({ value, label: label.charAt(0).toUpperCase() + label.slice(1), tone: toneOf(label) });
  }
  return choices;
}

/** Returns the default in the form its type needs; undefined when the words do not fit. */
function toDefault(field: DraftField, choices: readonly Choice[] | undefined): string | number | boolean | undefined {
  const words = field.default?.trim();
  if (words === undefined || words === "") return undefined;
  const lower = words.toLowerCase();
  switch (field.type) {
    case "choice":
      return choices?.find((choice) => choice.value === lower)?.value;
    case "boolean":
      return /^(?:yes|true|on|checked|1|active)$/u.test(lower)
        ? true
        : /^(?:no|false|off|unchecked|0)$/u.test(lower)
          ? false
          : undefined;
    case "integer":
    case "decimal":
    case "money":
    case "percent":
    case "rating":
    case "year":
    case "duration": {
      const value = Number(lower.replace(/,/gu, ""));
      return Number.isFinite(value) &&
        inBounds(field, value) &&
        (field.type === "decimal" || field.type === "money" || field.type === "percent" || Number.isInteger(value))
        ? value
        : undefined;
    }
    case "date":
    case "datetime":
      return /^(?:today|now)$/u.test(lower) ? (field.type === "date" ? "today" : "now") : undefined;
    case "text":
    case "long_text":
    case "code":
      return cutText(words, 100);
    default:
      return undefined;
  }
}

function inBounds(field: DraftField, value: number): boolean {
  return (field.min === undefined || value >= field.min) && (field.max === undefined || value <= field.max);
}

function toField(draft: Draft, entity: DraftEntity, field: DraftField): Field {
  const type = field.type ?? "text";
  const choices = type === "choice" ? toChoices(field.choices ?? []) : undefined;
  const value = toDefault(field, choices);
  if (value === undefined && field.default !== undefined) {
    draft.noteAssumed(
      `“${cutText(field.default, 80)}” is no possible default of ${field.label.toLowerCase()} and was left out.`,
      field.evidence,
      `${entity.key}.${field.name}`,
    );
  }
  const numeric =
    type === "integer" ||
    type === "decimal" ||
    type === "money" ||
    type === "percent" ||
    type === "rating" ||
    type === "year" ||
    type === "duration";
  const textual = type === "text" || type === "long_text" || type === "code";
  return {
    name: field.name,
    label: field.label,
    type,
    required: field.required ?? false,
    unique: field.unique ?? false,
    ...(value === undefined ? {} : { default: value }),
    ...(field.help === undefined || field.help === "" ? {} : { help: cutText(field.help, 300) }),
    ...(choices === undefined ? {} : { choices }),
    ...(numeric && field.unit !== undefined ? { unit: field.unit } : {}),
    ...(field.examples && field.examples.length > 0 ? { examples: [...field.examples] } : {}),
    ...((type === "reference" || type === "references") && field.target !== undefined
      ? {
          reference: {
            entity: field.target,
            onDelete: "restrict" as const,
            ...(field.through ? { through: field.through } : {}),
          },
        }
      : {}),
    ...(numeric && field.min !== undefined ? { min: field.min } : {}),
    ...(numeric && field.max !== undefined ? { max: field.max } : {}),
    ...(textual && field.maxLength !== undefined ? { maxLength: field.maxLength } : {}),
  };
}

/** Makes fields results of others where both were found and are numbers; says so where not. */
function addFormulas(draft: Draft, entity: DraftEntity, fields: Field[]): void {
  const numeric = new Set<string>(["integer", "decimal", "money", "percent", "rating", "duration"]);
  for (const { name, formula, evidence, label } of entity.fields) {
    const result = fields.find((field) => field.name === name);
    if (!formula || !result) continue;
    const operands = formula.of.flatMap((words) => {
      const known = entity.fields.find((field) => field.words === words);
      return fields.filter((field) => field.name === known?.name && numeric.has(field.type) && field.name !== name);
    });
    if (operands.length === formula.of.length && numeric.has(result.type)) {
      if (result.type === "decimal" && operands.every((field) => field.type === "integer" || field.type === "rating"))
        result.type = "integer";
      delete result.min;
      delete result.max;
      Object.assign(result, {
        required: false,
        unique: false,
        computed: { kind: formula.kind, of: operands.map((field) => field.name) },
      });
    } else
      draft.noteAssumed(
        `${label} is entered by hand: ${formula.of.join(" and ")} are no numbers of ${entity.names.pluralLabel.toLowerCase()}.`,
        evidence,
        `${entity.key}.${name}`,
      );
  }
}

function toEntity(draft: Draft, entity: DraftEntity, tables: Set<string>): Entity {
  const title = entity.fields.find((field) => field.name === entity.title) ?? chooseTitle(entity);
  let table = entity.names.table;
  for (let count = 2; tables.has(table); count++) table = `${entity.names.table}_${count}`;
  tables.add(table);
  const fields = entity.fields.map((field) => toField(draft, entity, field));
  addFormulas(draft, entity, fields);
  return {
    name: entity.key,
    table,
    label: entity.names.label,
    pluralLabel: entity.names.pluralLabel,
    titleField: title.name,
    fields,
  };
}

/** Returns the entities that have fields, in the order in which they came up. */
export function toEntities(draft: Draft): Entity[] {
  const tables = new Set<string>();
  return [...draft.entities.values()]
    .filter((entity) => entity.fields.length > 0)
    .map((entity) => toEntity(draft, entity, tables));
}
