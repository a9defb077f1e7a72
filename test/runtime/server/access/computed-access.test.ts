/** Values that are worked out tell nobody what they may not read: not in rows, filters, sorts, aggregates or exports. */
import { beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../test-app.ts";

const field = (name: string, type: string, more: object = {}) => ({ name, label: name, type, ...more });
const entity = (name: string, more: object) => ({
  name,
  table: `${name}s`,
  label: name,
  pluralLabel: `${name}s`,
  titleField: "name",
  ...more,
});
const rule = (read: string) => [{ role: "member", read, create: false, update: "none", delete: "none" }];
const rollup = (of: string, more: object = {}) => ({
  kind: "rollup",
  entity: "claim",
  field: "job_id",
  fn: "sum",
  of,
  ...more,
});
const member = { read: ["member"] };

const SPEC = {
  specVersion: 1,
  app: { name: "Jobs" },
  access: {
    userEntity: "user",
    emailField: "email",
    roleField: "role",
    signUp: false,
    defaultRole: "member",
    roles: [
      { name: "admin", label: "Admin", kind: "administrator" },
      { name: "member", label: "Member", kind: "member" },
    ],
  },
  entities: [
    entity("user", {
      fields: [
        field("name", "text"),
        field("email", "email", { required: true, unique: true }),
        field("role", "choice", {
          choices: [
            { value: "admin", label: "A" },
            { value: "member", label: "M" },
          ],
        }),
      ],
    }),
    entity("job", {
      access: rule("all"),
      fields: [
        field("name", "text"),
        field("cost", "money", { access: { read: [] } }),
        field("price", "money"),
        field("margin", "money", { computed: { kind: "difference", of: ["price", "cost"] } }),
        field("margin_twice", "money", { computed: { kind: "sum", of: ["price", "cost"] }, access: member }),
        field("claimed", "money", { computed: rollup("amount") }),
        field("claimed_told", "money", { computed: rollup("amount"), access: member }),
        field("secretly", "money", {
          computed: rollup("amount", { filter: { field: "flag", op: "eq", value: true } }),
        }),
        field("listed", "integer", { computed: { ...rollup("amount"), entity: "item", field: "job_id" } }),
        field("hidden_items", "integer", { computed: { ...rollup("inside"), entity: "item", field: "job_id" } }),
      ],
    }),
    entity("claim", {
      ownerField: "owner_id",
      access: rule("own"),
      fields: [
        field("name", "text"),
        field("amount", "money"),
        field("flag", "boolean", { access: { read: [] } }),
        field("owner_id", "reference", { reference: { entity: "user" } }),
        field("job_id", "reference", { reference: { entity: "job" } }),
      ],
    }),
    entity("item", {
      partOf: "job_id",
      access: rule("all"),
      fields: [
        field("name", "text"),
        field("amount", "integer"),
        field("inside", "integer", { access: { read: [] } }),
        field("job_id", "reference", { required: true, reference: { entity: "job", onDelete: "cascade" } }),
      ],
    }),
  ],
  pages: [{ kind: "list", path: "jobs", title: "Jobs", entity: "job", columns: ["name"] }],
};

let app: TestApp;
let cookie: string;
const get = (path: string) => app.send("GET", path, undefined, { cookie });
beforeEach(async () => {
  app = openTestApp(SPEC, { trusted: "t" });
  const admin = { "x-vector-trusted": "t" };
  const post = async (path: string, body: object) => {
    const answer = await app.send("POST", path, body, admin);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  };
  await app.send("POST", "/api/session/sign-up", { email: "a@example.com", password: "correct horse 1" });
  await post("/api/users", { name: "Max", email: "max@example.com", role: "member" });
  await post("/api/session/users/2/password", { password: "correct horse 2" });
  await post("/api/jobs", { name: "Roof", cost: 60, price: 100 });
  await post("/api/claims", { name: "x", amount: 5, flag: true, owner_id: 2, job_id: 1 });
  await post("/api/claims", { name: "y", amount: 70, owner_id: 1, job_id: 1 });
  await post("/api/items", { name: "i", amount: 3, inside: 4, job_id: 1 });
  const signed = await app.send("POST", "/api/session", { email: "max@example.com", password: "correct horse 2" });
  cookie = signed.headers.get("set-cookie")?.split(";")[0] ?? "";
});

const KEPT = ["margin", "claimed", "secretly", "hidden_items"];

describe("a value that is worked out", () => {
  it("is kept from who may not read what it is worked out from, unless it names the role", async () => {
    const { body } = await get("/api/jobs/1");
    expect(body).toMatchObject({ price: 100, margin_twice: 160, claimed_told: 75, listed: 3 });
    for (const name of ["cost", ...KEPT]) expect(Object.keys(body)).not.toContain(name);
    const whole = await app.send("GET", "/api/jobs/1", undefined, { "x-vector-trusted": "t" });
    expect(whole.body).toMatchObject({ margin: 40, claimed: 75, secretly: 5, hidden_items: 4 });
  });

  it.each(KEPT)("cannot be guessed by asking for %s in another way", async (name) => {
    const filter = encodeURIComponent(JSON.stringify({ field: name, op: "gt", value: 1 }));
    const asked = [
      `?filter=${filter}`,
      `?sort=${name}`,
      `/count?filter=${filter}`,
      `/aggregate?measures=sum:${name}`,
      `/aggregate?group=${name}`,
      `/export.csv?columns=${name}`,
    ];
    for (const more of asked) {
      const { status, body } = await get(`/api/jobs${more}`);
      expect([more, status]).toEqual([more, 400]);
      expect(body.error.hint.split(/[^a-z_]+/)).not.toContain(name);
    }
    expect((await get("/api/jobs/export.csv")).body.split("\r\n")[0].split(",")).not.toContain(name);
  });
});
