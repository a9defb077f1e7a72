/** What a person who edits app.spec.json by hand is told: one problem for each mistake, where it is and what was meant. */
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";

const field = (name: string, more: object = {}) => ({ name, label: name, type: "text", ...more });
const status = field("status", { type: "choice", choices: [{ value: "open", label: "Open" }] });
const spec = () => ({
  specVersion: 1,
  app: { name: "Desk" },
  entities: [
    {
      name: "ticket",
      table: "tickets",
      label: "Ticket",
      pluralLabel: "Tickets",
      titleField: "name",
      fields: [field("name"), status, field("notes", { type: "long_text" })],
    },
  ],
  pages: [
    { kind: "list", path: "tickets", title: "Tickets", entity: "ticket", columns: ["name"] },
    {
      kind: "dashboard",
      path: "home",
      title: "Home",
      widgets: [{ kind: "metric", title: "All", entity: "ticket", measure: { fn: "count" } }],
    },
  ],
});

/** Sets what stands at a path such as `entities.0.fields.0.type`; undefined takes it away. */
function edited(...edits: [path: string, value: unknown][]): unknown {
  const copy: any = spec();
  for (const [path, value] of edits) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const holder = steps.reduce((node, step) => node[step], copy);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}
function told(input: unknown): string[] {
  const parsed = parseSpec(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} ${message}`);
}

describe("a mistake in a spec", () => {
  it("is none in the spec that is edited here", () => expect(told(spec())).toEqual([]));

  it.each<[string, unknown, string]>([
    [
      "entities.0.fields.0.requierd",
      true,
      '$.entities[0].fields[0].requierd is not known here; did you mean "required"?',
    ],
    ["entities.0.feilds", [], '$.entities[0].feilds is not known here; did you mean "fields"?'],
    ["entites", [], '$.entites is not known here; did you mean "entities"?'],
    ["entities.0.fields.0.type", "txt", '$.entities[0].fields[0].type cannot be "txt"; did you mean "text"?'],
    [
      "entities.0.fields.0.type",
      "Long Text",
      '$.entities[0].fields[0].type cannot be "Long Text"; did you mean "long_text"?',
    ],
    ["entities.0.fields.0.label", 5, "$.entities[0].fields[0].label cannot be 5; it takes text"],
    ["entities.0.fields.0.required", "yes", '$.entities[0].fields[0].required cannot be "yes"; it takes true or false'],
    ["entities.0.fields", {}, "$.entities[0].fields cannot be {}; it takes a list"],
    ["entities.0.titleField", undefined, "$.entities[0].titleField is missing; it takes text"],
    [
      "entities.0.titleField",
      "nmae",
      '$.entities[0].titleField the entity "ticket" has no field "nmae"; did you mean "name"?',
    ],
    ["pages.0.entity", "tickets", '$.pages[0].entity there is no entity "tickets"; did you mean "ticket"?'],
    ["pages.0.columns", ["nam"], '$.pages[0].columns[0] the entity "ticket" has no field "nam"; did you mean "name"?'],
    ["pages.0.kind", "lst", '$.pages[0].kind cannot be "lst"; did you mean "list"?'],
    [
      "pages.0.kind",
      "kanban",
      '$.pages[0].kind cannot be "kanban"; there are list, detail, form, board, calendar, gallery, dashboard, report, settings, content',
    ],
    ["pages.0.colums", ["name"], '$.pages[0].colums is not known here; did you mean "columns"?'],
    ["pages.1.widgets.0.mesure", {}, '$.pages[1].widgets[0].mesure is not known here; did you mean "measure"?'],
    [
      "pages.1.widgets.0.measure.fn",
      "total",
      '$.pages[1].widgets[0].measure.fn cannot be "total"; there are count, sum, avg, min, max',
    ],
    ["theme", { primary: "blue" }, '$.theme.primary cannot be "blue": must be a lower-case #rrggbb colour'],
    [
      "entities.0.name",
      "My Ticket",
      '$.entities[0].name cannot be "My Ticket": must be lower snake_case, start with a letter and have at most 63 characters',
    ],
    ["specVersion", 2, "$.specVersion cannot be 2; there are 1"],
  ])("%s: %j is told where it is and what was meant", (path, value, message) => {
    expect(told(edited([path, value]))).toContain(message);
  });

  it("is told once, and each of several", () => {
    const three = edited(["app.nam", "x"], ["entities.0.fields.1.choises", []], ["pages.0.path", "Home Page"]);
    expect(told(three)).toEqual(
      [
        '$.app.nam is not known here; did you mean "name"?',
        '$.entities[0].fields[1].choises is not known here; did you mean "choices"?',
        '$.pages[0].path cannot be "Home Page": must be kebab-case and start with a letter',
      ].sort((a, b) => told(three).indexOf(a) - told(three).indexOf(b)),
    );
  });

  it.each([null, 5, "x", [], {}])("%j is no spec", (input) => expect(told(input).length).toBeGreaterThan(0));
});
