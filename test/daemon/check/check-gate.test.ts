/** The check gate on real processes: a green app, and each check made red by breaking the app in its way. */
import { readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { checkNames } from "../../../src/core/check/check-report.ts";
import { createFolder, createTestApp, laptopSpec, pagesOf } from "../host/test-app.ts";
import { createTestHosts, getResult, statuses } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const allPassed = Object.fromEntries(checkNames.map((name) => [name, "passed"]));

describe("a sound app", () => {
  it("passes every check, in order, and is left as it was", async () => {
    const app = createTestApp();
    const { hosts, scratchFolder } = createTestHosts(packageRoot);
    const started: string[] = [];
    const ended: string[] = [];
    const before = readdirSync(app.folder).sort();
    const report = await hosts.check({
      appId: app.appId,
      folder: app.folder,
      createDatabase: false,
      signal: new AbortController().signal,
      onStart: (check) => started.push(check),
      onResult: ({ check }) => ended.push(check),
    });
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.checks.map(({ check }) => check)).toEqual([...checkNames]);
    expect(report.status).toBe("green");
    expect(getResult(report, "render").summary).toBe("9 pages");
    expect(getResult(report, "crud").summary).toBe("2 entities");
    expect(started.sort()).toEqual([...checkNames].sort());
    expect(ended.sort()).toEqual([...checkNames].sort());
    expect(readdirSync(app.folder).sort()).toEqual([".vector", ...before].sort());
    expect(readdirSync(scratchFolder)).toEqual([]);
  });

  it("passes with every type of field, bounds, unique values and references in a circle", async () => {
    const types = [
      "text",
      "long_text",
      "code",
      "email",
      "phone",
      "url",
      "integer",
      "decimal",
      "money",
      "percent",
      "rating",
    ];
    const more = ["year", "date", "datetime", "time", "duration", "boolean", "colour", "latitude", "longitude"];
    const newer = ["markdown", "html", "secret", "tags", "json", "image", "file", "position"];
    const fields = [
      { name: "title", label: "Title", type: "text", required: true, unique: true, maxLength: 8 },
      ...[...types, ...more, ...newer].map((type) => ({
        name: `a_${type}`,
        label: `A ${type}`,
        type,
        required: type !== "boolean",
      })),
      { name: "bounded", label: "Bounded", type: "integer", min: 3, max: 4, required: true },
      { name: "fraction", label: "Fraction", type: "decimal", min: 0, max: 0.5 },
      { name: "numbered", label: "Numbered", type: "integer", unique: true },
      { name: "next_id", label: "Next", type: "reference", reference: { entity: "thing" } },
      { name: "box_id", label: "Box", type: "reference", required: true, reference: { entity: "box" } },
    ];
    const boxFields = [
      { name: "name", label: "Name", type: "text", required: true },
      { name: "thing_id", label: "Thing", type: "reference", reference: { entity: "thing", onDelete: "set_null" } },
    ];
    const entity = {
      name: "thing",
      table: "things",
      label: "Thing",
      pluralLabel: "Things",
      titleField: "title",
      fields,
    };
    const box = {
      name: "box",
      table: "boxs",
      label: "Box",
      pluralLabel: "Boxes",
      titleField: "name",
      fields: boxFields,
    };
    const app = createTestApp({
      specVersion: 1,
      app: { name: "Every type" },
      seeds: { rows: 0 },
      entities: [entity, box],
      pages: [...pagesOf("thing", "Thing", fields), ...pagesOf("box", "Box", boxFields)],
    });
    const report = await createTestHosts(packageRoot).check(app);
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.status).toBe("green");
  });

  it("passes where a record's own page shows a name as one value", async () => {
    const fields = [
      { name: "first_name", label: "First name", type: "text", required: true },
      { name: "last_name", label: "Last name", type: "text" },
    ];
    const names = { name: "guest", table: "guests", label: "Guest", pluralLabel: "Guests", titleField: "first_name" };
    const groups = [{ kind: "person_name", label: "Full name", fields: ["first_name", "last_name"] }];
    const app = createTestApp({
      ...{ specVersion: 1, app: { name: "Guest book" }, entities: [{ ...names, fields, groups }] },
      pages: pagesOf("guest", "Guest", fields),
    });
    const report = await createTestHosts(packageRoot).check(app);
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("passes where entities refer to each other only as far as there can be a first record", async () => {
    const reference = (name: string, entity: string, required: boolean): object => ({
      ...{ name, label: "Other", type: "reference", required, reference: { entity } },
    });
    const make = (required: boolean): unknown => {
      const left = [{ name: "name", label: "Name", type: "text" }, reference("right_id", "right", true)];
      const right = [{ name: "name", label: "Name", type: "text" }, reference("left_id", "left", required)];
      const entities = [
        { name: "left", table: "lefts", label: "Left", pluralLabel: "Lefts", titleField: "name", fields: left },
        { name: "right", table: "rights", label: "Right", pluralLabel: "Rights", titleField: "name", fields: right },
      ];
      return {
        specVersion: 1,
        app: { name: "Circle" },
        seeds: { rows: 0 },
        entities,
        pages: pagesOf("left", "Left", [{ name: "name" }]),
      };
    };
    const { check } = createTestHosts(packageRoot);
    expect(getResult(await check(createTestApp(make(false))), "crud").problems).toEqual([]);
  });

  it("is checked on a copy of its database, which stays as it was", async () => {
    const app = createTestApp();
    const { hosts, check } = createTestHosts(packageRoot);
    await hosts.startPreview(app);
    await hosts.stopPreview(app.appId);
    const database = join(app.folder, "data", "app.sqlite");
    const sqlite = new Database(database);
    sqlite.exec("UPDATE laptops SET name = 'Kept ' || id");
    const read = (): unknown =>
      sqlite.prepare("SELECT (SELECT group_concat(name) FROM laptops), (SELECT count(*) FROM employees)").raw().get();
    const before = read();
    const report = await check(app);
    expect(report.status).toBe("green");
    expect(read()).toEqual(before);
    sqlite.close();
  });
});

describe("a new app's database", () => {
  it("is made where it is asked for, private and with its sample rows alone", async () => {
    const app = createTestApp();
    const report = await createTestHosts(packageRoot).check(app, { createDatabase: true });
    expect(report.status).toBe("green");
    const file = join(app.folder, "data", "app.sqlite");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const sqlite = new Database(file, { readonly: true });
    expect(
      sqlite.prepare("SELECT (SELECT count(*) FROM laptops), (SELECT count(*) FROM employees)").raw().get(),
    ).toEqual([8, 8]);
    sqlite.close();
  });
});

describe("spec", () => {
  it("names the place in a spec that is not valid, and what depends on it is skipped", async () => {
    const app = createTestApp();
    app.replace("app.spec.json", '"titleField": "email"'.replace("email", "name"), '"titleField": "nickname"');
    const report = await createTestHosts(packageRoot).check(app);
    expect(report.status).toBe("red");
    expect(getResult(report, "spec").problems[0]).toMatchObject({
      file: "app.spec.json",
      message: expect.stringMatching(/titleField/),
    });
    expect(getResult(report, "boot")).toMatchObject({ status: "skipped", summary: "the spec is not valid" });
    expect(statuses(report)).toMatchObject({ types: "passed", bundle: "passed", render: "skipped", crud: "skipped" });
  });

  it("names the line of broken JSON, and a manifest that is missing or unknown", async () => {
    const app = createTestApp();
    const { check } = createTestHosts(packageRoot);
    app.write("app.spec.json", '{\n "specVersion": 1,,\n}\n');
    rmSync(join(app.folder, "vector.json"));
    const problems = getResult(await check(app), "spec").problems;
    expect(problems[0]).toMatchObject({ file: "app.spec.json", line: 2 });
    expect(problems[1]).toEqual({ file: "vector.json", message: "vector.json is missing" });
    app.write("vector.json", '{"appId":"x","engine":"0.1.0","formatVersion":7}');
    expect(getResult(await check(app), "spec").problems[1]?.message).toMatch(/must be 1.*it is 7/);
  });
});

describe("imports", () => {
  it.each([
    ['import "./nowhere.ts";', '"./nowhere.ts" does not lead to a file'],
    ['import "./Model.ts";', '"./Model.ts" differs in upper and lower case from the file model.ts'],
    ['import "esbuild";', '"esbuild" is not a module that apps can use'],
    ['import "node:fs";', '"node:fs" is not available to app code'],
    ['import "../../outside.ts";', '"../../outside.ts" leaves the app folder'],
    ['import "@vector/runtime/server";', '"@vector/runtime/server" is for code in server/ only'],
    ['import type { Thing } from "kysely";', '"kysely" is not a module that apps can use'],
    ['export const late = () => import("chokidar");', '"chokidar" is not a module that apps can use'],
  ])("refuses %s with file and line", async (line, message) => {
    const app = createTestApp();
    app.write("src/extra.ts", `/** More. */\n\n${line}\nexport const more = 1;\n`);
    const result = getResult(await createTestHosts(packageRoot).check(app), "imports");
    expect(result.status).toBe("failed");
    expect(result.problems).toEqual([expect.objectContaining({ file: "src/extra.ts", line: 3, message })]);
  });

  it("refuses a file outside that a symbolic link makes look like one inside", async () => {
    const app = createTestApp();
    const outside = createFolder();
    writeFileSync(join(outside, "secret.ts"), "export const secret = 1;\n");
    symlinkSync(outside, join(app.folder, "src", "linked"));
    app.write(
      "src/main.tsx",
      `import { secret } from "./linked/secret.ts";\n${app.read("src/main.tsx")}\nexport { secret };\n`,
    );
    const report = await createTestHosts(packageRoot).check(app);
    expect(getResult(report, "imports").problems).toEqual([
      expect.objectContaining({ file: "src/main.tsx", line: 1, message: expect.stringMatching(/symbolic link/) }),
    ]);
    expect(getResult(report, "bundle")).toMatchObject({ status: "skipped", summary: "the imports check did not pass" });
  });
});

describe("types", () => {
  it("tells file, line, column and code of a misspelt column", async () => {
    const app = createTestApp();
    app.replace("src/pages/laptops.tsx", '"serial_number"', '"serial_nummer"');
    const result = getResult(await createTestHosts(packageRoot).check(app), "types");
    expect(result.status).toBe("failed");
    expect(result.problems[0]).toMatchObject({
      file: "src/pages/laptops.tsx",
      line: expect.any(Number),
      column: expect.any(Number),
      code: "TS2820",
      message: expect.stringMatching(/serial_nummer/),
    });
  });

  it("is skipped with the reason where the compiler is not installed, and the report is not green", async () => {
    const report = await createTestHosts(await createTestPackage("@typescript")).check(createTestApp());
    expect(getResult(report, "types")).toMatchObject({
      status: "skipped",
      summary: expect.stringMatching(/not installed/),
    });
    expect(statuses(report)).toEqual({ ...allPassed, types: "skipped" });
    expect(report.status).toBe("red");
  });
});

describe("bundle", () => {
  it("tells file and line of a syntax error; what needs the bundle is skipped", async () => {
    const app = createTestApp();
    app.write("src/pages/laptops.tsx", "export default function Laptops() {\n  return <p>;\n}\n");
    const report = await createTestHosts(packageRoot).check(app);
    expect(getResult(report, "bundle").problems[0]).toMatchObject({
      file: "src/pages/laptops.tsx",
      line: expect.any(Number),
    });
    expect(getResult(report, "imports")).toMatchObject({
      status: "skipped",
      summary: "src/pages/laptops.tsx has a syntax error",
    });
    expect(getResult(report, "boot")).toMatchObject({ status: "skipped", summary: "the bundle check did not pass" });
    expect(statuses(report)).toMatchObject({ spec: "passed", types: "failed", render: "skipped", crud: "skipped" });
  });

  it("tells of an import of a name that the other file does not export", async () => {
    const app = createTestApp();
    app.replace("src/pages/laptops.tsx", "import { laptop }", "import { laptop, tablet }");
    app.replace("src/pages/laptops.tsx", "<ListPage", "<ListPage key={tablet}");
    expect(getResult(await createTestHosts(packageRoot).check(app), "bundle").problems[0]).toMatchObject({
      file: "src/pages/laptops.tsx",
      message: expect.stringMatching(/tablet/),
    });
  });
});

describe("boot", () => {
  it("tells which migration fails and why", async () => {
    const app = createTestApp();
    app.write("migrations/0002_more.sql", "ALTER TABLE tablets ADD COLUMN size TEXT;\n");
    const report = await createTestHosts(packageRoot).check(app);
    expect(getResult(report, "boot").problems).toEqual([
      { file: "migrations/0002_more.sql", message: expect.stringMatching(/no such table: tablets/) },
    ]);
    expect(getResult(report, "crud")).toMatchObject({ status: "skipped", summary: "the app did not boot" });
  });

  it("ends a migration that never does, and the process with it", async () => {
    const app = createTestApp();
    const endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n;\n";
    app.write("migrations/0002_endless.sql", `CREATE TABLE t AS ${endless}`);
    const { check, scratchFolder } = createTestHosts(packageRoot, { limits: { boot: 700 } });
    const report = await check(app);
    expect(getResult(report, "boot")).toMatchObject({
      status: "failed",
      problems: [{ code: "timeout", message: "did not finish within 0.7 s" }],
    });
    expect(getResult(report, "crud").status).toBe("skipped");
    expect(readdirSync(scratchFolder)).toEqual([]);
  });

  it("tells of a database that is none, and leaves it alone", async () => {
    const app = createTestApp();
    const text = "this is not a database, however long the text may be that stands in the file";
    app.write("data/app.sqlite", text);
    const result = getResult(await createTestHosts(packageRoot).check(app), "boot");
    expect(result.problems[0]?.message).toMatch(/not a database/);
    expect(app.read("data/app.sqlite")).toBe(text);
    expect(readdirSync(join(app.folder, "data"))).toEqual(["app.sqlite"]);
  });
});

describe("render", () => {
  it("names the page that throws and the line it throws at", async () => {
    const app = createTestApp();
    const page = `export default function Laptops() {
  const rows: string[] = [];
  if (rows.length === 0) throw new Error("no rows");
  return <p>{rows}</p>;
}
`;
    app.write("src/pages/laptops.tsx", page);
    const report = await createTestHosts(packageRoot).check(app);
    expect(getResult(report, "render").problems).toEqual([
      expect.objectContaining({
        file: "src/pages/laptops.tsx",
        line: 3,
        message: "the page Laptops (/laptops) fails to render: no rows",
      }),
    ]);
    expect(statuses(report)).toEqual({ ...allPassed, render: "failed" });
  });

  it("names what a page does not show", async () => {
    const app = createTestApp();
    const page = app
      .read("src/pages/laptops.tsx")
      .replace("<ListPage", '<p title="name status Laptops">Nothing</p>; <ListPage');
    app.write(
      "src/pages/laptops.tsx",
      page.replace(/return \([\s\S]*\);\n/, 'return <p>{"name" + "status" + "Laptops"}</p>;\n'),
    );
    const problems = getResult(await createTestHosts(packageRoot).check(app), "render").problems;
    expect(problems.map(({ message }) => message)).toContain('the page Laptops (/laptops) does not show "Status"');
  });

  it("tells of a page of the spec that is not in the page table", async () => {
    const app = createTestApp();
    app.write(
      "src/routes.tsx",
      'import type { AppRoute } from "@vector/runtime/ui";\nexport const routes: readonly AppRoute[] = [];\n',
    );
    const problems = getResult(await createTestHosts(packageRoot).check(app), "render").problems;
    expect(problems[0]).toEqual({
      file: "src/routes.tsx",
      message: 'the page "Laptops" (list of laptop) of app.spec.json is not in the page table',
    });
  });

  it("ends a page that never finishes, names it, and lets the others be checked", async () => {
    const app = createTestApp();
    app.write("src/pages/employees.tsx", "export default function Employees() {\n  for (;;) {}\n}\n");
    const report = await createTestHosts(packageRoot, { limits: { page: 700 } }).check(app);
    expect(getResult(report, "render").problems).toEqual([
      {
        file: "src/pages/employees.tsx",
        code: "timeout",
        message: "rendering the page Employees (/employees) did not finish within 0.7 s",
      },
    ]);
    expect(getResult(report, "crud").status).toBe("passed");
  });

  it("ends app code that loops while it is imported", async () => {
    const app = createTestApp();
    app.write("src/model.ts", `${app.read("src/model.ts")}\nfor (;;) {}\n`);
    const report = await createTestHosts(packageRoot, { limits: { page: 700 } }).check(app);
    expect(getResult(report, "render").problems).toEqual([
      { code: "timeout", message: "importing the app's modules did not finish within 0.7 s" },
    ]);
    expect(getResult(report, "crud").status).toBe("passed");
  });

  it("tells of app code that throws while it is imported", async () => {
    const app = createTestApp();
    app.write("src/model.ts", `${app.read("src/model.ts")}\nthrow new Error("too early");\n`);
    expect(getResult(await createTestHosts(packageRoot).check(app), "render").problems).toEqual([
      expect.objectContaining({ file: "src/model.ts", message: "the app's modules cannot be loaded: too early" }),
    ]);
  });
});

describe("a renderer that ends itself", () => {
  it("fails the check of pages alone", async () => {
    const app = createTestApp();
    const code = "declare const process: { exit(code: number): never };\nprocess.exit(7);\n";
    app.write("src/model.ts", `${app.read("src/model.ts")}\n${code}`);
    const report = await createTestHosts(packageRoot).check(app);
    expect(getResult(report, "render").problems).toEqual([{ message: "the renderer ended with code 7" }]);
    expect(statuses(report)).toEqual({ ...allPassed, render: "failed" });
  });
});

describe("crud", () => {
  it("tells of a CHECK that rejects what the model allows, at the field in the spec", async () => {
    const app = createTestApp({ ...laptopSpec, seeds: { rows: 0 } });
    const rule = 'CONSTRAINT "employees_name_check" CHECK (length("name") > 1000)';
    app.replace("migrations/0001_create_tables.sql", '"name" TEXT NOT NULL', `"name" TEXT NOT NULL ${rule}`);
    const sql = app.read("migrations/0001_create_tables.sql");
    expect(sql.indexOf(rule)).toBeLessThan(sql.indexOf('"laptops"'));
    const result = getResult(await createTestHosts(packageRoot).check(app), "crud");
    const line = app
      .read("app.spec.json")
      .split("\n")
      .findIndex((text) => text.includes('"table": "employees"'));
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.message).toMatch(/employees: creating a valid record was refused \(status 422, name: /);
    expect(result.problems[0]?.file).toBe("app.spec.json");
    expect(result.problems[0]?.line).toBeGreaterThan(line);
  });

  it("tells of a value that the database changes on its way", async () => {
    const app = createTestApp();
    const trigger =
      "CREATE TRIGGER shout AFTER UPDATE ON laptops BEGIN UPDATE laptops SET name = upper(new.name) || '!' WHERE id = new.id; END;";
    app.write("migrations/0002_shout.sql", `${trigger}\n`);
    const problems = getResult(await createTestHosts(packageRoot).check(app), "crud").problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^laptops: name was sent as ".*" and reads as ".*!" after it was changed$/);
  });

  it("tells of a record that comes back after it was deleted", async () => {
    const app = createTestApp();
    const trigger =
      "CREATE TRIGGER double AFTER DELETE ON laptops BEGIN INSERT INTO laptops SELECT old.id, 'Back', 'B' || old.id, NULL, NULL, 'retired', NULL, old.created_at, old.updated_at; END;";
    app.write("migrations/0002_double.sql", `${trigger}\n`);
    expect(getResult(await createTestHosts(packageRoot).check(app), "crud").problems[0]?.message).toMatch(
      /^laptops: record \d+ can still be read after it was deleted/,
    );
  });
});
