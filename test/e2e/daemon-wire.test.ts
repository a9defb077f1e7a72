/** The daemon's wire with raw requests: the guard, validation, limits, the OpenAPI document, settings and the log. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { api } from "../../src/protocol/api.ts";
import { routeTable } from "../../src/protocol/route-table.ts";
import { waitFor } from "../support/named-wait.ts";
import { createVectorHome, isAlive, type VectorHome } from "../support/vector-home.ts";

const host = "vector.daemon";
const json = { host, "content-type": "application/json" };
const codeOf = (answer: { body: string }) => (JSON.parse(answer.body) as { error: { code: string } }).error.code;

async function running(env: Record<string, string> = {}): Promise<VectorHome> {
  const vector = createVectorHome({ env });
  expect(await vector.run(["daemon", "start"])).toMatchObject({ code: 0 });
  return vector;
}

function sized(body: string): Record<string, string> {
  return { ...json, "content-length": String(Buffer.byteLength(body)) };
}

function logOf(vector: VectorHome): string {
  return readdirSync(vector.paths.logs)
    .map((name) => readFileSync(join(vector.paths.logs, name), "utf8"))
    .join("");
}

describe("the guard", () => {
  test("refuses what a browser could send, another Host, and bodies that are not JSON", async () => {
    const vector = await running();
    const refused: Record<string, string>[] = [
      { host, origin: "http://localhost" },
      { host, origin: "null" },
      { host, referer: "http://127.0.0.1/" },
      { host: "localhost" },
      { host: "127.0.0.1:80" },
      { host: "vector.daemon.example.com" },
    ];
    for (const headers of refused) {
      const answer = await vector.raw({ path: "/v1/daemon", headers });
      expect([answer.status, codeOf(answer)], JSON.stringify(headers)).toEqual([403, "request_refused"]);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    const form = await vector.raw({
      method: "POST",
      path: "/v1/jobs",
      headers: { host, "content-type": "text/plain", "content-length": "2" },
      body: "{}",
    });
    expect([form.status, codeOf(form)]).toEqual([400, "invalid_request"]);
    expect((await vector.raw({ method: "OPTIONS", path: "/v1/jobs" })).status).toBe(404);
  });

  test("limits bodies, by what they say and when they do not", async () => {
    const vector = await running();
    const large = JSON.stringify({ kind: "generate", params: { prompt: "x".repeat(3_000_000) } });
    const answer = await vector
      .raw({ method: "POST", path: "/v1/jobs", headers: sized(large), body: large })
      .catch(() => undefined);
    if (answer) expect([answer.status, codeOf(answer)]).toEqual([413, "body_too_large"]);
    const chunked = { ...json, "transfer-encoding": "chunked" };
    const unsized = await vector.raw({ method: "POST", path: "/v1/jobs", headers: chunked, body: "{}" });
    expect(unsized.status).toBe(400);
    expect((await vector.raw({ path: "/v1/daemon" })).status).toBe(200);
  });

  test("answers every bad request with one error, and lives on", async () => {
    const vector = await running();
    const post = (path: string, body: string) => vector.raw({ method: "POST", path, headers: sized(body), body });
    const cases: [Promise<{ status: number; body: string }>, number, string][] = [
      [post("/v1/jobs", "{"), 400, "invalid_request"],
      [post("/v1/jobs", "[]"), 400, "invalid_request"],
      [post("/v1/jobs", '{"kind":"nonsense","params":{}}'), 400, "invalid_request"],
      [post("/v1/jobs", '{"kind":"generate","params":{"prompt":""}}'), 400, "invalid_request"],
      [post("/v1/jobs", '{"kind":"generate","params":{"prompt":"x","folder":"relative"}}'), 400, "invalid_request"],
      [post("/v1/jobs", '{"kind":"generate","params":{"prompt":"x"}}'), 400, "invalid_request"],
      [vector.raw({ path: "/v1/nothing" }), 404, "route_not_found"],
      [vector.raw({ path: "/v1/jobs/job_none" }), 404, "job_not_found"],
      [vector.raw({ path: "/v1/apps/none" }), 404, "app_not_found"],
      [vector.raw({ path: "/v1/jobs?limit=0" }), 400, "invalid_request"],
      [vector.raw({ path: "/v1/jobs?limit=abc" }), 400, "invalid_request"],
      [vector.raw({ path: "/v1/jobs/..%2f..%2fetc/log" }), 404, "job_not_found"],
      [vector.raw({ path: "/v1/apps/%F0%9F%9A%B2" }), 404, "app_not_found"],
      [vector.raw({ method: "DELETE", path: "/v1/config/none" }), 400, "config_invalid"],
    ];
    for (const [answer, status, code] of cases) {
      const { status: seen, body } = await answer;
      expect([seen, codeOf({ body })], body).toEqual([status, code]);
    }
    expect(isAlive(vector.discovery()?.pid ?? 0)).toBe(true);
    expect(logOf(vector)).not.toContain("failed unexpectedly");
  });
});

describe("the OpenAPI document", () => {
  test("has every declared route, with its parameters and answers", async () => {
    const vector = await running();
    const answer = await vector.raw({ path: "/v1/openapi.json" });
    const document = JSON.parse(answer.body) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };
    expect(document.openapi).toBe("3.1.0");
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [operation.operationId, method.toUpperCase(), path]),
    );
    const declared = Object.entries(routeTable).map(([name, route]) => [
      name,
      route.method,
      route.path.replaceAll(/:(\w+)/g, "{$1}"),
    ]);
    expect(operations.sort()).toEqual(declared.sort());
    expect(Object.keys(api).sort()).toEqual(Object.keys(routeTable).sort());
    const create = document.paths["/v1/jobs"]?.post;
    expect(Object.keys(create?.responses ?? {})).toEqual(["202", "default"]);
  });

  test("answers of the daemon are what it says they are", async () => {
    const vector = await running();
    const check = async (
      name: "daemon.show" | "status" | "doctor" | "config.list" | "jobs.list" | "apps.list" | "audit.list",
    ) => {
      const answer = await vector.raw({ path: routeTable[name].path });
      const parsed = api[name].response.safeParse(JSON.parse(answer.body));
      expect(parsed.error, name).toBeUndefined();
    };
    for (const name of [
      "daemon.show",
      "status",
      "doctor",
      "config.list",
      "jobs.list",
      "apps.list",
      "audit.list",
    ] as const)
      await check(name);
  });
});

describe("settings", () => {
  test("are written privately, outranked by the environment, and checked", async () => {
    const vector = await running({ VECTOR_LOG_LEVEL: "warn" });
    const client = await vector.client();
    expect(await client.call("config.set", { params: { key: "jobs.concurrency" }, body: { value: 2 } })).toMatchObject({
      value: 2,
      origin: "file",
    });
    expect(statSync(vector.paths.configFile).mode & 0o777).toBe(0o600);
    expect(statSync(vector.paths.config).mode & 0o777).toBe(0o700);
    const level = (await client.call("config.list", {})).items.find((entry) => entry.key === "daemon.logLevel");
    expect(level).toMatchObject({ value: "warn", origin: "environment" });
    const wrong = client.call("config.set", { params: { key: "jobs.concurrency" }, body: { value: 0 } });
    await expect(wrong).rejects.toMatchObject({ code: "config_invalid" });
    const typo = client.call("config.set", { params: { key: "jobs.concurency" }, body: { value: 2 } });
    await expect(typo).rejects.toMatchObject({ hint: expect.stringContaining("jobs.concurrency") });
    expect(await client.call("config.unset", { params: { key: "jobs.concurrency" } })).toMatchObject({
      value: 4,
      origin: "default",
    });
  });

  test.each([
    ["is not JSON", "{"],
    ["holds a list", "[]"],
    ["holds a wrong value", '{"jobs.concurrency": "many"}'],
  ])("a file that %s stops the start with one clear error, and is left as it is", async (_, text) => {
    const vector = createVectorHome();
    mkdirSync(vector.paths.config, { recursive: true });
    writeFileSync(vector.paths.configFile, text);
    const run = await vector.run(["status", "--json"]);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout)).toMatchObject({ outcome: "usage", exitCode: 2, error: { code: "config_invalid" } });
    expect(readFileSync(vector.paths.configFile, "utf8")).toBe(text);
    await waitFor("no daemon", () => !existsSync(vector.paths.socket));
  });
});

describe("the store at the daemon's start", () => {
  test.each([
    ["damaged", "store_corrupt"],
    ["newer", "store_newer"],
  ])("a %s one is refused through the real command, and not touched", async (kind, code) => {
    const vector = createVectorHome();
    mkdirSync(vector.paths.data, { recursive: true });
    if (kind === "damaged") writeFileSync(vector.paths.database, "no database ".repeat(1000));
    else {
      const { default: Database } = await import("better-sqlite3");
      const db = new Database(vector.paths.database);
      db.pragma("user_version = 999");
      db.close();
    }
    const before = readFileSync(vector.paths.database);
    const run = await vector.run(["status", "--json"]);
    expect(run.code).toBe(69);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code } });
    expect(run.stderr).toMatch(/hint: /);
    expect(readFileSync(vector.paths.database).equals(before)).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)("a home that cannot be written is refused", async () => {
    const vector = createVectorHome();
    mkdirSync(vector.home, { mode: 0o500 });
    const run = await vector.run(["status", "--json"]);
    chmodSync(vector.home, 0o700);
    expect(run.code).toBe(69);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "store_read_only" } });
  });

  test("a home below a file is refused", async () => {
    const vector = createVectorHome({ home: "/dev/null/vector" });
    const run = await vector.run(["status", "--json"]);
    expect(run.code).toBe(69);
    expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: "store_read_only" } });
  });
});

describe("the log", () => {
  test("rotates by size, keeps few files, stays private, and holds no secret", async () => {
    const vector = await running({ VECTOR_LOG_LEVEL: "debug", VECTOR_LOG_FILE_MEGABYTES: "0.02" });
    const secret = "sk-abcdefghijklmnopqrstuvwxyz123456";
    for (let i = 0; i < 600; i += 1) {
      await vector.raw({ path: `/v1/apps/${secret}?token=hunter2-${i}&password=swordfish` });
    }
    const names = readdirSync(vector.paths.logs);
    expect(names.length).toBeGreaterThan(1);
    expect(names.length).toBeLessThanOrEqual(6);
    for (const name of names) expect(statSync(join(vector.paths.logs, name)).mode & 0o777, name).toBe(0o600);
    const text = logOf(vector);
    expect(text).toContain("/v1/apps/");
    expect(text).not.toContain(secret);
    expect(text).toContain("[redacted]");
  });
});
