/** A small app over a real SQLite file for the server tests: employees, departments, laptops, notes and every type. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { onTestFinished } from "vitest";
import { type AppDatabase, createAppServer, openAppDatabase } from "../../../runtime/server/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

export const NOW = new Date("2025-06-15T10:20:30Z");

const text = (name: string, more: object = {}) => ({ name, label: title(name), type: "text", ...more });
const title = (name: string) => name[0]?.toUpperCase() + name.slice(1).replaceAll("_", " ");

export const LAPTOP_SPEC = {
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
        text("name", { required: true, maxLength: 60 }),
        { name: "serial_number", label: "Serial number", type: "code", unique: true },
        { name: "purchase_date", label: "Purchase date", type: "date" },
        { name: "price", label: "Price", type: "money", min: 0, max: 100_000 },
        {
          name: "status",
          label: "Status",
          type: "choice",
          required: true,
          default: "available",
          choices: [
            { value: "available", label: "Available" },
            { value: "in_use", label: "In use" },
            { value: "retired", label: "Retired" },
          ],
        },
        { name: "insured", label: "Insured", type: "boolean" },
        { name: "employee_id", label: "Employee", type: "reference", reference: { entity: "employee" } },
      ],
    },
    {
      name: "employee",
      table: "employees",
      label: "Employee",
      pluralLabel: "Employees",
      titleField: "name",
      fields: [
        text("name", { required: true }),
        { name: "email", label: "Email", type: "email", unique: true },
        {
          name: "manager_id",
          label: "Manager",
          type: "reference",
          reference: { entity: "employee", onDelete: "set_null" },
        },
      ],
    },
    {
      name: "note",
      table: "notes",
      label: "Note",
      pluralLabel: "Notes",
      titleField: "body",
      fields: [
        { name: "body", label: "Body", type: "long_text" },
        {
          name: "laptop_id",
          label: "Laptop",
          type: "reference",
          required: true,
          reference: { entity: "laptop", onDelete: "cascade" },
        },
        {
          name: "author_id",
          label: "Author",
          type: "reference",
          reference: { entity: "employee", onDelete: "set_null" },
        },
      ],
    },
  ],
  pages: [
    { kind: "list", path: "laptops", title: "Laptops", entity: "laptop", columns: ["name", "status", "employee_id"] },
  ],
} as const;

/** One field of each type. */
export const ALL_TYPES_SPEC = {
  specVersion: 1,
  app: { name: "All types" },
  entities: [
    {
      name: "thing",
      table: "things",
      label: "Thing",
      pluralLabel: "Things",
      titleField: "text",
      fields: [
        ...(
          [
            ...["text", "long_text", "code", "email", "phone", "url", "integer", "decimal", "money", "percent"],
            ...["rating", "year", "date", "datetime", "time", "duration", "boolean", "colour"],
          ] as const
        ).map((type) => ({ name: type, label: title(type), type })),
        {
          name: "choice",
          label: "Choice",
          type: "choice",
          choices: [
            { value: "a", label: "A" },
            { value: "it's", label: "B" },
          ],
        },
        { name: "reference", label: "Reference", type: "reference", reference: { entity: "thing" } },
      ],
    },
  ],
  pages: [{ kind: "list", path: "things", title: "Things", entity: "thing", columns: ["text"] }],
};

export function getSpec(input: unknown): AppSpec {
  const parsed = parseSpec(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.spec;
}

export function createTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vector-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestApp {
  readonly spec: AppSpec;
  readonly database: AppDatabase;
  readonly server: Hono;
  /** Errors that were answered with 500. */
  readonly errors: unknown[];
  /** Sends a request and reads its JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Lists with a filter, and returns the ids. */
  ids(path: string): Promise<number[]>;
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Without the codes beside the words of an error. */
  readonly body: any;
  /** All that was sent. */
  readonly whole: any;
}

/** Most tests look at what an error says; `whole` has what it says by code, too. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = (response.headers.get("content-type") ?? "").includes("json");
  const whole = json ? JSON.parse(text) : text;
  const body = json ? JSON.parse(text, (key, value) => (CODES.has(key) ? undefined : value)) : text;
  return { status: response.status, headers: response.headers, body, whole };
}
const CODES = new Set(["reason", "params", "issues", "issue"]);

export function openTestApp(
  input: unknown = LAPTOP_SPEC,
  options: { seeds?: boolean; now?: () => Date; trusted?: string } = {},
): TestApp {
  const spec = getSpec(input);
  const database = openAppDatabase({
    file: ":memory:",
    migrations: [{ name: "0001_create_tables.sql", sql: createSql(spec) }],
    model: spec,
    seedKey: "test",
    seeds: options.seeds ?? false,
    now: NOW,
  });
  onTestFinished(() => database.close());
  const errors: unknown[] = [];
  const now = options.now ?? (() => NOW);
  const { trusted } = options;
  const server = createAppServer({ model: spec, database, now, trusted, onError: (error) => errors.push(error) });
  const send: TestApp["send"] = async (method, path, body, headers = {}) => {
    const init: RequestInit = { method, headers };
    if (body !== undefined) {
      init.body = typeof body === "string" ? body : JSON.stringify(body);
      init.headers = { "content-type": "application/json", ...headers };
    }
    const response = await server.request(path, init);
    return readAnswer(response);
  };
  const get = (path: string) => send("GET", path);
  const ids = async (path: string) => {
    const answer = await get(path);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body.items.map((row: { id: number }) => row.id);
  };
  return { spec, database, server, errors, send, get, ids };
}

/** URL of a list with this filter. */
export function filtered(table: string, filter: unknown, more = ""): string {
  return `/api/${table}?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`;
}

/** Adds three employees and five laptops; returns nothing, their ids are 1 to 3 and 1 to 5. */
export async function addRows(app: TestApp): Promise<void> {
  const add = async (table: string, values: object) => {
    const answer = await app.send("POST", `/api/${table}`, values);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  await add("employees", { name: "Ana Silva", email: "ana@example.com" });
  await add("employees", { name: "Émile Zola", email: "emile@example.com", manager_id: 1 });
  await add("employees", { name: "bob Stone", manager_id: 1 });
  await add("laptops", {
    name: "Zenbook",
    serial_number: "SN-1",
    price: 900,
    status: "in_use",
    employee_id: 1,
    purchase_date: "2024-01-10",
  });
  await add("laptops", { name: "apple Air", serial_number: "SN_2", price: 1200.5, status: "available", insured: true });
  await add("laptops", {
    name: "Latitude",
    serial_number: "SN%3",
    price: 700,
    status: "in_use",
    employee_id: 2,
    purchase_date: "2025-02-28",
  });
  await add("laptops", { name: "ÜBER Book", status: "retired", insured: false, employee_id: 3 });
  await add("laptops", {
    name: "Latitude",
    serial_number: "SN-5",
    price: 700,
    status: "available",
    purchase_date: "2023-12-31",
  });
}
