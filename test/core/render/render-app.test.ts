/** What the files of a generated app are: always the same bytes, in order, and exactly these for the example. */
import { expect, test } from "vitest";
import { renderApp, specSchemaPath } from "../../../src/core/render/render-app.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import { exampleSpec } from "../../runtime/ui/example-spec.ts";

const options = { appId: "01JTEST", engineVersion: "0.1.0" };

test("the same spec gives the same bytes, also when its keys come in another order", () => {
  const spec = exampleSpec();
  const shuffled = parseSpec(reverseKeys(spec));
  if (!shuffled.ok) throw new Error("the shuffled spec must be valid");
  const first = renderApp(spec, options);
  expect(renderApp(exampleSpec(), options)).toEqual(first);
  const code = (files: typeof first) => files.filter(({ path }) => path.startsWith("src/"));
  expect(code(renderApp(shuffled.spec, options))).toEqual(code(first));
});

test("files are sorted by path, end with one line feed and have no carriage return", () => {
  const files = renderApp(exampleSpec(), options);
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual([...paths].sort());
  for (const { path, content } of files) {
    expect(content, path).toMatch(/[^\n]\n$/);
    expect(content, path).not.toContain("\r");
  }
});

test("app.spec.json is the spec again", () => {
  const spec = exampleSpec();
  const file = renderApp(spec, options).find(({ path }) => path === "app.spec.json");
  expect(JSON.parse(file?.content ?? "")).toEqual({ $schema: specSchemaPath, ...spec });
});

test("the files of the example app", async () => {
  // The spec is the input, and the SQL has tests of its own.
  const files = renderApp(exampleSpec(), options).filter(({ path }) => !/^app\.spec|^migrations/.test(path));
  const text = files.map(({ path, content }) => `=== ${path} ===\n${content}`).join("\n");
  await expect(text).toMatchFileSnapshot("./snapshots/example-app.txt");
});

test("a second list, a detail without a list and reserved or clashing names get addresses and names of their own", () => {
  const spec = exampleSpec();
  const [employee] = spec.entities;
  if (employee === undefined) throw new Error("the example has entities");
  const entities = ["class", "model", "a_b", "a__b"].map((name) => ({ ...employee, name, table: `${name}_rows` }));
  const detail = (path: string, entity: string) => ({
    kind: "detail" as const,
    path,
    title: path,
    entity,
    fields: ["name"],
    children: [],
  });
  const files = renderApp(
    {
      ...spec,
      entities,
      pages: [detail("a-b", "a_b"), detail("a--b", "a__b"), detail("again", "a_b"), detail("c", "class")],
    },
    options,
  );
  const content = (path: string) => files.find((file) => file.path === path)?.content ?? "";
  expect(content("src/model.ts").match(/^export const \w+/gm)).toEqual([
    "export const classEntity",
    "export const modelEntity",
    "export const aB",
    "export const aB2",
    "export const model",
  ]);
  expect(content("src/routes.tsx").match(/paths: .*/g)).toEqual([
    'paths: ["/a-b-rows/:id"],',
    'paths: ["/a--b-rows/:id"],',
    'paths: ["/again/:id"],',
    'paths: ["/class-rows/:id"],',
  ]);
  expect(content("src/routes.tsx")).toContain('import ABPage2 from "./pages/a--b.tsx"');
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reverseKeys(item)] as const)
      .reverse(),
  );
}
