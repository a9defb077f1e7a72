/** Writes `src/model.ts`: the app's entities with literal types, so that a page's misspelt column is a type error. */
import { type AppSpec, type Entity, entitySchema } from "../spec/schema.ts";
import { type Literal, printSpread } from "./print-literal.ts";

export function renderModel(spec: AppSpec, entityNames: ReadonlyMap<string, string>): string {
  const constants = spec.entities.map(
    (entity) =>
      `export const ${entityNames.get(entity.name)} = ${printSpread(entityLiteral(entity), 0)} as const satisfies EntityModel;\n`,
  );
  const entities = spec.entities.map((entity) => ({ codeName: entityNames.get(entity.name) ?? "" }));
  const { app, theme, access } = spec;
  const model = printSpread({ app, theme, access, entities }, 0);
  return [
    "/** What this app keeps: its entities, their fields, and how the app looks. */\n",
    'import type { EntityModel } from "@vector/runtime/model";\n',
    'import type { UiModel } from "@vector/runtime/ui";\n\n',
    constants.join("\n"),
    `\nexport const model = ${model} as const satisfies UiModel;\n`,
  ].join("");
}

/** In the schema's order of keys, whatever order the spec has them in, and without what only the server needs. */
function entityLiteral(entity: Entity): { readonly [key: string]: Literal } {
  const { access: _, ...shown } = entitySchema.parse(entity);
  const fields = shown.fields.map(({ examples: _examples, ...field }) => field);
  return { ...shown, fields };
}
