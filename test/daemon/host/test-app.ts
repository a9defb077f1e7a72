/** App folders for tests of checks and previews: written by the renderer, then broken or changed by the test. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { renderApp } from "../../../src/core/render/render-app.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const laptopFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "serial_number", label: "Serial number", type: "code", required: true, unique: true },
  { name: "purchase_date", label: "Purchase date", type: "date" },
  { name: "price", label: "Price", type: "money", min: 0 },
  {
    name: "status",
    label: "Status",
    type: "choice",
    required: true,
    default: "available",
    choices: [
      { value: "available", label: "Available" },
      { value: "retired", label: "Retired" },
    ],
  },
  { name: "employee_id", label: "Employee", type: "reference", reference: { entity: "employee" } },
];
const employeeFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "email", label: "Email", type: "email", unique: true },
];

/** Laptops, each of which may belong to an employee. */
export const laptopSpec = {
  specVersion: 1,
  app: { name: "Laptop tracker" },
  seeds: { rows: 8 },
  entities: [
    {
      name: "laptop",
      table: "laptops",
      label: "Laptop",
      pluralLabel: "Laptops",
      titleField: "name",
      fields: laptopFields,
    },
    {
      name: "employee",
      table: "employees",
      label: "Employee",
      pluralLabel: "Employees",
      titleField: "name",
      fields: employeeFields,
    },
  ],
  pages: [...pagesOf("laptop", "Laptop", laptopFields), ...pagesOf("employee", "Employee", employeeFields)],
};

/** The three pages that an entity usually has. */
export function pagesOf(entity: string, label: string, fields: readonly { name: string }[]): object[] {
  const names = fields.map(({ name }) => name);
  return [
    { kind: "list", path: `${entity}s`, title: `${label}s`, entity, columns: names },
    { kind: "detail", path: `${entity}-detail`, title: label, entity, fields: names },
    { kind: "form", path: `${entity}-form`, title: label, entity, fields: names },
  ];
}

export function getSpec(input: unknown): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}

export interface TestApp {
  appId: string;
  folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Replaces a text that must be there. */
  replace(path: string, from: string, to: string): void;
}

/** Writes an app folder, which is removed when the test has finished. */
export function createTestApp(spec: unknown = laptopSpec, appId = "laptops-1"): TestApp {
  const folder = createFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  for (const file of renderApp(getSpec(spec), { appId, engineVersion: "0.1.0" })) write(file.path, file.content);
  return {
    appId,
    folder,
    write,
    read,
    replace(path, from, to) {
      if (!read(path).includes(from)) throw new Error(`${path} does not contain ${from}`);
      write(path, read(path).replace(from, to));
    },
  };
}

/** An empty folder, with its real path, that is removed when the test has finished. */
export function createFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "vector-app-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
