/** Signing in and out, accounts, passwords and the limits on guessing. */
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { hashPassword, verifyPassword } from "../../../../runtime/server/access/password.ts";
import { createAppServer, openAppDatabase } from "../../../../runtime/server/index.ts";
import { createSql } from "../../../../src/core/spec/create-sql.ts";
import { type Answer, createTempFolder, getSpec, NOW, openTestApp, type TestApp } from "../test-app.ts";
import { HELPDESK_SPEC } from "./helpdesk-spec.ts";

const ANA = { email: "ana@example.com", password: "correct horse battery" };
const BEN = { email: "ben@example.com", password: "staple staple 9" };
const CLOSED = { ...HELPDESK_SPEC, access: { ...HELPDESK_SPEC.access, signUp: false } };

interface Clock {
  now: Date;
}
function openDesk(spec: unknown = HELPDESK_SPEC, seeds = false): { app: TestApp; clock: Clock } {
  const clock = { now: NOW };
  return { app: openTestApp(spec, { now: () => clock.now, trusted: "t", seeds }), clock };
}
const cookieOf = (answer: Answer) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const post = (app: TestApp, path: string, body: unknown, cookie = "") =>
  app.send("POST", path, body, cookie === "" ? {} : { cookie });
const session = async (app: TestApp, cookie: string) =>
  (await app.send("GET", "/api/session", undefined, { cookie })).body;
const minutes = (count: number) => count * 60 * 1000;
const days = (count: number) => minutes(count * 24 * 60);

