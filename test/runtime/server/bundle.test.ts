/** The server over real HTTP, from source and as a bundle that leaves better-sqlite3 out. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { addRows, createTempFolder, getSpec, LAPTOP_SPEC, openTestApp } from "./test-app.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

describe("over HTTP", () => {
  it("serves, limits chunked bodies and refuses other origins", async () => {
    const app = openTestApp();
    await addRows(app);
    const server = serve({ fetch: app.server.fetch, hostname: "127.0.0.1", port: 0 });
    await once(server, "listening");
    onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const list = (await (await fetch(`${origin}/api/laptops?q=zola&sort=-price`)).json()) as {
      items: { id: number }[];
    };
    expect(list.items.map(({ id }) => id)).toEqual([3]);
    const post = (body: string | ReadableStream, headers = {}) =>
      fetch(`${origin}/api/laptops`, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
        ...({ duplex: "half" } as RequestInit),
      });
    expect((await post('{"name":"x"}', { origin })).status).toBe(201);
    expect((await post('{"name":"x"}', { origin: "http://127.0.0.1:1" })).status).toBe(403);
    const part = new TextEncoder().encode("x".repeat(100_000));
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 20) controller.close();
        else controller.enqueue(part);
      },
    });
    expect((await post(stream)).status).toBe(413);
    const csv = await fetch(
      `${origin}/api/laptops/export.csv?columns=name&filter=${encodeURIComponent('{"field":"id","op":"eq","value":4}')}`,
    );
    expect(await csv.text()).toBe("Name\r\nÜBER Book\r\n");
  });
});

describe("as a bundle", () => {
  it("runs without its sources", async () => {
    const folder = createTempFolder();
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const spec = getSpec(LAPTOP_SPEC);
    const entry = `import { serve } from "@hono/node-server";
      import { createAppServer, openAppDatabase } from ${JSON.stringify(join(ROOT, "runtime/server/index.ts"))};
      const model = ${JSON.stringify(spec)};
      const migrations = [{ name: "0001_create_tables.sql", sql: ${JSON.stringify(createSql(spec))} }];
      const database = openAppDatabase({ file: process.argv[2], migrations, model, seedKey: "k", seeds: true });
      serve({ fetch: createAppServer({ model, database }).fetch, hostname: "127.0.0.1", port: 0 }, (at) => console.log(at.port));`;
    writeFileSync(join(folder, "entry.ts"), entry);
    await build({
      entryPoints: [join(folder, "entry.ts")],
      outfile: join(folder, "server.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      external: ["better-sqlite3"],
      logLevel: "silent",
    });
    const child = spawn(process.execPath, [join(folder, "server.mjs"), join(folder, "data", "app.sqlite")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill());
    const lines = createInterface({ input: child.stdout });
    const [port] = (await Promise.race([once(lines, "line"), once(child, "exit")])) as [string];
    const health = await (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
    expect(health).toEqual({ ok: true, tables: ["laptops", "employees", "notes"] });
    const list = (await (await fetch(`http://127.0.0.1:${port}/api/laptops`)).json()) as { total: number };
    expect(list.total).toBe(25);
  });
});
