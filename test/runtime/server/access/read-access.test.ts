/** Who may read what: every reading route for every kind of person, and every way round. */
import { beforeEach, describe, expect, it } from "vitest";
import { type Helpdesk, openHelpdesk, type PersonName } from "./helpdesk.ts";

let desk: Helpdesk;
beforeEach(async () => {
  desk = await openHelpdesk();
});

const people: PersonName[] = ["visitor", "stranger", "staff", "agent", "admin"];
const filter = (field: string, op: string, value: unknown) =>
  `filter=${encodeURIComponent(JSON.stringify({ field, op, value }))}`;

describe("every reading route", () => {
  // Status for visitor, stranger (a member without any right), staff (own), agent (all), administrator.
  it.each<[string, number[]]>([
    ["/api/session", [200, 200, 200, 200, 200]],
    ["/api/health", [200, 200, 200, 200, 200]],
    ["/api/tickets", [401, 403, 200, 200, 200]],
    ["/api/tickets/1", [401, 403, 200, 200, 200]],
    ["/api/tickets/2", [401, 403, 404, 200, 200]],
    ["/api/tickets/99", [401, 403, 404, 404, 404]],
    ["/api/tickets/count", [401, 403, 200, 200, 200]],
    ["/api/tickets/facets?field=state", [401, 403, 200, 200, 200]],
    ["/api/tickets/aggregate?group=state", [401, 403, 200, 200, 200]],
    ["/api/tickets/options", [401, 403, 200, 200, 200]],
    ["/api/tickets/export.csv", [401, 403, 200, 200, 200]],
    ["/api/tickets?embed=entries.ticket_id", [401, 403, 200, 200, 200]],
    ["/api/tickets/1?embed=entries.ticket_id", [401, 403, 200, 200, 200]],
    ["/api/tickets/1?embed=articles.ticket_id", [401, 403, 200, 200, 200]],
    ["/api/tickets/2/files/paper", [401, 403, 404, 404, 404]],
    ["/api/customers", [401, 403, 403, 200, 200]],
    ["/api/customers/1", [401, 403, 403, 200, 200]],
    ["/api/customers/options", [401, 403, 403, 200, 200]],
    ["/api/customers/export.csv", [401, 403, 403, 200, 200]],
    ["/api/users", [401, 403, 200, 200, 200]],
    ["/api/articles", [200, 403, 200, 200, 200]],
    ["/api/articles/1", [200, 403, 200, 200, 200]],
    ["/api/articles/export.csv", [200, 403, 200, 200, 200]],
    ["/api/nothings", [404, 404, 404, 404, 404]],
  ])("%s", async (path, expected) => {
    const statuses = [];
    for (const person of people) statuses.push((await desk.get(person, path)).status);
    expect(statuses).toEqual(expected);
    expect(desk.app.errors).toEqual([]);
  });

  it("names the reason", async () => {
    expect((await desk.get("visitor", "/api/tickets")).body.error.code).toBe("unauthorized");
    expect((await desk.get("stranger", "/api/tickets")).body.error).toEqual({
      code: "forbidden",
      message: "You may not see Tickets",
    });
  });

  it("is closed altogether to visitors where the app has no role for them", async () => {
    const { HELPDESK_SPEC } = await import("./helpdesk-spec.ts");
    const { access } = HELPDESK_SPEC;
    const articles = HELPDESK_SPEC.entities.map((entity) => ({ ...entity, access: [] }));
    const roles = access.roles.filter(({ kind }) => kind !== "visitor");
    const closed = await openHelpdesk({ ...HELPDESK_SPEC, access: { ...access, roles }, entities: articles });
    for (const path of ["/api/articles", "/api/nothings", "/api/tickets/1", "/api/session/password", "/api/x/y/z"]) {
      expect([path, (await closed.get("visitor", path)).status]).toEqual([path, 401]);
    }
    expect((await closed.get("visitor", "/api/health")).body).toEqual({ ok: true, tables: [] });
    expect((await closed.get("agent", "/api/tickets")).status).toBe(403);
    expect((await closed.get("admin", "/api/tickets")).status).toBe(200);
  });
});

