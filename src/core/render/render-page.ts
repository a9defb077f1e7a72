/** Writes one page of `src/pages/`: a call of the runtime's page with the options of the spec. */
import type { Entity, Page } from "../spec/schema.ts";
import { type Literal, printLiteral } from "./print-literal.ts";
import { commentText, jsxAttribute } from "./text-escapes.ts";

export interface PageNames {
  /** Constant of each entity in model.ts. */
  readonly entities: ReadonlyMap<string, string>;
  readonly component: string;
}

const components = { list: "ListPage", detail: "DetailPage", form: "FormPage" } as const;

export function renderPage(page: Page, entity: Entity, names: PageNames): string {
  const constant = (name: string) => names.entities.get(name) ?? name;
  const children = page.kind === "detail" ? page.children : [];
  const imported = [...new Set([page.entity, ...children.map((child) => child.entity)].map(constant))].sort();
  const component = components[page.kind];
  const attributes = [
    `entity={${constant(page.entity)}}`,
    `title=${jsxAttribute(page.title)}`,
    ...optionsOf(page, constant).map(([name, value]) => {
      const text = printLiteral(value, { indent: 6, around: name.length + 3 });
      return `${name}={${text}}`;
    }),
  ];
  return [
    `/** ${summary(page, entity)} */\n`,
    `import { ${component} } from "@vector/runtime/ui";\n`,
    `import { ${imported.join(", ")} } from "../model.ts";\n\n`,
    `export default function ${names.component}() {\n`,
    `  return (\n    <${component}\n`,
    attributes.map((attribute) => `      ${attribute}\n`).join(""),
    "    />\n  );\n}\n",
  ].join("");
}

function optionsOf(page: Page, constant: (entity: string) => string): [string, Literal][] {
  switch (page.kind) {
    case "list":
      return [
        ["columns", page.columns],
        ...optional(
          "sort",
          page.sort.map(({ field, direction }) => ({ field, direction })),
        ),
        ...optional("filters", page.filters),
        ["pageSize", page.pageSize],
      ];
    case "detail":
      return [
        ["fields", page.fields],
        ...optional(
          "childLists",
          page.children.map(({ entity, field }) => ({ entity: { codeName: constant(entity) }, field })),
        ),
      ];
    case "form":
      return [["fields", page.fields]];
  }
}

/** An empty list is the option's default. */
function optional(name: string, value: readonly Literal[]): [string, Literal][] {
  return value.length === 0 ? [] : [[name, value]];
}

function summary(page: Page, entity: Entity): string {
  const one = commentText(entity.label);
  switch (page.kind) {
    case "list":
      return `Lists ${commentText(entity.pluralLabel)}.`;
    case "detail":
      return `Shows one ${one}${page.children.length > 0 ? " and what refers to it" : ""}.`;
    case "form":
      return `Creates and edits one ${one}.`;
  }
}