describe("the first account", () => {
  it("is an administrator's, and there is one first only", async () => {
    const { app } = openDesk(CLOSED);
    expect((await app.get("/api/session")).body).toMatchObject({ firstRun: true, signUp: false, user: null });
    const made = await post(app, "/api/session/sign-up", { name: "Ana Silva", ...ANA });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      firstRun: false,
      administrator: true,
      user: { title: "Ana Silva", role: "admin" },
    });
    expect((await app.send("GET", "/api/customers", undefined, { cookie: cookieOf(made) })).status).toBe(200);
    const second = await post(app, "/api/session/sign-up", BEN);
    expect([second.status, second.body.error.code]).toEqual([403, "forbidden"]);
  });

  it("goes to one of two who come at once", async () => {
    const { app } = openDesk(CLOSED);
    const answers = await Promise.all([ANA, BEN].map((body) => post(app, "/api/session/sign-up", body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect(app.database.prepare("SELECT count(*) FROM users").pluck().get()).toBe(1);
  });

  it("may take over the record with its address, which is then no sample", async () => {
    const { app } = openDesk(HELPDESK_SPEC, true);
    const email = app.database.prepare("SELECT email FROM users WHERE role <> 'admin' LIMIT 1").pluck().get();
    const made = await post(app, "/api/session/sign-up", { email, password: ANA.password });
    expect(made.body.user).toMatchObject({ email, role: "admin" });
    const samples = app.database.prepare(
      `SELECT count(*) FROM "_vector_samples" WHERE table_name = 'users' AND row_id = ?`,
    );
    expect(samples.pluck().get(made.body.user.id)).toBe(0);
  });

  it("comes about whatever the app wants to know of people", async () => {
    const [users, ...others] = HELPDESK_SPEC.entities as [{ fields: object[] }, ...object[]];
    const wanted = ["text", "integer", "boolean", "date", "phone", "url", "colour", "time"].map((type) => ({
      name: `a_${type}`,
      label: type,
      type,
      required: true,
    }));
    const spec = { ...HELPDESK_SPEC, entities: [{ ...users, fields: [...users.fields, ...wanted] }, ...others] };
    const { app } = openDesk(spec);
    expect((await post(app, "/api/session/sign-up", ANA)).body).toMatchObject({ administrator: true });
    const later = await app.get("/api/session");
    expect(later.body.signUpFields).toEqual(wanted.map(({ name }) => name));
    expect((await post(app, "/api/session/sign-up", BEN)).body.error.fields.a_text).toBe("text is required");
  });

  it("cannot be made again after everybody was deleted", async () => {
    const { app } = openDesk(CLOSED);
    const { id } = (await post(app, "/api/session/sign-up", ANA)).body.user;
    app.database.sqlite.exec("PRAGMA recursive_triggers = OFF; DROP TRIGGER _vector_last_administrator_delete");
    expect((await app.send("DELETE", `/api/users/${id}`, undefined, { "x-vector-trusted": "t" })).status).toBe(200);
    expect((await app.get("/api/session")).body.firstRun).toBe(false);
    expect((await post(app, "/api/session/sign-up", BEN)).status).toBe(403);
  });
});

describe("signing up", () => {
  it("gives the default role, whatever is asked for", async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    const made = await post(app, "/api/session/sign-up", { ...BEN, role: "admin", name: "Ben" });
    expect(made.body).toMatchObject({ administrator: false, user: { title: "Ben", role: "staff" } });
    expect(await session(app, cookieOf(made))).toMatchObject({ role: "staff" });
  });

  it("never takes over a record that is there: only an administrator can give it a password", async () => {
    const { app } = openDesk();
    const admin = cookieOf(await post(app, "/api/session/sign-up", ANA));
    const added = await post(app, "/api/users", { name: "Cleo", email: "cleo@example.com", role: "agent" }, admin);
    for (const email of ["cleo@example.com", "CLEO@Example.com", " cleo@example.com "]) {
      const taken = await post(app, "/api/session/sign-up", { email, password: "guess the address" });
      expect([taken.status, taken.body.error.fields.email]).toEqual([422, expect.stringMatching(/administrator/)]);
    }
    expect((await post(app, "/api/session", { email: "cleo@example.com", password: "guess the address" })).status).toBe(
      401,
    );
    const path = `/api/session/users/${added.body.id}/password`;
    expect((await post(app, path, { password: "a first password" }, admin)).status).toBe(200);
    const cleo = await post(app, "/api/session", { email: "Cleo@example.com", password: "a first password" });
    expect(cleo.body).toMatchObject({ user: { title: "Cleo", role: "agent" } });
  });

  it.each([
    [{ email: "x", password: "long enough" }, "email"],
    [{ password: "long enough" }, "email"],
    [{ email: "x@example.com" }, "password"],
    [{ email: "x@example.com", password: "short" }, "password"],
    [{ email: "x@example.com", password: "aaaaaaaaaaaa" }, "password"],
    [{ email: "x@example.com", password: 12345678 }, "password"],
    [{ email: ["x@example.com"], password: "long enough" }, "email"],
  ])("is refused with a message at the field: %j", async (body, field) => {
    const { app } = openDesk();
    const answer = await post(app, "/api/session/sign-up", body);
    expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([422, [field]]);
    expect(app.database.prepare("SELECT count(*) FROM users").pluck().get()).toBe(0);
  });
});