describe("own records", () => {
  const ids = async (person: PersonName, path: string) => {
    const { body } = await desk.get(person, path);
    return body.items.map(({ id }: { id: number }) => id);
  };

  it("are all that is listed, counted, offered, grouped and exported", async () => {
    expect(await ids("staff", "/api/tickets?sort=id")).toEqual([1]);
    expect((await desk.get("staff", "/api/tickets")).body.total).toBe(1);
    expect((await desk.get("staff", "/api/tickets/count")).body).toEqual({ total: 1 });
    expect(await ids("staff", "/api/tickets/options")).toEqual([1]);
    expect(await ids("staff", "/api/tickets/options?ids=1,2,3")).toEqual([1]);
    expect((await desk.get("staff", "/api/tickets/facets?field=state")).body.items).toEqual([
      { value: "open", count: 1 },
      { value: "done", count: 0 },
    ]);
    expect((await desk.get("staff", "/api/tickets/facets?field=tags")).body.items).toEqual([
      { value: "near", count: 1 },
    ]);
    expect((await desk.get("staff", "/api/tickets/aggregate?group=name&measures=count,sum:priority")).body).toEqual({
      groups: [{ keys: ["mine"], labels: ["mine"], values: [1, 3] }],
      totals: [1, 3],
      more: 0,
    });
    const csv = (await desk.get("staff", "/api/tickets/export.csv?columns=name")).body;
    expect(csv).toBe("Name\r\nmine\r\n");
    expect(await ids("agent", "/api/tickets?sort=id")).toEqual([1, 2, 3]);
    expect(await ids("staff", "/api/users")).toEqual([desk.ids.staff]);
  });

  it("are found by no filter, sort or search that asks for others", async () => {
    expect(await ids("staff", `/api/tickets?${filter("id", "in", [1, 2, 3])}&sort=-name`)).toEqual([1]);
    expect(await ids("staff", `/api/tickets?${filter("owner_id", "eq", desk.ids.agent)}`)).toEqual([]);
    expect(await ids("staff", "/api/tickets?q=theirs")).toEqual([]);
    expect(await ids("staff", `/api/tickets?${filter("owner_id", "eq", "me")}`)).toEqual([1]);
    expect(await ids("agent", `/api/tickets?${filter("owner_id", "eq", "me")}`)).toEqual([2]);
    expect(await ids("agent", `/api/tickets?${filter("owner_id", "ne", "me")}&sort=id`)).toEqual([1, 3]);
    expect((await desk.get("trusted", `/api/tickets?${filter("owner_id", "eq", "me")}`)).body.items).toEqual([]);
  });

  it("bring their line items along, and no others", async () => {
    expect(await ids("staff", "/api/entries")).toEqual([1]);
    expect((await desk.get("staff", "/api/entries/2")).status).toBe(404);
    expect((await desk.get("staff", "/api/entries/aggregate?measures=sum:hours")).body.totals).toEqual([1]);
    const { body } = await desk.get("staff", "/api/tickets?embed=entries.ticket_id,articles.ticket_id");
    expect(body.items[0]._children["entries.ticket_id"].map(({ id }: { id: number }) => id)).toEqual([1]);
    expect(body.items[0]._children["articles.ticket_id"]).toEqual([]);
  });

  it("say what may be done with them", async () => {
    const can = async (person: PersonName) => (await desk.get(person, "/api/tickets/1")).body._can;
    expect(await can("staff")).toEqual({ update: true, delete: false, steps: [] });
    expect(await can("agent")).toEqual({ update: true, delete: true, steps: ["close"] });
  });
});

describe("records that the person may not read", () => {
  it("have no title in references, lists, facets, groups and files", async () => {
    const { body } = await desk.get("staff", "/api/tickets/1");
    expect(body._refs.customer_id).toEqual({ id: 1, title: "#1" });
    expect(JSON.stringify((await desk.get("staff", "/api/tickets")).body)).not.toContain("Hush");
    for (const path of [
      "/api/tickets/facets?field=customer_id",
      "/api/tickets/aggregate?group=customer_id",
      "/api/tickets/export.csv",
      "/api/tickets?sort=customer_id",
    ]) {
      const staff = JSON.stringify((await desk.get("staff", path)).body);
      expect([path, staff.includes("Hush")]).toEqual([path, false]);
      const agent = JSON.stringify((await desk.get("agent", path)).body);
      expect([path, agent.includes("Hush")]).toEqual([path, true]);
    }
    expect((await desk.get("visitor", "/api/articles/1")).body._refs).toEqual({
      author_id: { id: desk.ids.agent, title: `#${desk.ids.agent}` },
      ticket_id: { id: 2, title: "#2" },
    });
  });

  it("are found by no search through what refers to them", async () => {
    const total = async (person: PersonName, path: string) => (await desk.get(person, path)).body.total;
    expect(await total("staff", "/api/tickets?q=Hush")).toBe(0);
    expect(await total("agent", "/api/tickets?q=Hush")).toBe(3);
    expect(await total("staff", "/api/articles?q=theirs")).toBe(0);
    expect(await total("agent", "/api/articles?q=theirs")).toBe(1);
  });

  it("do not change the order of what refers to them", async () => {
    await desk.as("trusted", "POST", "/api/customers", { name: "Aaa" });
    await desk.as("trusted", "PATCH", "/api/tickets/2", { owner_id: desk.ids.staff, customer_id: 2 });
    const sorted = (await desk.get("staff", "/api/tickets?sort=customer_id")).body.items;
    expect(sorted.map(({ id }: { id: number }) => id)).toEqual([1, 2]);
  });
});

