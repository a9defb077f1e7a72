/** The preview of a version: its files beside the app's, on a copy of rows, read-only unless asked for otherwise. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import type { Preview, PreviewRequest } from "../../../src/core/generation/app-hosts.ts";
import type { VersionPreviewRequest } from "../../../src/core/generation/version-preview.ts";
import { createTestApp, type TestApp } from "../host/test-app.ts";
import { createTestHosts, isAlive, type TestHosts, waitFor } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";
import { openLive, send } from "./http.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const rowsOf = (app: TestApp): string => join(app.folder, "data", "app.sqlite");

/** The app of today, with its rows. */
async function createPreviewedApp(change: (app: TestApp) => void = () => {}): Promise<TestHosts & { app: TestApp }> {
  const app = createTestApp();
  const hosts = createTestHosts(packageRoot);
  change(app);
  await hosts.hosts.startPreview(app);
  await hosts.hosts.stopPreview(app.appId);
  return { ...hosts, app };
}

/** Asks for a version whose files are those of `files`, and whose rows are a file, when it has any. */
function versionOf(files: TestApp, more: Partial<VersionPreviewRequest> & { rows?: string } = {}): PreviewRequest {
  const { rows, ...version } = more;
  return {
    appId: files.appId,
    folder: files.folder,
    version: {
      id: "ver_3",
      number: 3,
      recordedAt: "2026-02-03T04:05:06.000Z",
      writable: false,
      async layOut({ folder, database }) {
        cpSync(files.folder, folder, { recursive: true, filter: (path) => !path.endsWith("data") });
        if (rows === undefined) return false;
        mkdirSync(dirname(database));
        cpSync(rows, database);
        return true;
      },
      ...version,
    },
  };
}

async function totalOf({ port }: Preview, table: string): Promise<number> {
  return (JSON.parse((await send(port, `/api/${table}`)).text) as { total: number }).total;
}

