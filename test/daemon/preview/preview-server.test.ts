/** What a preview's origin serves, and what it refuses. */

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createTestApp, type TestApp } from "../host/test-app.ts";
import { createTestHosts, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";
import { openLive, send } from "./http.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

async function startPreview(app: TestApp = createTestApp()): Promise<{ app: TestApp; port: number; url: string }> {
  const { port, url } = await createTestHosts(packageRoot).hosts.startPreview(app);
  return { app, port, url };
}

describe("the page", () => {
  it("has a policy that lets nothing run but this origin's files and its own import map", async () => {
    const { port, url } = await startPreview();
    expect(url).toBe(`http://127.0.0.1:${port}/`);
    const page = await send(port, "/");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).not.toMatch(/unsafe|\*/);
    const inline = [...page.text.matchAll(/<script(?![^>]* src=)[^>]*>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
    expect(inline).toHaveLength(1);
    expect(policy).toContain(
      `'sha256-${createHash("sha256")
        .update(inline[0] ?? "")
        .digest("base64")}'`,
    );
    expect(page.text).not.toMatch(/ style=| on\w+=/);
    expect(page.headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
  });

  it("names scripts and modules that are there, unchanging, and may be kept for ever", async () => {
    const { port } = await startPreview();
    const page = (await send(port, "/")).text;
    const map = JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}") as {
      imports: Record<string, string>;
    };
    expect(Object.keys(map.imports)).toEqual(
      expect.arrayContaining(["react", "react/jsx-runtime", "@vector/runtime/ui"]),
    );
    expect(map.imports).not.toHaveProperty("@vector/runtime/server");
    const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThanOrEqual(2);
    for (const path of [...named, ...Object.values(map.imports)]) {
      const file = await send(port, path);
      expect([path, file.status, file.headers["cache-control"]]).toEqual([
        path,
        200,
        "public, max-age=31536000, immutable",
      ]);
      expect(file.headers["content-type"]).toMatch(path.endsWith(".css") ? /^text\/css/ : /^text\/javascript/);
    }
  });

  it("stands at every address of a page, and files that are not there are not pages", async () => {
    const { port } = await startPreview();
    for (const path of ["/", "/laptops", "/laptops/1/edit?from=x.y", "/no/such/page"]) {
      expect([(await send(port, path)).status, path]).toEqual([200, path]);
    }
    for (const path of ["/favicon.ico", "/assets/none.js", "/_vector/none.js", "/api"]) {
      expect([(await send(port, path)).status, path]).toEqual([404, path]);
    }
    expect((await send(port, "/laptops", { method: "POST" })).status).toBe(405);
    const head = await send(port, "/laptops", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
  });
});

describe("requests that are refused", () => {
  it.each(["attacker.example", "127.0.0.1", "127.0.0.1:1", "localhost.attacker.example:80"])(
    "Host %j",
    async (host) => {
      const { port } = await startPreview();
      for (const path of ["/", "/api/laptops", "/_vector/live", "/_vector/live.js"]) {
        expect((await send(port, path, { headers: { host } })).status).toBe(403);
      }
      expect((await send(port, "/", { headers: { host: `localhost:${port}` } })).status).toBe(200);
    },
  );

  it("paths that climb out of the served tables", async () => {
    const { app, port } = await startPreview();
    const secret = app.read("vector.json");
    const prefixes = ["/assets/", "/_vector/", "/_vector/live.js/", "/"];
    const climbs = [
      "../vector.json",
      "../../vector.json",
      "..%2fvector.json",
      "%2e%2e/vector.json",
      "..\\vector.json",
      "....//vector.json",
    ];
    for (const path of [
      ...prefixes.flatMap((prefix) => climbs.map((climb) => prefix + climb)),
      "/data/app.sqlite",
      "/etc/passwd.txt",
    ]) {
      const answer = await send(port, path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain(secret);
    }
  });

  it("what pages of other sites and of other ports ask for, but not links that are followed", async () => {
    const { port } = await startPreview();
    const from = (site: string, mode: string) => ({ "sec-fetch-site": site, "sec-fetch-mode": mode });
    for (const path of ["/", "/api/laptops", "/_vector/live", "/_vector/live.js"]) {
      for (const [site, mode] of [
        ["same-site", "cors"],
        ["cross-site", "no-cors"],
        ["same-site", "websocket"],
      ] as const) {
        expect([path, (await send(port, path, { headers: from(site, mode) })).status]).toEqual([path, 403]);
      }
    }
    const remove = { method: "DELETE", headers: from("same-site", "navigate") };
    expect((await send(port, "/api/laptops/1", remove)).status).toBe(403);
    expect((await send(port, "/laptops", { headers: from("cross-site", "navigate") })).status).toBe(200);
    expect((await send(port, "/api/laptops", { headers: from("same-origin", "cors") })).status).toBe(200);
    expect((await send(port, "/api/laptops", { headers: from("none", "navigate") })).status).toBe(200);
  });

  it("data and streams for pages of other sites", async () => {
    const { port } = await startPreview();
    const headers = { origin: "https://attacker.example" };
    expect((await send(port, "/api/laptops", { headers })).status).toBe(403);
    expect((await send(port, "/_vector/live", { headers })).status).toBe(403);
  });
});

describe("the data", () => {
  it("is the app's own file, private, with its sample rows, and is kept from one preview to the next", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const { port } = await hosts.startPreview(app);
    expect(statSync(join(app.folder, "data", "app.sqlite")).mode & 0o777).toBe(0o600);
    const list = JSON.parse((await send(port, "/api/employees")).text) as { total: number };
    expect(list.total).toBe(8);
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ name: "Somebody New" });
    expect((await send(port, "/api/employees", { method: "POST", headers, body })).status).toBe(201);
    await hosts.stopPreview(app.appId);
    // A database that was closed cleanly has no write-ahead log left.
    expect(() => statSync(join(app.folder, "data", "app.sqlite-wal"))).toThrow(/ENOENT/);
    const again = await hosts.startPreview({ ...app, preferredPort: port });
    expect(again.port).toBe(port);
    expect((await send(port, "/api/employees?q=Somebody")).text).toContain("Somebody New");
  });
});

