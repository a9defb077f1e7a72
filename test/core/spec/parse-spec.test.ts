/** Reading a spec: defaults are written out, and what is wrong is said with its JSON path. */
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { SpecProblem } from "../../../src/core/spec/spec-index.ts";

type Loose = any;

function document(): Loose {
  return {
    specVersion: 1,
    app: { name: "Laptop tracker" },
    entities: [
      {
        name: "laptop",
        table: "laptops",
        label: "Laptop",
        pluralLabel: "Laptops",
        titleField: "name",
        fields: [
          { name: "name", label: "Name", type: "text", required: true },
          {
            name: "status",
            label: "Status",
            type: "choice",
            default: "new",
            choices: [
              { value: "new", label: "New" },
              { value: "old", label: "Old" },
            ],
          },
          { name: "price", label: "Price", type: "money", min: 0, max: 10 },
          { name: "employee_id", label: "Employee", type: "reference", reference: { entity: "employee" } },
          { name: "bought", label: "Bought", type: "date", default: "today" },
        ],
      },
      {
        name: "employee",
        table: "employees",
        label: "Employee",
        pluralLabel: "Employees",
        titleField: "name",
        fields: [{ name: "name", label: "Name", type: "text" }],
      },
    ],
    pages: [
      {
        kind: "list",
        path: "laptops",
        title: "Laptops",
        entity: "laptop",
        columns: ["name", "created_at"],
        sort: [{ field: "price", direction: "desc" }],
        filters: ["status"],
      },
      {
        kind: "detail",
        path: "employee-detail",
        title: "Employee",
        entity: "employee",
        fields: ["name"],
        children: [{ entity: "laptop", field: "employee_id" }],
      },
      { kind: "form", path: "laptop-form", title: "Laptop", entity: "laptop", fields: ["name", "price"] },
    ],
  };
}

function problemsOf(input: unknown): readonly SpecProblem[] {
  const parsed = parseSpec(input);
  return parsed.ok ? [] : parsed.problems;
}

describe("a right spec", () => {
  it("comes back with all defaults written out", () => {
    const parsed = parseSpec(document());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.spec).toMatchObject({
      app: { locale: "en-US", currency: "USD", description: "" },
      theme: { mode: "system", density: "comfortable" },
      seeds: { rows: 25 },
    });
    expect(parsed.spec.entities[0]?.fields[3]).toMatchObject({
      required: false,
      unique: false,
      reference: { onDelete: "restrict" },
    });
    expect(parseSpec(parsed.spec)).toEqual(parsed);
  });
});

describe("a spec of the wrong shape", () => {
  it.each<[string, (spec: Loose) => void, string]>([
    [
      "an unknown key",
      (spec) => {
        spec.entities[0].fields[0].colour = 1;
      },
      "$.entities[0].fields[0].colour",
    ],
    [
      "a key with odd letters",
      (spec) => {
        spec.app["a b"] = 1;
      },
      '$.app["a b"]',
    ],
    [
      "a bad name",
      (spec) => {
        spec.entities[0].fields[1].name = "Status; DROP";
      },
      "$.entities[0].fields[1].name",
    ],
    [
      "an unknown type",
      (spec) => {
        spec.entities[0].fields[1].type = "blob";
      },
      "$.entities[0].fields[1].type",
    ],
    [
      "no entities",
      (spec) => {
        spec.entities = [];
      },
      "$.entities",
    ],
    [
      "another version",
      (spec) => {
        spec.specVersion = 2;
      },
      "$.specVersion",
    ],
    [
      "an unknown page kind",
      (spec) => {
        spec.pages[0].kind = "map";
      },
      "$.pages[0].kind",
    ],
  ])("with %s", (_why, damage, path) => {
    const spec = document();
    damage(spec);
    expect(problemsOf(spec).map((problem) => problem.path)).toEqual([path]);
  });
  it.each([null, undefined, 5, "x", []])("such as %j", (input) => {
    expect(problemsOf(input)).toMatchObject([{ path: "$" }]);
  });
});

