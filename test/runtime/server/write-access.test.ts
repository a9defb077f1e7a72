/** Who may take steps and write line items: roles of steps, own records, field-level access, deny by default. */
import { beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING, type Person } from "../../../runtime/server/access/person.ts";
import type { ApiError } from "../../../runtime/server/api-error.ts";
import { type AppContext, createAppContext } from "../../../runtime/server/app-context.ts";
import { createEntityTables } from "../../../runtime/server/entity-table.ts";
import { getRow } from "../../../runtime/server/read-rows.ts";
import { runListStep, runRecordStep } from "../../../runtime/server/steps/run-step.ts";
import { createRow, updateRow } from "../../../runtime/server/write-rows.ts";
import { NOW, openTestApp, type TestApp } from "./test-app.ts";

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));
const rule = (role: string, read: string, create: boolean, update: string, remove = update) => ({
  role,
  read,
  create,
  update,
  delete: remove,
});
const SPEC = {
  specVersion: 1,
  app: { name: "Requests" },
  access: {
    userEntity: "user",
    emailField: "email",
    roleField: "role",
    signUp: false,
    defaultRole: "staff",
    roles: [
      { name: "admin", label: "Admin", kind: "administrator" },
      { name: "boss", label: "Boss", kind: "member" },
      { name: "staff", label: "Staff", kind: "member" },
    ],
  },
  entities: [
    {
      name: "user",
      table: "users",
      label: "User",
      pluralLabel: "Users",
      titleField: "email",
      fields: [
        { name: "email", label: "Email", type: "email", required: true, unique: true },
        { name: "role", label: "Role", type: "choice", choices: choices("admin", "boss", "staff") },
      ],
      access: [rule("boss", "all", false, "none"), rule("staff", "own", false, "none")],
    },
    {
      name: "request",
      table: "requests",
      label: "Request",
      pluralLabel: "Requests",
      titleField: "name",
      ownerField: "owner_id",
      fields: [
        { name: "name", label: "Name", type: "text", required: true },
        { name: "owner_id", label: "Owner", type: "reference", default: "me", reference: { entity: "user" } },
        {
          name: "decided_by_id",
          label: "Decided by",
          type: "reference",
          readOnly: true,
          reference: { entity: "user" },
        },
        { name: "cost", label: "Cost", type: "money", access: { read: ["boss"], write: ["boss"] } },
        { name: "state", label: "State", type: "choice", default: "new", choices: choices("new", "sent", "ok", "no") },
      ],
      workflow: {
        field: "state",
        initial: ["new"],
        transitions: [
          { name: "send", label: "Send", from: ["new"], to: "sent" },
          {
            name: "approve",
            label: "Approve",
            from: ["sent"],
            to: "ok",
            roles: ["boss"],
            set: { decided_by_id: "me" },
          },
          { name: "refuse", label: "Refuse", from: ["sent"], to: "no", roles: ["boss"], input: ["cost"] },
        ],
      },
      actions: [
        {
          name: "mine",
          label: "Mine",
          on: "record",
          when: {
            and: [
              { field: "owner_id", op: "eq", value: "me" },
              { field: "cost", op: "is_null", value: true },
            ],
          },
          create: { entity: "log", values: { name: "Noted", by_id: "me" } },
        },
        { name: "record", label: "Record", on: "list", roles: ["staff"], create: { entity: "log", input: ["name"] } },
        { name: "start", label: "Start", on: "list", create: { entity: "request", input: ["name"] } },
      ],
      access: [rule("boss", "all", false, "none"), rule("staff", "own", true, "own")],
    },
    {
      name: "line",
      table: "lines",
      label: "Line",
      pluralLabel: "Lines",
      titleField: "name",
      partOf: "request_id",
      fields: [
        { name: "name", label: "Name", type: "text", required: true },
        { name: "price", label: "Price", type: "money", access: { write: ["boss"] } },
        {
          name: "request_id",
          label: "Request",
          type: "reference",
          required: true,
          reference: { entity: "request", onDelete: "cascade" },
        },
      ],
      access: [rule("boss", "all", true, "all"), rule("staff", "all", true, "all", "none")],
    },
    {
      name: "log",
      table: "logs",
      label: "Log",
      pluralLabel: "Logs",
      titleField: "name",
      fields: [
        { name: "name", label: "Name", type: "text" },
        { name: "by_id", label: "By", type: "reference", readOnly: true, reference: { entity: "user" } },
      ],
    },
  ],
  pages: [{ kind: "list", path: "requests", title: "Requests", entity: "request", columns: ["name"] }],
};

let app: TestApp;
let tables: ReturnType<typeof createEntityTables>;
const people: Record<string, Person> = {
  admin: { id: 1, role: "admin", administrator: true },
  boss: { id: 2, role: "boss", administrator: false },
  ana: { id: 3, role: "staff", administrator: false },
  bo: { id: 4, role: "staff", administrator: false },
  stranger: { id: 5, role: null, administrator: false },
};
beforeEach(() => {
  app = openTestApp(SPEC);
  tables = createEntityTables(app.spec);
  const add = app.database.sqlite.prepare(
    "INSERT INTO users (email, role, created_at, updated_at) VALUES (?, ?, ?, ?)",
  );
  const at = "2025-01-01T00:00:00Z";
  for (const role of ["admin", "boss", "staff", "staff", "staff"]) {
    add.run(`${role}${Math.random()}@x.example`, role, at, at);
  }
  write("ana", (context) => createRow(context, table("requests"), { name: "Chair" }));
});
const table = (name: string) => {
  const found = tables.get(name);
  if (!found) throw new Error(name);
  return found;
};
function write<T>(name: string, work: (context: AppContext) => T): T {
  const person = name === "server" ? EVERYTHING : people[name];
  const { database, spec: model } = app;
  return work(createAppContext({ model, database, tables, now: () => NOW }, person));
}
function refused(name: string, work: (context: AppContext) => unknown): unknown {
  try {
    write(name, work);
  } catch (error) {
    const { code, fields } = error as ApiError;
    return fields ? [code, Object.keys(fields)] : code;
  }
  return "done";
}
const step =
  (name: string, body = {}) =>
  (context: AppContext) =>
    runRecordStep(context, table("requests"), 1, { name, body, matches: () => true });
