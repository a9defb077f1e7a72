/** Writes `src/model.ts`: the app's entities with literal types, so that a page's misspelt column is a type error. */
import type { AppSpec, Entity, Field } from "../spec/schema.ts";
import { type Literal, printSpread } from "./print-literal.ts";

export function renderModel(spec: AppSpec, entityNames: ReadonlyMap<string, string>): string {
  const constants = spec.entities.map(
    (entity) =>
      `export const ${entityNames.get(entity.name)} = ${printSpread(entityLiteral(entity), 0)} as const satisfies EntityModel;\n`,
  );
  const entities = spec.entities.map((entity) => ({ codeName: entityNames.get(entity.name) ?? "" }));
  const { name, description, locale, currency } = spec.app;
  const { background, primary, mode, density } = spec.theme;
  const model = printSpread(
    { app: { name, description, locale, currency }, theme: { background, primary, mode, density }, entities },
    0,
  );
  return [
    "/** What this app keeps: its entities, their fields, and how the app looks. */\n",
    'import type { EntityModel } from "@vector/runtime/model";\n',
    'import type { UiModel } from "@vector/runtime/ui";\n\n',
    constants.join("\n"),
    `\nexport const model = ${model} as const satisfies UiModel;\n`,
  ].join("");
}

function entityLiteral(entity: Entity): { readonly [key: string]: Literal } {
  const { name, table, label, pluralLabel, titleField } = entity;
  return { name, table, label, pluralLabel, titleField, fields: entity.fields.map(fieldLiteral) };
}

/** Keys in the schema's order, whatever order the spec has them in. */
function fieldLiteral(field: Field): Literal {
  const { name, label, type, required, unique, help, choices, reference, min, max, maxLength } = field;
  return {
    name,
    label,
    type,
    required,
    unique,
    default: field.default,
    help,
    choices: choices?.map(({ value, label: text, tone }) => ({ value, label: text, tone })),
    reference: reference && { entity: reference.entity, onDelete: reference.onDelete },
    min,
    max,
    maxLength,
  };
}