describe("fields that the person may not read", () => {
  it.each([
    ["/api/tickets?sort=internal", "Unknown sort field"],
    [`/api/tickets?${filter("internal", "starts", "c")}`, "Unknown filter field"],
    [
      `/api/tickets?filter=${encodeURIComponent('{"field":"name","op":"lt","valueField":"internal"}')}`,
      "Unknown filter field",
    ],
    [`/api/tickets/count?${filter("internal", "is_null", false)}`, "Unknown filter field"],
    ["/api/tickets/facets?field=internal", "Unknown facet field"],
    ["/api/tickets/aggregate?group=internal", "Unknown field"],
    ["/api/tickets/aggregate?measures=count:internal", "Unknown field"],
    ["/api/tickets/export.csv?columns=internal", "Unknown column"],
  ])("are as if they were not there: %s", async (path, message) => {
    const { status, body } = await desk.get("staff", path);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(message)]);
    expect((await desk.get("agent", path)).status === 400).toBe(path.includes("facets"));
  });

  it("are in no row, search or file", async () => {
    for (const path of ["/api/tickets", "/api/tickets/1", "/api/tickets/export.csv", "/api/tickets?q=classified"]) {
      const text = JSON.stringify((await desk.get("staff", path)).body);
      expect([path, /classified|internal/i.test(text)]).toEqual([path, false]);
    }
    expect((await desk.get("staff", "/api/tickets?q=classified")).body.total).toBe(0);
    expect((await desk.get("agent", "/api/tickets?q=classified")).body.total).toBe(3);
  });

  it("are not sent back by writing, and If-Match is what the person was sent", async () => {
    const before = await desk.get("staff", "/api/tickets/1");
    const headers = { "if-match": before.headers.get("etag") ?? "", cookie: desk.cookies.staff };
    const { status, body } = await desk.app.send("PATCH", "/api/tickets/1", { name: "renamed" }, headers);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: "renamed", priority: 3 });
    expect("internal" in body).toBe(false);
  });

  it("stay secret even from administrators where they are secret", async () => {
    await desk.as("admin", "PATCH", "/api/customers/1", { password: "hunter2" });
    for (const person of ["admin", "agent", "trusted"] as const) {
      const { body } = await desk.get(person, "/api/customers/1");
      expect(body._filled).toEqual({ password: true });
      expect(JSON.stringify(body)).not.toContain("hunter2");
    }
  });
});

describe("the session", () => {
  it("says what each person may do", async () => {
    const can = async (person: PersonName) => (await desk.get(person, "/api/session")).body;
    expect(await can("visitor")).toMatchObject({ signIn: true, user: null, role: "guest", administrator: false });
    const staff = await can("staff");
    expect(staff).toMatchObject({
      signIn: true,
      firstRun: false,
      signUp: true,
      user: { id: desk.ids.staff, title: "staff person", email: "staff@example.com", role: "staff" },
      role: "staff",
      administrator: false,
    });
    expect(staff.can).toEqual({
      users: { read: true, create: false, update: true, delete: false },
      customers: { read: false, create: false, update: false, delete: false },
      tickets: { read: true, create: true, update: true, delete: false },
      entries: { read: true, create: false, update: false, delete: false },
      articles: { read: true, create: false, update: false, delete: false },
    });
    expect(Object.values((await can("admin")).can)).toEqual(
      Array.from({ length: 5 }, () => ({ read: true, create: true, update: true, delete: true })),
    );
    expect((await desk.get("trusted", "/api/session")).body).toMatchObject({ user: null, administrator: true });
  });

  it("trusts nobody but who knows the secret", async () => {
    for (const secret of ["", "a secret of the tes", "a secret of the test2", "undefined"]) {
      const { status } = await desk.app.send("GET", "/api/tickets", undefined, { "x-vector-trusted": secret });
      expect(status).toBe(401);
    }
    expect((await desk.get("trusted", "/api/tickets")).body.total).toBe(3);
  });

  it("has a role that the app does not know no more: nothing is allowed", async () => {
    desk.app.database.prepare(`UPDATE "_vector_sessions" SET "role" = 'guest' WHERE "role" = 'staff'`).run();
    expect((await desk.get("staff", "/api/tickets")).status).toBe(401);
  });
});
