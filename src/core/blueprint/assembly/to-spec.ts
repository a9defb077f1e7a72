/** Turns the finished draft into a valid AppSpec. */

import type { Choice, Field } from "../../spec/field-schema.ts";
import { type AppSpec, appSpecSchema, type Entity } from "../../spec/schema.ts";
import { toneOf } from "../lexicon/tones.ts";
import { APP_NOUNS, FILLER_ADJECTIVES } from "../lexicon/words.ts";
import { buildPages } from "../pages/build-pages.ts";
import type { Statement } from "../statement/statement.ts";
import { addStructure } from "../structure/add-structure.ts";
import { chooseTitle } from "./complete-types.ts";
import type { Draft, DraftEntity, DraftField } from "./draft.ts";
import { cutText, toLabel } from "./naming.ts";

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
    ...(type === "reference" && field.target !== undefined
      ? { reference: { entity: field.target, onDelete: "restrict" as const } }
      : {}),
    ...(numeric && field.min !== undefined ? { min: field.min } : {}),
    ...(numeric && field.max !== undefined ? { max: field.max } : {}),
    ...(textual && field.maxLength !== undefined ? { maxLength: field.maxLength } : {}),
  };
}

function toEntity(draft: Draft, entity: DraftEntity, tables: Set<string>): Entity {
  const title = entity.fields.find((field) => field.name === entity.title) ?? chooseTitle(entity);
  let table = entity.names.table;
  for (let count = 2; tables.has(table); count++) table = `${entity.names.table}_${count}`;
  tables.add(table);
  return {
    name: entity.key,
    table,
    label: entity.names.label,
    pluralLabel: entity.names.pluralLabel,
    titleField: title.name,
    fields: entity.fields.map((field) => toField(draft, entity, field)),
  };
}

function appNameOf(draft: Draft, statements: readonly Statement[], fallback: string): string {
  const named = statements.find((statement) => statement.kind === "appName");
  if (named?.kind === "appName") {
    draft.noteUnderstood(`The app is called ${named.name}.`, named);
    return cutText(named.name, 80);
  }
  const name =
    statements
      .map((statement) => (statement.kind === "domain" ? nameFromDomain(statement.phrase.text) : undefined))
      .find((found) => found !== undefined) ?? fallback;
  draft.noteAssumed(`The app is called ${name}.`, undefined);
  return name;
}

/** "a simple issue tracker" names the app itself; "a small library" does not. */
function nameFromDomain(text: string): string | undefined {
  const words = text
    .split(/\s+/u)
    .filter((word, at, all) => at === all.length - 1 || !FILLER_ADJECTIVES.has(word.toLowerCase()));
  const last = words[words.length - 1]?.toLowerCase() ?? "";
  if (
    words.length > 5 ||
    !(APP_NOUNS.has(last) || /^(?:crm|desk|helpdesk|inventory|list|board|blog|pipeline)$/u.test(last))
  )
    return undefined;
  return words.length > 1 || /^(?:crm|inventory|helpdesk)$/u.test(last) ? toLabel(words.join(" ")) : undefined;
}

interface Look {
  theme: { background?: string; primary?: string; mode?: "light" | "dark"; density?: "compact" | "comfortable" };
  currency: string;
  rows: number;
}

function readLook(
  draft: Draft,
  statements: readonly Statement[],
  leftOver: (text: string, reason: string) => void,
): Look {
  const look: Look = { theme: {}, currency: "USD", rows: 25 };
  let currency: string | undefined;
  for (const statement of statements) {
    if (statement.kind === "colour") {
      look.theme[statement.part] = statement.hex;
      draft.noteUnderstood(
        `${statement.part === "background" ? "The background" : "Buttons, links and navigation"}: ${statement.name} (${statement.hex}).`,
        statement,
      );
    } else if (statement.kind === "mode") {
      look.theme.mode = statement.mode;
      draft.noteUnderstood(`${statement.mode === "dark" ? "Dark" : "Light"} mode.`, statement);
    } else if (statement.kind === "density") {
      look.theme.density = statement.density;
      draft.noteUnderstood("Compact lists.", statement);
    } else if (statement.kind === "seeds") {
      look.rows = statement.rows;
      draft.noteUnderstood(
        statement.rows === 0 ? "No sample rows." : `${statement.rows} sample rows for each kind of record.`,
        statement,
      );
    } else if (statement.kind === "currency") {
      if (currency === undefined || currency === statement.code)
        draft.noteUnderstood(`Amounts are in ${statement.code}.`, statement);
      else leftOver(draft.slice(statement), `An app has one currency; ${currency} was named first.`);
      currency ??= statement.code;
    }
  }
  look.currency = currency ?? "USD";
  return look;
}

/** Returns the spec; a draft always has at least one entity with one field. */
export function toSpec(
  draft: Draft,
  statements: readonly Statement[],
  leftOver: (text: string, reason: string) => void,
): AppSpec {
  const tables = new Set<string>();
  const entities = [...draft.entities.values()]
    .filter((entity) => entity.fields.length > 0)
    .map((entity) => toEntity(draft, entity, tables));
  for (const note of addStructure(entities)) draft.noteAssumed(note.text, undefined, note.subject);
  const look = readLook(draft, statements, leftOver);
  const name = appNameOf(draft, statements, `${entities[0]?.label ?? "Record"} tracker`);
  const named = new Set(
    [...draft.entities.values()].filter((entity) => entity.origin === "said").map((entity) => entity.key),
  );
  const { pages, home } = buildPages(entities, { named });
  return appSpecSchema.parse({
    specVersion: 1,
    app: { name, description: describe(draft.text), locale: "en-US", currency: look.currency, home },
    theme: look.theme,
    entities,
    pages,
    seeds: { rows: look.rows },
  });
}

function describe(text: string): string {
  return cutText(
    text
      .slice(0, 4000)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
    500,
  );
}