describe("a session", () => {
  it("is a cookie that scripts cannot read, whose token the database does not have", async () => {
    const { app } = openDesk();
    const made = await post(app, "/api/session/sign-up", ANA);
    expect(made.headers.get("set-cookie")).toMatch(
      /^vector_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const token = cookieOf(made).split("=")[1] ?? "";
    const stored = JSON.stringify(app.database.prepare(`SELECT * FROM "_vector_sessions"`).all());
    expect(stored).not.toContain(token);
    const secure = await app.send("POST", "https://desk.example/api/session", ANA, { host: "desk.example" });
    expect(secure.headers.get("set-cookie")).toMatch(/; Secure;/);
  });

  it("is one per port of this machine, as browsers do not tell ports apart", async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    const name = async (host: string) => cookieOf(await app.send("POST", "/api/session", ANA, { host })).split("=")[0];
    expect(await name("127.0.0.1:4321")).toBe("vector_session_4321");
    expect(await name("localhost:80")).toBe("vector_session_80");
    expect(await name("desk.example:8443")).toBe("vector_session");
  });

  it("ends by signing out, and then its token is worth nothing", async () => {
    const { app } = openDesk();
    const cookie = cookieOf(await post(app, "/api/session/sign-up", ANA));
    expect((await session(app, cookie)).user).not.toBeNull();
    const out = await app.send("DELETE", "/api/session", undefined, { cookie });
    expect(out.headers.get("set-cookie")).toMatch(/^vector_session=; Max-Age=0/);
    expect((await session(app, cookie)).user).toBeNull();
    expect(app.database.prepare(`SELECT count(*) FROM "_vector_sessions"`).pluck().get()).toBe(0);
  });

  it("ends when the same browser signs in as somebody", async () => {
    const { app } = openDesk();
    const first = cookieOf(await post(app, "/api/session/sign-up", ANA));
    await post(app, "/api/session/sign-up", BEN);
    const second = await post(app, "/api/session", BEN, first);
    expect([second.status, cookieOf(second) === first]).toEqual([200, false]);
    expect((await session(app, first)).user).toBeNull();
    expect((await session(app, cookieOf(second))).user.email).toBe(BEN.email);
  });

  it("is sent over HTTPS only where the browser came by it, behind a proxy too", async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    const base = { model: app.spec, database: app.database, now: () => NOW };
    const [plain, behind] = [createAppServer(base), createAppServer({ ...base, behindProxy: true })];
    const isSecure = async (server: typeof plain, headers: Record<string, string>) => {
      const init = { method: "POST", body: JSON.stringify(ANA), headers: { ...headers } };
      Object.assign(init.headers, { "content-type": "application/json", host: "desk.example" });
      const answer = await server.request("http://desk.example/api/session", init);
      return [answer.status, answer.headers.get("set-cookie")?.includes("; Secure;")];
    };
    expect(await isSecure(plain, { origin: "https://desk.example" })).toEqual([200, true]);
    expect(await isSecure(plain, { referer: "https://desk.example/sign-in" })).toEqual([200, true]);
    expect(await isSecure(plain, { origin: "http://desk.example" })).toEqual([200, false]);
    expect(await isSecure(plain, { "x-forwarded-proto": "https" })).toEqual([200, false]);
    expect(await isSecure(behind, { "x-forwarded-proto": "https" })).toEqual([200, true]);
    expect(await isSecure(behind, { "x-forwarded-proto": "https, http" })).toEqual([200, false]);
  });

  it("lasts fourteen days from its last use", async () => {
    const { app, clock } = openDesk();
    const cookie = cookieOf(await post(app, "/api/session/sign-up", ANA));
    const use = async (after: number) => {
      clock.now = new Date(clock.now.getTime() + after);
      const answer = await app.send("GET", "/api/session", undefined, { cookie });
      return [answer.body.user !== null, answer.headers.has("set-cookie")];
    };
    expect(await use(minutes(5))).toEqual([true, false]);
    expect(await use(days(13))).toEqual([true, true]);
    expect(await use(days(13))).toEqual([true, true]);
    expect(await use(days(14) + 1000)).toEqual([false, true]);
  });

  it("ends when the role or the person changes", async () => {
    const { app } = openDesk();
    const admin = cookieOf(await post(app, "/api/session/sign-up", ANA));
    const ben = await post(app, "/api/session/sign-up", BEN);
    const { id } = ben.body.user;
    const user = `/api/users/${id}`;
    await app.send("PATCH", user, { name: "Benjamin" }, { cookie: admin });
    expect((await session(app, cookieOf(ben))).user.title).toBe("Benjamin");
    await app.send("PATCH", user, { role: "agent" }, { cookie: admin });
    expect((await session(app, cookieOf(ben))).user).toBeNull();
    const again = cookieOf(await post(app, "/api/session", BEN));
    expect((await session(app, again)).role).toBe("agent");
    expect((await app.send("DELETE", user, undefined, { cookie: admin })).status).toBe(200);
    expect((await session(app, again)).user).toBeNull();
    expect((await post(app, "/api/session", BEN)).status).toBe(401);
  });

  it("does not exist in an app without sign-in", async () => {
    const { access: _, ...open } = HELPDESK_SPEC;
    const entities = open.entities.map(({ ownerField: _, access: __, ...entity }: Record<string, unknown>) => ({
      ...entity,
      actions: undefined,
      fields: (entity.fields as { access?: object }[]).map(({ access: ___, ...field }) => field),
    }));
    const { app } = openDesk({ ...open, entities });
    expect((await app.get("/api/session")).body).toMatchObject({ signIn: false, user: null, administrator: true });
    expect((await post(app, "/api/session", ANA)).status).toBe(404);
    expect((await app.get("/api/customers")).status).toBe(200);
    const tables = app.database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%credentials%'").all();
    expect(tables).toEqual([]);
  });
});

