/** Writes one page of `src/pages/`: a call of the runtime's page with the options of the spec. */
import type { EntityPage, Page, PageOf } from "../spec/page-schema.ts";
import type { Entity } from "../spec/schema.ts";
import { type Literal, printLiteral } from "./print-literal.ts";
import { commentText, jsxAttribute } from "./text-escapes.ts";

export interface PageNames {
  /** Constant of each entity in model.ts. */
  readonly entities: ReadonlyMap<string, string>;
  readonly component: string;
}

const components: Readonly<Record<Page["kind"], string>> = {
  list: "ListPage",
  detail: "DetailPage",
  form: "FormPage",
  board: "BoardPage",
  calendar: "CalendarPage",
  gallery: "GalleryPage",
  dashboard: "DashboardPage",
  report: "ReportPage",
  settings: "SettingsPage",
  content: "ContentPage",
};

export function renderPage(page: Page, entities: ReadonlyMap<string, Entity>, names: PageNames): string {
  const constant = (name: string): Literal => ({ codeName: names.entities.get(name) ?? name });
  const component = components[page.kind];
  const imported = [...new Set(entitiesOf(page))].map((name) => names.entities.get(name) ?? name).sort();
  const options: [string, Literal][] = [
    ...("entity" in page ? [["entity", constant(page.entity)] as [string, Literal]] : []),
    ["title", page.title],
    ...optionsOf(page, constant).filter(([, value]) => value !== undefined && !isEmptyList(value)),
  ];
  const attributes = options.map(([name, value]) =>
    name === "title"
      ? `title=${jsxAttribute(page.title)}`
      : `${name}={${printLiteral(value, { indent: 6, around: name.length + 3 })}}`,
  );
  return [
    `/** ${summary(page, entities)} */\n`,
    `import { ${component} } from "@vector/runtime/ui";\n`,
    imported.length === 0 ? "" : `import { ${imported.join(", ")} } from "../model.ts";\n`,
    `\nexport default function ${names.component}() {\n`,
    `  return (\n    <${component}\n`,
    attributes.map((attribute) => `      ${attribute}\n`).join(""),
    "    />\n  );\n}\n",
  ].join("");
}

function entitiesOf(page: Page): string[] {
  switch (page.kind) {
    case "settings":
    case "content":
      return [];
    case "dashboard":
      return page.widgets.map((widget) => widget.entity);
    case "detail":
      return [page.entity, ...page.children.map((child) => child.entity)];
    case "form":
      return [page.entity, ...(page.lines ?? []).map((line) => line.entity)];
    default:
      return [page.entity];
  }
}

function optionsOf(page: Page, constant: (entity: string) => Literal): [string, Literal][] {
  switch (page.kind) {
    case "settings":
      return [];
    case "content":
      return [["sections", page.sections]];
    case "dashboard":
      return [["widgets", page.widgets.map((widget) => widgetLiteral(widget, constant))]];
    default:
      return entityOptions(page, constant);
  }
}

function entityOptions(page: EntityPage, constant: (entity: string) => Literal): [string, Literal][] {
  switch (page.kind) {
    case "list":
      return [
        ["columns", page.columns],
        ["sort", page.sort],
        ["filters", page.filters],
        ["pageSize", page.pageSize],
      ];
    case "detail":
      return [
        ["fields", page.fields],
        ["childLists", page.children.map(({ entity, field }) => ({ entity: constant(entity), field }))],
      ];
    case "form": {
      const lines = page.lines?.map(({ entity, field, columns }) => ({ entity: constant(entity), field, columns }));
      return [
        ["fields", page.fields],
        ["lines", lines],
      ];
    }
    case "board":
      return [
        ["field", page.field],
        ["card", page.card],
        ["sort", page.sort],
      ];
    case "calendar":
      return [
        ["start", page.start],
        ["end", page.end],
        ["colourBy", page.colourBy],
      ];
    case "gallery":
      return [
        ["image", page.image],
        ["card", page.card],
        ["sort", page.sort],
      ];
    case "report":
      return [
        ["groupBy", page.groupBy.map(({ field, bucket }) => ({ field, bucket }))],
        ["measures", page.measures.map(({ fn, field }) => ({ fn, field }))],
        ["filters", page.filters],
        ["range", page.range],
      ];
  }
}

/** The widget as the spec has it, with the entity's constant in place of its name. */
function widgetLiteral(widget: PageOf<"dashboard">["widgets"][number], constant: (entity: string) => Literal): Literal {
  const { kind, title, entity, ...rest } = widget;
  return { kind, title, entity: constant(entity), ...(rest as { readonly [key: string]: Literal }) };
}

/** An empty list is the option's default. */
function isEmptyList(value: Literal): boolean {
  return Array.isArray(value) && value.length === 0;
}

function summary(page: Page, entities: ReadonlyMap<string, Entity>): string {
  const entity = "entity" in page ? entities.get(page.entity) : undefined;
  const one = commentText(entity?.label ?? "");
  const many = commentText(entity?.pluralLabel ?? "");
  switch (page.kind) {
    case "list":
      return `Lists ${many}.`;
    case "detail":
      return `Shows one ${one}${page.children.length > 0 ? " and what refers to it" : ""}.`;
    case "form":
      return `Creates and edits one ${one}.`;
    case "board":
      return `Shows ${many} as cards in columns.`;
    case "calendar":
      return `Shows ${many} by date.`;
    case "gallery":
      return `Shows ${many} as cards.`;
    case "report":
      return `Groups and counts ${many}.`;
    case "dashboard":
      return "Shows numbers and charts.";
    case "settings":
      return "Shows the app's settings.";
    case "content":
      return "Shows text.";
  }
}