describe("ports", () => {
  it("takes another one when the preferred one is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const taken = (other.address() as AddressInfo).port;
    const app = createTestApp();
    const { port } = await createTestHosts(packageRoot).hosts.startPreview({ ...app, preferredPort: taken });
    expect(port).not.toBe(taken);
    expect((await send(port, "/api/health")).status).toBe(200);
  });

  it("serves two apps side by side, each with its own data", async () => {
    const [first, second] = [createTestApp(), createTestApp(undefined, "laptops-2")];
    const { hosts } = createTestHosts(packageRoot);
    const [one, two] = await Promise.all([hosts.startPreview(first), hosts.startPreview(second)]);
    expect(one.port).not.toBe(two.port);
    expect(one.pid).not.toBe(two.pid);
    const names = async (port: number): Promise<string> => (await send(port, "/api/employees")).text;
    expect(await names(one.port)).not.toBe(await names(two.port));
    expect((await hosts.listPreviews()).map(({ appId }) => appId).sort()).toEqual(["laptops-1", "laptops-2"]);
  });
});

describe("use", () => {
  it("is told: the last request, and the pages that are open", async () => {
    const app = createTestApp();
    const { hosts } = createTestHosts(packageRoot);
    const { port, lastUsedAt } = await hosts.startPreview(app);
    const look = async () => (await hosts.listPreviews())[0];
    const idle = await look();
    expect(idle?.connections).toBe(0);
    await send(port, "/");
    const used = await waitFor("a later use", async () => {
      await send(port, "/");
      const now = await look();
      return now !== undefined && now.lastUsedAt > (idle?.lastUsedAt ?? lastUsedAt) && now;
    });
    expect(used.connections).toBe(0);
    const live = await openLive(port);
    expect((await look())?.connections).toBe(1);
    live.close();
    await waitFor("the page to be closed", async () => (await look())?.connections === 0);
  });
});