describe("passwords", () => {
  it("are changed by who knows the current one, which ends all other sessions", async () => {
    const { app } = openDesk();
    const first = cookieOf(await post(app, "/api/session/sign-up", ANA));
    const other = cookieOf(await post(app, "/api/session", ANA));
    const change = (body: object, cookie = first) => post(app, "/api/session/password", body, cookie);
    expect((await change({ current: "wrong", password: "another password" })).body.error.fields).toHaveProperty(
      "current",
    );
    expect((await change({ current: ANA.password, password: "short" })).body.error.fields).toHaveProperty("password");
    expect((await post(app, "/api/session/password", { current: ANA.password, password: "x y z x y z" })).status).toBe(
      401,
    );
    const changed = await change({ current: ANA.password, password: "another password" });
    expect(changed.status).toBe(200);
    expect((await session(app, cookieOf(changed))).user).not.toBeNull();
    for (const cookie of [first, other]) expect((await session(app, cookie)).user).toBeNull();
    expect((await post(app, "/api/session", ANA)).status).toBe(401);
    expect((await post(app, "/api/session", { ...ANA, password: "another password" })).status).toBe(200);
  });

  it("of others are set by administrators alone, which ends their sessions", async () => {
    const { app } = openDesk();
    const admin = await post(app, "/api/session/sign-up", ANA);
    const ben = await post(app, "/api/session/sign-up", BEN);
    const path = (id: unknown) => `/api/session/users/${id}/password`;
    const password = "set by somebody";
    const ana = admin.body.user.id;
    expect((await post(app, path(ana), { password }, cookieOf(ben))).status).toBe(403);
    expect((await post(app, path(ana), { password })).status).toBe(401);
    expect((await post(app, path(999), { password }, cookieOf(admin))).status).toBe(404);
    expect((await post(app, path("x"), { password }, cookieOf(admin))).status).toBe(404);
    expect((await post(app, path(ben.body.user.id), { password }, cookieOf(admin))).status).toBe(200);
    expect((await session(app, cookieOf(ben))).user).toBeNull();
    expect((await post(app, "/api/session", { ...BEN, password })).status).toBe(200);
  });

  it("are the same however their characters are composed, and differ by everything else", async () => {
    const stored = await hashPassword("pässword Ⅳ");
    expect(stored).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await hashPassword("pässword Ⅳ")).not.toBe(stored);
    expect(await verifyPassword("pa\u0308ssword IV", stored)).toBe(true);
    expect(await verifyPassword("pässword iv", stored)).toBe(false);
    expect(await verifyPassword("", stored)).toBe(false);
    expect(await verifyPassword("", undefined)).toBe(false);
  });
});

