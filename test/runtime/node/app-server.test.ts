/** The server of an exported project over real HTTP: what it serves, what it refuses, and how it ends. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  type RunningAppServer,
  readServerSettings,
  type ServerSettings,
  startAppServer,
} from "../../../runtime/node/index.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { getSpec, laptopSpec } from "../../daemon/host/test-app.ts";
import { send } from "../../daemon/preview/http.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const spec = getSpec(laptopSpec);
const app = { name: "laptops", spec, migrations: [{ name: "0001_create_tables.sql", sql: createSql(spec) }] };
const script = `console.log(${JSON.stringify("a".repeat(5000))});`;

interface Served extends RunningAppServer {
  port: number;
}

async function serve(settings: Partial<ServerSettings> = {}, files: Record<string, string> = {}): Promise<Served> {
  const folder = temporaryFolder();
  const clientFolder = join(folder, "client");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(clientFolder, path, ".."), { recursive: true });
    writeFileSync(join(clientFolder, path), text);
  }
  const databaseFile = join(folder, "data", "app.sqlite");
  const base = { port: 0, host: "127.0.0.1", databaseFile, allowedHosts: [], behindProxy: false };
  const server = await startAppServer({ app, clientFolder, settings: { ...base, ...settings } });
  onTestFinished(() => server.close(0));
  return { ...server, port: Number(new URL(server.url).port) };
}
const built = {
  "index.html": "<!doctype html><title>Laptops</title>",
  "assets/main-1a2b.js": script,
  "robots.txt": "x",
};

test("serves the page at every plain address, with a policy that lets nothing else run", async () => {
  const { port } = await serve({}, built);
  for (const path of ["/", "/laptops", "/laptops/1?tab=a.b"]) {
    const page = await send(port, path);
    expect([page.status, page.text], path).toEqual([200, built["index.html"]]);
    expect(page.headers["content-security-policy"]).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(page.headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
    expect(page.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cache-control": "no-cache",
    });
  }
});

test("serves what was built to be kept for ever, compressed for those that take it", async () => {
  const { port } = await serve({}, built);
  const plain = await send(port, "/assets/main-1a2b.js");
  expect(plain.text).toBe(script);
  expect(plain.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "text/javascript; charset=utf-8",
    vary: "accept-encoding",
  });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const compressed = await fetch(`http://127.0.0.1:${port}/assets/main-1a2b.js`, {
    headers: { "accept-encoding": "gzip" },
  });
  expect(compressed.headers.get("content-encoding")).toBe("gzip");
  expect(Number(compressed.headers.get("content-length"))).toBeLessThan(500);
  expect(await compressed.text()).toBe(script);
  const refused = await send(port, "/assets/main-1a2b.js", { headers: { "accept-encoding": "br, gzip;q=0" } });
  expect(refused.headers["content-encoding"]).toBeUndefined();
  const other = await send(port, "/robots.txt");
  expect([other.text, other.headers["cache-control"]]).toEqual(["x", "no-cache"]);
  const again = await send(port, "/robots.txt", { headers: { "if-none-match": String(other.headers["etag"]) } });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("leads to nothing outside of what was built", async () => {
  const { port } = await serve({}, built);
  for (const path of [
    "/assets/../../data/app.sqlite",
    "/..%2f..%2fetc%2fpasswd.txt",
    "/data/app.sqlite",
    "/assets/none.js",
  ])
    expect((await send(port, path)).status, path).toBe(404);
  const head = await send(port, "/", { method: "HEAD" });
  expect([head.status, head.text]).toEqual([200, ""]);
  expect(await send(port, "/", { method: "POST" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

test("answers to this machine's names with any port, to allowed ones, and to no other", async () => {
  const { port } = await serve({ allowedHosts: ["app.example.com", "other.example.com:8443"] }, built);
  const status = async (host: string) => (await send(port, "/api/health", { headers: { host } })).status;
  for (const host of ["localhost:80", "127.0.0.1:8080", "[::1]:1", "app.example.com", "APP.example.com:444"])
    expect(await status(host), host).toBe(200);
  expect(await status("other.example.com:8443")).toBe(200);
  for (const host of ["other.example.com", "evil.example", "app.example.com.evil.example", "localhost.evil.example"])
    expect(await status(host), host).toBe(403);
  const open = await serve({ allowedHosts: ["*"] }, built);
  expect((await send(open.port, "/", { headers: { host: "evil.example" } })).status).toBe(200);
});

test("keeps records, refuses bad input, and refuses requests of other sites", async () => {
  const { port } = await serve();
  const headers = { "content-type": "application/json" };
  const post = (body: object, more: object = {}) =>
    send(port, "/api/employees", { method: "POST", headers: { ...headers, ...more }, body: JSON.stringify(body) });
  expect(await post({ name: "Ada" })).toMatchObject({ status: 201 });
  expect((await post({})).status).toBe(422);
  expect((await post({ name: "Eve" }, { origin: "http://evil.example" })).status).toBe(403);
  const list = JSON.parse((await send(port, "/api/employees")).text);
  expect(list.items.map(({ name }: { name: string }) => name)).toEqual(["Ada"]);
});

test("says so when nothing was built, and does not start on a port that is taken", async () => {
  const { port } = await serve();
  expect(await send(port, "/")).toMatchObject({ status: 503, text: expect.stringContaining("npm run build") });
  await expect(serve({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("finishes the requests under way before it ends, and takes no new ones", async () => {
  const server = await serve();
  const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
  const { request } = await import("node:http");
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request({ port: server.port, path: "/api/employees", method: "POST", headers, agent: false });
    outgoing.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
    outgoing.write('{"name":', () => {
      const closed = server.close();
      outgoing.end('"Grace"}');
      closed.catch(reject);
    });
  });
  expect(await answered).toBe(201);
  await expect(send(server.port, "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("asks people to sign in where the app does, and takes the secret of its tests", async () => {
  const roles = [
    { name: "admin", label: "Administrator", kind: "administrator" },
    { name: "member", label: "Member", kind: "member" },
  ];
  const role = { name: "role", label: "Role", type: "choice", default: "member" };
  const withSignIn = getSpec({
    ...laptopSpec,
    access: {
      userEntity: "employee",
      emailField: "email",
      roleField: "role",
      signUp: false,
      defaultRole: "member",
      roles,
    },
    entities: laptopSpec.entities.map((entity) =>
      entity.name !== "employee"
        ? entity
        : {
            ...entity,
            fields: [
              ...entity.fields.map((field) => (field.name === "email" ? { ...field, required: true } : field)),
              { ...role, choices: roles.map(({ name, label }) => ({ value: name, label })) },
            ],
          },
    ),
  });
  const migrations = [{ name: "0001_create_tables.sql", sql: createSql(withSignIn) }];
  const folder = temporaryFolder();
  const server = await startAppServer({
    app: { name: "people", spec: withSignIn, migrations },
    clientFolder: folder,
    settings: readServerSettings({ PORT: "0", DATABASE_FILE: join(folder, "app.sqlite") }),
    trusted: "the tests",
  });
  onTestFinished(() => server.close(0));
  const port = Number(new URL(server.url).port);
  const status = async (headers: Record<string, string>) => (await send(port, "/api/laptops", { headers })).status;
  expect(await status({})).toBe(401);
  expect(await status({ "x-vector-trusted": "a guess" })).toBe(401);
  expect(await status({ "x-vector-trusted": "the tests" })).toBe(200);
});

test("takes a filter by a thousand values, which stands in the address", async () => {
  const { port } = await serve();
  const value = Array.from({ length: 1000 }, (_, index) => 1_000_000_000_000 + index);
  const filter = encodeURIComponent(JSON.stringify({ field: "id", op: "in", value }));
  const head = "x".repeat(8 * 1024);
  const answer = await send(port, `/api/laptops?filter=${filter}`, { headers: { "x-more": head } });
  expect(filter.length + head.length).toBeGreaterThan(20_000);
  expect([answer.status, JSON.parse(answer.text).total]).toEqual([200, 0]);
});