function post({ port }: Preview, path: string, body: object, method = "POST") {
  return send(port, path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

describe("a version that recorded its rows", () => {
  it("shows them, on an origin of its own, marked, and touches nothing of the app", async () => {
    const { app, hosts, scratchFolder } = await createPreviewedApp();
    const own = join(app.folder, "own.sqlite");
    cpSync(rowsOf(app), own);
    const database = new Database(own);
    database.exec("DELETE FROM laptops WHERE id > 2");
    database.close();
    const live = await hosts.startPreview(app);
    const preview = await hosts.startPreview(versionOf(app, { rows: own, database: rowsOf(app) }));
    expect(preview.port).not.toBe(live.port);
    expect(preview.version).toEqual({
      id: "ver_3",
      number: 3,
      recordedAt: "2026-02-03T04:05:06.000Z",
      writable: false,
      rows: { from: "snapshot", copied: 10, leftOut: 0 },
    });
    expect([await totalOf(preview, "laptops"), await totalOf(live, "laptops")]).toEqual([2, 8]);
    const html = (await send(preview.port, "/")).text;
    expect(html).toContain('<meta name="vector-mark" content="Version 3, read-only"');
    expect(html).toContain("A copy of its 10 records, as recorded on 2026-02-03.");
    expect((await send(live.port, "/")).text).not.toContain("vector-mark");
    expect((await hosts.listPreviews()).map(({ version }) => version?.number)).toEqual([undefined, 3]);
    expect(readdirSync(scratchFolder)).toHaveLength(1);
    expect(await hosts.stopPreview(app.appId, "ver_3")).toBe(true);
    expect(readdirSync(scratchFolder)).toEqual([]);
    expect((await hosts.listPreviews()).map(({ version }) => version)).toEqual([undefined]);
    expect(await totalOf(live, "laptops")).toBe(8);
  });

  it("refuses every write with a message, also ones that only ask, but lets people sign in", async () => {
    const { app, hosts } = await createPreviewedApp();
    const preview = await hosts.startPreview(versionOf(app, { rows: rowsOf(app) }));
    const refused = [
      await post(preview, "/api/employees", { name: "New" }),
      await post(preview, "/api/employees/1", { name: "New" }, "PATCH"),
      await post(preview, "/api/employees/bulk", { action: "delete", ids: [1] }),
      await post(preview, "/api/employees/1", {}, "DELETE"),
      await post(preview, "/api/employees/import", { csv: "name\nx" }),
      await post(preview, "/api/files?name=x.png", {}),
      await post(preview, "/api/session/password", {}),
      await post(preview, "/api/%65mployees", { name: "New" }),
    ];
    for (const { status, text } of refused) {
      expect([status, JSON.parse(text)]).toEqual([
        403,
        { error: { code: "read_only", message: expect.stringContaining("This is version 3, shown read-only") } },
      ]);
    }
    expect(await totalOf(preview, "employees")).toBe(8);
    // This app has no accounts, which the data API itself says.
    expect((await post(preview, "/api/session", { email: "a@b.example", password: "x" })).text).not.toContain(
      "read_only",
    );
  });

  it("that is writable takes changes to the copy, keeps them over a crash, and throws them away", async () => {
    const { app, hosts } = await createPreviewedApp();
    const wanted = versionOf(app, { rows: rowsOf(app), writable: true });
    const preview = await hosts.startPreview(wanted);
    expect((await send(preview.port, "/")).text).toContain("thrown away when this preview stops");
    expect((await post(preview, "/api/employees", { name: "Only here" })).status).toBe(201);
    process.kill(preview.pid, "SIGKILL");
    const again = await waitFor("another process", async () => {
      const [now] = await hosts.listPreviews();
      return now !== undefined && now.pid !== preview.pid && now;
    });
    expect([again.port, await totalOf(again, "employees")]).toEqual([preview.port, 9]);
    await hosts.stopPreview(app.appId);
    expect(await totalOf(await hosts.startPreview(wanted), "employees")).toBe(8);
    const today = new Database(rowsOf(app), { readonly: true });
    expect(today.prepare("SELECT count(*) FROM employees").pluck().get()).toBe(8);
    today.close();
  });

  it("but does not build says what is wrong on a marked page", async () => {
    const { app, hosts, problems } = await createPreviewedApp();
    app.write("src/main.tsx", "const = 1;\n");
    const { port } = await hosts.startPreview(versionOf(app, { rows: rowsOf(app) }));
    const html = (await send(port, "/")).text;
    expect(html).toContain('<meta name="vector-mark" content="Version 3, read-only"');
    expect(html).toContain("Laptop tracker cannot be built.");
    expect((await openLive(port)).states[0]?.problems).toMatchObject([{ file: "src/main.tsx", line: 1 }]);
    expect(problems).toMatchObject([{ source: "build", versionId: "ver_3", file: "src/main.tsx" }]);
  });

  it("but whose rows are damaged takes those of today, and says why", async () => {
    const { app, hosts } = await createPreviewedApp();
    const own = join(app.folder, "own.sqlite");
    writeFileSync(own, "this is no database".repeat(100));
    const { version } = await hosts.startPreview(versionOf(app, { rows: own, database: rowsOf(app) }));
    expect(version?.rows).toMatchObject({ from: "today", copied: 16, leftOut: 0 });
    expect(version?.rows.reason).toMatch(/^Its own rows could not be used: .*(?:damaged|not a database)/);
  });
});

describe("a version that recorded no rows", () => {
  it("takes all of today's where its tables are the same", async () => {
    const { app, hosts } = await createPreviewedApp();
    const preview = await hosts.startPreview(versionOf(app, { database: rowsOf(app) }));
    expect(preview.version?.rows).toEqual({ from: "today", copied: 16, leftOut: 0 });
    expect(await totalOf(preview, "laptops")).toBe(8);
  });

  it("takes those of today that fit, without links to those that do not, and counts the rest", async () => {
    const { app, hosts } = await createPreviewedApp((today) => {
      const spec = JSON.parse(today.read("app.spec.json")) as Spec;
      fieldOf(spec, "employee", "name").required = false;
      today.replace("migrations/0001_create_tables.sql", '"name" TEXT NOT NULL', '"name" TEXT');
      for (const table of ["laptops", "employees"]) {
        const sql = today.read("migrations/0001_create_tables.sql");
        today.write("migrations/0001_create_tables.sql", loosen(sql, table));
      }
      today.write("app.spec.json", JSON.stringify(spec));
      today.write("migrations/0002_colour.sql", "ALTER TABLE laptops ADD COLUMN colour TEXT;\n");
    });
    const today = new Database(rowsOf(app));
    today.exec("UPDATE employees SET name = NULL WHERE id IN (1, 2); UPDATE laptops SET employee_id = 1 WHERE id = 1");
    today.exec("UPDATE laptops SET employee_id = 3 WHERE id = 2");
    today.close();
    const old = createTestApp();
    const preview = await hosts.startPreview(versionOf(old, { database: rowsOf(app) }));
    expect(preview.version?.rows).toEqual({ from: "today", copied: 14, leftOut: 2 });
    expect([await totalOf(preview, "laptops"), await totalOf(preview, "employees")]).toEqual([8, 6]);
    const laptop = async (id: number) => JSON.parse((await send(preview.port, `/api/laptops/${id}`)).text) as object;
    expect(await laptop(1)).toMatchObject({ employee_id: null });
    expect(await laptop(2)).toMatchObject({ employee_id: 3 });
    expect((await send(preview.port, "/")).text).toContain("a copy of the 14 records of today that fit it; 2 do not.");
  });

  it("shows made-up records when there are none of today, and says so", async () => {
    const { hosts } = createTestHosts(packageRoot);
    const app = createTestApp();
    const { version } = await hosts.startPreview(versionOf(app, { database: rowsOf(app) }));
    expect(version?.rows).toEqual({ from: "samples", copied: 16, leftOut: 0 });
    expect(existsSync(join(app.folder, "data"))).toBe(false);
  });

  it("shows made-up records when those of today cannot be read", async () => {
    const { app, hosts } = await createPreviewedApp();
    writeFileSync(rowsOf(app), "no database at all, but long enough to be looked at".repeat(50));
    const { version } = await hosts.startPreview(versionOf(app, { database: rowsOf(app) }));
    expect(version?.rows).toMatchObject({ from: "samples", reason: expect.stringContaining("could not be read") });
  });
});

describe("what a version is laid out in", () => {
  it("goes when it cannot be shown, when its app is stopped, and when the hosts close", async () => {
    const { app, hosts, scratchFolder } = await createPreviewedApp();
    const noSpec = versionOf(app, {
      layOut: async ({ folder }) => {
        writeFileSync(join(folder, "app.spec.json"), "{");
        return false;
      },
    });
    await expect(hosts.startPreview(noSpec)).rejects.toMatchObject({
      code: "app_folder_invalid",
      message: expect.stringContaining("version 3"),
    });
    await waitFor("an empty scratch folder", () => readdirSync(scratchFolder).length === 0);
    const { pid } = await hosts.startPreview(versionOf(app, { rows: rowsOf(app) }));
    await hosts.startPreview(versionOf(app, { id: "ver_4", number: 4 }));
    expect(readdirSync(scratchFolder)).toHaveLength(2);
    expect(await hosts.stopPreview(app.appId)).toBe(true);
    expect([readdirSync(scratchFolder), isAlive(pid)]).toEqual([[], false]);
    await hosts.startPreview(versionOf(app));
    await hosts.close();
    expect(readdirSync(scratchFolder)).toEqual([]);
  });

  it("is made once for two who ask at once", async () => {
    const { app, hosts, scratchFolder } = await createPreviewedApp();
    const wanted = versionOf(app, { rows: rowsOf(app) });
    const [one, two] = await Promise.all([hosts.startPreview(wanted), hosts.startPreview(wanted)]);
    expect([two.pid, readdirSync(scratchFolder).length]).toEqual([one.pid, 1]);
  });

  it("does not change with the app's folder, whose loss it outlives", async () => {
    const { app, hosts } = await createPreviewedApp();
    const preview = await hosts.startPreview(versionOf(app, { rows: rowsOf(app) }));
    const live = await openLive(preview.port);
    rmSync(app.folder, { recursive: true });
    expect((await send(preview.port, "/laptops")).status).toBe(200);
    expect(await totalOf(preview, "laptops")).toBe(8);
    expect(live.states).toHaveLength(1);
  });
});

interface Spec {
  entities: { name: string; fields: { name: string; required?: boolean }[] }[];
}

function fieldOf(spec: Spec, entity: string, name: string): { required?: boolean } {
  const field = spec.entities.find((each) => each.name === entity)?.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`no field ${entity}.${name}`);
  return field;
}

/** Takes NOT NULL away from the names in a table's SQL. */
function loosen(sql: string, table: string): string {
  return sql.replace(new RegExp(`(CREATE TABLE "${table}" \\([^;]*?"name" TEXT) NOT NULL`), "$1");
}