describe("the last administrator", () => {
  it("stays one, and stays", async () => {
    const { app } = openDesk();
    const made = await post(app, "/api/session/sign-up", ANA);
    const cookie = cookieOf(made);
    const path = `/api/users/${made.body.user.id}`;
    for (const [method, body] of [
      ["PATCH", { role: "staff" }],
      ["DELETE", undefined],
    ] as const) {
      const answer = await app.send(method, path, body, { cookie });
      expect([method, answer.status, answer.body.error.code]).toEqual([method, 409, "conflict"]);
    }
    const bulk = { action: "delete", ids: [made.body.user.id] };
    expect((await post(app, "/api/users/bulk", bulk, cookie)).status).toBe(409);
    // Somebody who cannot sign in does not count.
    const added = await post(app, "/api/users", { name: "C", email: "c@example.com", role: "admin" }, cookie);
    expect((await app.send("DELETE", path, undefined, { cookie })).status).toBe(409);
    await post(app, `/api/session/users/${added.body.id}/password`, { password: "long enough" }, cookie);
    expect((await app.send("DELETE", path, undefined, { cookie })).status).toBe(200);
    expect(app.errors).toEqual([]);
  });
});

describe("guessing", () => {
  const wrong = { email: ANA.email, password: "not the password" };

  it("is answered the same for an unknown address, and hashes as much", async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    const [known, unknown] = [await post(app, "/api/session", wrong), await post(app, "/api/session", BEN)];
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(known.body);
    expect(known.body.error).toEqual({ code: "unauthorized", message: "The email address or the password is wrong" });
  });

  it("stops after five failures of one account, for a quarter of an hour", async () => {
    const { app, clock } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    await post(app, "/api/session/sign-up", BEN);
    const statuses = await Promise.all(Array.from({ length: 8 }, () => post(app, "/api/session", wrong)));
    expect(statuses.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    clock.now = new Date(clock.now.getTime() + minutes(10));
    const refused = await post(app, "/api/session", { ...ANA, email: " ANA@example.com " });
    expect([refused.status, refused.body.error.code]).toEqual([429, "rate_limited"]);
    expect(Number(refused.headers.get("retry-after"))).toBe(300);
    expect((await post(app, "/api/session", BEN)).status).toBe(200);
    clock.now = new Date(clock.now.getTime() + minutes(5) + 1000);
    expect((await post(app, "/api/session", ANA)).status).toBe(200);
  });

  it("starts anew after a success", async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1)
        expect((await post(app, "/api/session", wrong)).status).toBe(401);
      expect((await post(app, "/api/session", ANA)).status).toBe(200);
    }
  });
});

describe("guessing from many addresses", () => {
  const openBehind = async () => {
    const { app } = openDesk();
    await post(app, "/api/session/sign-up", ANA);
    const server = createAppServer({ model: app.spec, database: app.database, now: () => NOW, behindProxy: true });
    return async (from: string, password = "not the password") => {
      const headers = { "content-type": "application/json", "x-forwarded-for": `1.2.3.4, ${from}` };
      const init = { method: "POST", body: JSON.stringify({ ...ANA, password }), headers };
      return (await server.request("/api/session", init)).status;
    };
  };

  it("stops for the account after thirty failures", { timeout: 60_000 }, async () => {
    const guess = await openBehind();
    for (let count = 0; count < 30; count += 1) expect(await guess(`10.0.0.${count}`)).toBe(401);
    expect(await guess("10.0.1.1")).toBe(429);
  });

  it("counts all addresses of one IPv6 network as one", { timeout: 60_000 }, async () => {
    const guess = await openBehind();
    for (const last of ["1", "2", "ffff:1", "1:2:3", "9"]) expect(await guess(`2001:db8:0:1::${last}`)).toBe(401);
    expect(await guess("2001:0db8::1:0:0:7:8", ANA.password)).toBe(429);
    expect(await guess("2001:db8:0:2::1", ANA.password)).toBe(200);
    for (let count = 0; count < 5; count += 1) expect(await guess("::ffff:10.0.0.1")).toBe(401);
    expect(await guess("10.0.0.1", ANA.password)).toBe(429);
  });
});

