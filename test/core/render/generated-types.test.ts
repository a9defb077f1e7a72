/** A generated app is checked by TypeScript 7 against the runtime's types: it passes, and a misspelt column does not. */
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nativeCompiler } from "../../../scripts/runtime-types.ts";
import { renderMachineTsconfig } from "../../../src/core/render/machine-tsconfig.ts";
import { writeApp } from "../../runtime/ui/app-host.ts";
import { exampleSpec } from "../../runtime/ui/example-spec.ts";

let folder: string;

beforeAll(async () => {
  folder = await writeApp(exampleSpec());
  await mkdir(join(folder, ".vector"));
  await writeFile(join(folder, ".vector/tsconfig.json"), renderMachineTsconfig(resolve("dist/runtime/types")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function check(): Promise<string> {
  return new Promise((done) => {
    execFile(nativeCompiler(), ["-p", join(folder, "tsconfig.json"), "--pretty", "false"], (_error, stdout) =>
      done(stdout),
    );
  });
}

async function withChange(path: string, from: string, to: string): Promise<string> {
  const file = join(folder, path);
  const original = await readFile(file, "utf8");
  expect(original).toContain(from);
  await writeFile(file, original.replace(from, to));
  const output = await check();
  await writeFile(file, original);
  return output;
}

test("a generated app has no type errors", async () => {
  expect(await check()).toBe("");
});

test.each([
  ["src/pages/laptops.tsx", '"serial_number"', '"serial_numbr"'],
  ["src/pages/laptops.tsx", 'field: "name"', 'field: "nam"'],
  ["src/pages/laptops.tsx", 'filters={["status"', 'filters={["statu"'],
  ["src/pages/laptop-form.tsx", '"purchase_date"', '"purchased"'],
  ["src/pages/laptop-detail.tsx", 'field: "laptop_id"', 'field: "laptop"'],
  ["src/pages/employee-detail.tsx", 'fields={["name"', 'fields={["nme"'],
  ["src/model.ts", 'type: "money"', 'type: "cash"'],
  ["src/routes.tsx", 'kind: "list"', 'kind: "lists"'],
])("in %s, %s misspelt as %s is a type error", async (path, from, to) => {
  const output = await withChange(path, from, to);
  expect(output).toContain(path);
  expect(output).toContain(to.match(/"(\w+)"\]?$/)?.[1]);
});

test("rows read with the client have the types of the entity's fields", async () => {
  const file = join(folder, "src/typed-rows.ts");
  await writeFile(
    file,
    `import { DataClient } from "@vector/runtime/client";
import { laptop } from "./model.ts";
const { items } = await new DataClient().list(laptop, { sort: [{ field: "price", direction: "desc" }] });
export const name: string | undefined = items[0]?.name;
export const price: number | null | undefined = items[0]?.price;
export const status: "available" | "in_use" | "retired" | undefined = items[0]?.status;
// @ts-expect-error it may be null
export const required: number | undefined = items[0]?.price;
// @ts-expect-error no such field
export const none = items[0]?.colour;
`,
  );
  expect(await check()).toBe("");
  await rm(file);
});