const listStep =
  (name: string, body = {}) =>
  (context: AppContext) =>
    runListStep(context, table("requests"), { name, body, matches: () => true });
const patch = (given: object) => (context: AppContext) =>
  updateRow(context, table("requests"), 1, { given: given as Record<string, unknown>, matches: () => true });
const steps = (name: string) => write(name, (context) => getRow(context, table("requests"), 1)._can);
const read = (sql: string) => app.database.sqlite.prepare(sql).raw().all();

describe("steps", () => {
  it("are open to their roles, and without roles to those who may change the record", () => {
    expect(steps("ana")).toEqual({ update: true, delete: true, steps: ["send", "mine"] });
    expect(steps("boss")).toEqual({ update: false, delete: false, steps: [] });
    write("ana", step("send"));
    expect(steps("ana")?.steps).toEqual(["mine"]);
    expect(steps("boss")?.steps).toEqual(["approve", "refuse"]);
    expect(steps("admin")?.steps).toEqual(["approve", "refuse"]);
  });

  it("are closed to everybody else", () => {
    expect(refused("boss", step("send"))).toBe("forbidden");
    expect(refused("bo", step("send"))).toBe("not_found");
    expect(refused("stranger", step("send"))).toBe("forbidden");
    write("ana", step("send"));
    expect(refused("ana", step("approve"))).toBe("forbidden");
    expect(refused("ana", patch({ state: "ok" }))).toEqual(["validation", ["state"]]);
    expect(read("SELECT state, decided_by_id FROM requests")).toEqual([["sent", null]]);
  });

  it("are taken by roles that may not change the record otherwise, and set who it was", () => {
    write("ana", step("send"));
    expect(refused("boss", patch({ state: "ok" }))).toBe("forbidden");
    write("boss", step("approve"));
    expect(read("SELECT state, decided_by_id FROM requests")).toEqual([["ok", 2]]);
  });

  it("run along for a change of the status by those to whom they are open", () => {
    write("ana", patch({ state: "sent" }));
    expect(refused("admin", patch({ state: "ok" }))).toBe("done");
    expect(read("SELECT state, decided_by_id FROM requests")).toEqual([["ok", 1]]);
  });

  it("look at the whole record, also at what is kept from the person", () => {
    write("server", patch({ cost: 5 }));
    expect(steps("ana")?.steps).toEqual(["send"]);
    expect(refused("ana", step("mine"))).toBe("conflict");
  });

  it("create what the person may neither create nor read", () => {
    const { created } = write("ana", step("mine"));
    expect(created?.row).toEqual({ id: 1, _refs: {}, _etag: expect.any(String) });
    expect(read("SELECT name, by_id FROM logs")).toEqual([["Noted", 3]]);
  });

  it("on the list are open to their roles, and without to those who may create", () => {
    expect(refused("ana", listStep("record", { create: { name: "x" } }))).toBe("done");
    expect(refused("boss", listStep("record", { create: { name: "x" } }))).toBe("forbidden");
    expect(refused("boss", listStep("start", { create: { name: "x" } }))).toBe("forbidden");
    expect(write("ana", listStep("start", { create: { name: "x" } })).created?.row).toMatchObject({
      name: "x",
      owner_id: 3,
    });
  });
});

describe("line items", () => {
  const withLines = (lines: object[]) => patch({ _lines: { lines } });

  it("are written with the rights on them", () => {
    expect(refused("ana", withLines([{ name: "a" }]))).toBe("done");
    expect(refused("ana", withLines([{ id: 1, name: "b" }]))).toBe("done");
    expect(refused("ana", withLines([]))).toBe("forbidden");
    expect(refused("bo", withLines([{ id: 1, name: "c" }]))).toBe("not_found");
    expect(read("SELECT name FROM lines")).toEqual([["b"]]);
  });

  it("take no values that the person may not set", () => {
    expect(refused("ana", withLines([{ name: "a" }, { name: "b", price: 5 }]))).toEqual([
      "forbidden",
      ["_lines.lines.1.price"],
    ]);
    expect(read("SELECT count(*) FROM lines")).toEqual([[0]]);
  });
});

describe("records", () => {
  it("belong to who makes them, and are changed by them alone", () => {
    expect(read("SELECT owner_id FROM requests")).toEqual([[3]]);
    expect(refused("bo", patch({ name: "x" }))).toBe("not_found");
    expect(refused("boss", patch({ name: "x" }))).toBe("forbidden");
    expect(refused("stranger", (context) => createRow(context, table("requests"), { name: "x" }))).toBe("forbidden");
    expect(refused("ana", patch({ cost: 1 }))).toEqual(["forbidden", ["cost"]]);
    expect(refused("ana", patch({ decided_by_id: 3 }))).toEqual(["validation", ["decided_by_id"]]);
  });
});