describe("over HTTP", () => {
  async function listen(app: TestApp) {
    const server = serve({ fetch: app.server.fetch, hostname: "127.0.0.1", port: 0 });
    await once(server, "listening");
    onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
    return (server.address() as AddressInfo).port;
  }
  function send(
    port: number,
    method: string,
    path: string,
    options: { body?: unknown; headers?: object; from?: string },
  ) {
    return new Promise<{ status: number; cookie: string; body: any }>((resolve, reject) => {
      const { body, headers, from } = options;
      const text = body === undefined ? undefined : JSON.stringify(body);
      const outgoing = request(
        {
          host: "127.0.0.1",
          port,
          method,
          path,
          ...(from && { localAddress: from }),
          headers: { ...(text && { "content-type": "application/json" }), ...headers },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () =>
            resolve({
              status: incoming.statusCode ?? 0,
              cookie: incoming.headers["set-cookie"]?.[0]?.split(";")[0] ?? "",
              body: JSON.parse(Buffer.concat(chunks).toString()),
            }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(text);
    });
  }

  it("carries the session in the cookie, and refuses other sites' requests with it", async () => {
    const { app } = openDesk();
    const port = await listen(app);
    const { cookie, status } = await send(port, "POST", "/api/session/sign-up", { body: ANA });
    expect([status, cookie]).toEqual([201, expect.stringMatching(new RegExp(`^vector_session_${port}=`))]);
    const get = (headers: object) => send(port, "GET", "/api/customers", { headers });
    expect((await get({ cookie })).status).toBe(200);
    expect((await get({ cookie: `other=1; ${cookie}; last=2` })).status).toBe(200);
    expect((await get({ cookie: `${cookie.slice(0, -1)}x` })).status).toBe(401);
    const headers = { cookie, origin: "http://evil.example" };
    for (const method of ["POST", "DELETE"]) {
      const path = method === "POST" ? "/api/customers" : "/api/session";
      const answer = await send(port, method, path, { body: method === "POST" ? { name: "x" } : undefined, headers });
      expect([answer.status, answer.body.error.code]).toEqual([403, "forbidden"]);
    }
    expect((await get({ cookie })).body.total).toBe(0);
  });

  it("counts failures by the address of the client, and believes no header", async () => {
    const { app } = openDesk();
    const port = await listen(app);
    await send(port, "POST", "/api/session/sign-up", { body: ANA });
    const guess = (from: string, forwarded: string, password = "not the password") =>
      send(port, "POST", "/api/session", {
        body: { ...ANA, password },
        from,
        headers: { "x-forwarded-for": forwarded },
      }).then(({ status }) => status);
    for (const count of [1, 2, 3, 4, 5]) expect(await guess("127.0.0.2", `10.0.0.${count}`)).toBe(401);
    expect(await guess("127.0.0.2", "10.0.0.6", ANA.password)).toBe(429);
    expect(await guess("127.0.0.3", "10.0.0.1", ANA.password)).toBe(200);
  });
});

it("keeps accounts and sessions when the app is opened again, and ends what was about somebody who is gone", async () => {
  const file = `${createTempFolder()}/app.sqlite`;
  const spec = getSpec(HELPDESK_SPEC);
  const open = () => {
    const migrations = [{ name: "0001_create_tables.sql", sql: createSql(spec) }];
    const database = openAppDatabase({ file, migrations, model: spec, seedKey: "t", seeds: false });
    const server = createAppServer({ model: spec, database, now: () => NOW });
    return { database, server };
  };
  const body = JSON.stringify(ANA);
  const init = { method: "POST", body, headers: { "content-type": "application/json" } };
  const first = open();
  const made = await first.server.request("/api/session/sign-up", init);
  const cookie = made.headers.get("set-cookie")?.split(";")[0] ?? "";
  first.database.close();
  const second = open();
  const again = await second.server.request("/api/session", { headers: { cookie } });
  expect(((await again.json()) as { user: unknown }).user).not.toBeNull();
  second.database.close();
  const raw = new Database(file);
  raw.exec("DROP TRIGGER _vector_last_administrator_delete; DELETE FROM users");
  expect(raw.prepare(`SELECT password FROM "_vector_credentials"`).pluck().get()).toBe("");
  expect(raw.prepare(`SELECT count(*) FROM "_vector_sessions"`).pluck().get()).toBe(0);
  raw.close();
});