describe("a spec that contradicts itself", () => {
  it.each<[string, (spec: Loose) => void, string]>([
    [
      "two entities of one name",
      (spec) => {
        spec.entities[1].name = "laptop";
        spec.entities[0].fields.splice(3, 1);
        spec.pages = [{ ...spec.pages[2], fields: ["name"] }];
      },
      "$.entities[1].name",
    ],
    [
      "two entities in one table",
      (spec) => {
        spec.entities[1].table = "laptops";
      },
      "$.entities[1].table",
    ],
    [
      "a table of SQLite's",
      (spec) => {
        spec.entities[1].table = "sqlite_x";
      },
      "$.entities[1].table",
    ],
    [
      "a table of the server's",
      (spec) => {
        spec.entities[1].table = "health";
      },
      "$.entities[1].table",
    ],
    [
      "a table named as an index",
      (spec) => {
        spec.entities[1].table = "laptops_employee_id_index";
      },
      "$.entities[0].fields[3].name",
    ],
    [
      "two fields of one name",
      (spec) => {
        spec.entities[0].fields[2].name = "bought";
        spec.pages[0].sort = [];
        spec.pages[2].fields = ["name"];
      },
      "$.entities[0].fields[4].name",
    ],
    [
      "a field named id",
      (spec) => {
        spec.entities[0].fields[4].name = "id";
      },
      "$.entities[0].fields[4].name",
    ],
    [
      "a field named created_at",
      (spec) => {
        spec.entities[0].fields[4].name = "created_at";
      },
      "$.entities[0].fields[4].name",
    ],
    [
      "a field named updated_at",
      (spec) => {
        spec.entities[0].fields[4].name = "updated_at";
      },
      "$.entities[0].fields[4].name",
    ],
    [
      "no title field",
      (spec) => {
        spec.entities[1].titleField = "nope";
      },
      "$.entities[1].titleField",
    ],
    [
      "a title of yes or no",
      (spec) => {
        spec.entities[1].fields[0].type = "boolean";
      },
      "$.entities[1].titleField",
    ],
    [
      "a reference to nothing",
      (spec) => {
        spec.entities[0].fields[3].reference.entity = "nope";
        spec.pages[1].children = [];
      },
      "$.entities[0].fields[3].reference.entity",
    ],
    [
      "a reference without its target",
      (spec) => {
        delete spec.entities[0].fields[3].reference;
        spec.pages[1].children = [];
      },
      "$.entities[0].fields[3].reference",
    ],
    [
      "a required reference set to null",
      (spec) => {
        Object.assign(spec.entities[0].fields[3], {
          required: true,
          reference: { entity: "employee", onDelete: "set_null" },
        });
      },
      "$.entities[0].fields[3].reference.onDelete",
    ],
    [
      "a target on a text",
      (spec) => {
        spec.entities[0].fields[0].reference = { entity: "employee" };
      },
      "$.entities[0].fields[0].reference",
    ],
    [
      "a choice without choices",
      (spec) => {
        delete spec.entities[0].fields[1].choices;
        delete spec.entities[0].fields[1].default;
      },
      "$.entities[0].fields[1].choices",
    ],
    [
      "choices on a text",
      (spec) => {
        spec.entities[0].fields[0].choices = [{ value: "x", label: "X" }];
      },
      "$.entities[0].fields[0].choices",
    ],
    [
      "a choice twice",
      (spec) => {
        spec.entities[0].fields[1].choices[1].value = "new";
      },
      "$.entities[0].fields[1].choices[1].value",
    ],
    [
      "a choice with a NUL",
      (spec) => {
        spec.entities[0].fields[1].choices[1].value = "a\0";
      },
      "$.entities[0].fields[1].choices[1].value",
    ],
    [
      "a choice with blanks around it",
      (spec) => {
        spec.entities[0].fields[1].choices[1].value = " old";
      },
      "$.entities[0].fields[1].choices[1].value",
    ],
    [
      "a default that is no choice",
      (spec) => {
        spec.entities[0].fields[1].default = "lost";
      },
      "$.entities[0].fields[1].default",
    ],
    [
      "min above max",
      (spec) => {
        spec.entities[0].fields[2].min = 11;
      },
      "$.entities[0].fields[2].min",
    ],
    [
      "max below the type's min",
      (spec) => {
        Object.assign(spec.entities[0].fields[2], { type: "rating", min: undefined, max: 0 });
      },
      "$.entities[0].fields[2].max",
    ],
    [
      "bounds on a text",
      (spec) => {
        spec.entities[0].fields[0].max = 3;
      },
      "$.entities[0].fields[0].max",
    ],
    [
      "a length on a number",
      (spec) => {
        spec.entities[0].fields[2].maxLength = 3;
      },
      "$.entities[0].fields[2].maxLength",
    ],
    [
      "a default beyond max",
      (spec) => {
        spec.entities[0].fields[2].default = 11;
      },
      "$.entities[0].fields[2].default",
    ],
    [
      "a text as a number's default",
      (spec) => {
        spec.entities[0].fields[2].default = "1";
      },
      "$.entities[0].fields[2].default",
    ],
    [
      "a default of no real date",
      (spec) => {
        spec.entities[0].fields[4].default = "2025-02-30";
      },
      "$.entities[0].fields[4].default",
    ],
    [
      "now as a date's default",
      (spec) => {
        spec.entities[0].fields[4].default = "now";
      },
      "$.entities[0].fields[4].default",
    ],
    [
      "a default of a reference",
      (spec) => {
        spec.entities[0].fields[3].default = 1;
      },
      "$.entities[0].fields[3].default",
    ],
    [
      "two pages at one path",
      (spec) => {
        spec.pages[2].path = "laptops";
      },
      "$.pages[2].path",
    ],
    [
      "a page at the API",
      (spec) => {
        spec.pages[2].path = "api";
      },
      "$.pages[2].path",
    ],
    [
      "a page of no entity",
      (spec) => {
        spec.pages[2].entity = "nope";
      },
      "$.pages[2].entity",
    ],
    [
      "an unknown column",
      (spec) => {
        spec.pages[0].columns.push("nope");
      },
      "$.pages[0].columns[2]",
    ],
    [
      "a column twice",
      (spec) => {
        spec.pages[0].columns.push("name");
      },
      "$.pages[0].columns[2]",
    ],
    [
      "an unknown filter",
      (spec) => {
        spec.pages[0].filters = ["nope"];
      },
      "$.pages[0].filters[0]",
    ],
    [
      "an unknown sort field",
      (spec) => {
        spec.pages[0].sort[0].field = "nope";
      },
      "$.pages[0].sort[0].field",
    ],
    [
      "a form with a server's field",
      (spec) => {
        spec.pages[2].fields = ["created_at"];
      },
      "$.pages[2].fields[0]",
    ],
    [
      "children of no entity",
      (spec) => {
        spec.pages[1].children[0].entity = "nope";
      },
      "$.pages[1].children[0].entity",
    ],
    [
      "children by a field that does not refer",
      (spec) => {
        spec.pages[1].children[0].field = "name";
      },
      "$.pages[1].children[0].field",
    ],
    [
      "a language that is none",
      (spec) => {
        spec.app.locale = "not a tag";
      },
      "$.app.locale",
    ],
  ])("with %s", (_why, damage, path) => {
    const spec = document();
    damage(spec);
    const problems = problemsOf(spec);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(/\w{2,} \w/);
  });

  it("says all that is wrong at once", () => {
    const spec = document();
    spec.entities[0].titleField = "nope";
    spec.pages[0].columns = ["nope"];
    expect(problemsOf(spec)).toHaveLength(2);
  });
});
