/** Exporting over real folders and a real database: what goes along, what does not, and that a target is whole or absent. */
import { fork } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openAppDatabase } from "../../../runtime/server/index.ts";
import type { App } from "../../../src/core/version/version-store.ts";
import { DiskAppFolders } from "../../../src/daemon/apps/disk-app-folders.ts";
import { createAppExporter, type ExportRequest } from "../../../src/daemon/export/export-app.ts";
import { readMigrations } from "../../../src/daemon/host/data-api.ts";
import { projectRoot } from "../../meta/project-files.ts";
import { readImports } from "../../meta/read-imports.ts";
import { waitFor } from "../../support/named-wait.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createTestApp, getSpec, laptopSpec, type TestApp } from "../host/test-app.ts";

let app: TestApp;
let outside: string;
beforeEach(() => {
  app = createTestApp();
  outside = temporaryFolder();
});

const exporter = createAppExporter({
  folders: new DiskAppFolders({ partialFolder: "" }),
  packageRoot: projectRoot,
  engineVersion: "0.1.0",
});

function exportApp(request: Partial<ExportRequest> = {}) {
  const known: App = {
    id: app.appId,
    orgId: "org",
    slug: "laptop-tracker",
    name: "Laptop tracker",
    folder: app.folder,
    previewPort: null,
    createdAt: "",
  };
  return exporter.export(known, { folder: join(outside, "out"), data: true, dryRun: false, ...request });
}

const now = "2026-01-01T00:00:00Z";
const written = (path: string) => readFileSync(join(outside, "out", path));
const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Makes the rows as a preview does. */
async function openRows() {
  const file = join(app.folder, "data", "app.sqlite");
  const migrations = await readMigrations(app.folder);
  const database = openAppDatabase({ file, migrations, model: getSpec(laptopSpec), seedKey: app.appId, seeds: true });
  onTestFinished(() => database.close());
  return database.sqlite;
}

describe("the project", () => {
  test("holds the app's files to the byte, edits by hand and files added too, and the runtime as it is", async () => {
    app.write("src/pages/laptops.tsx", `${app.read("src/pages/laptops.tsx")}\n// by hand \u00e9\r\n`);
    app.write("server/actions.ts", 'import { model } from "@vector/runtime/model";\n');
    app.write("docs/Größe 1.md", "text");
    writeFileSync(join(app.folder, "src", "logo.png"), Buffer.from([0, 255, 1, 13, 10]));
    app.write("run.sh", "#!/bin/sh\n");
    chmodSync(join(app.folder, "run.sh"), 0o755);
    const { files } = await exportApp();
    const kept = listed(app.folder).filter((path) => /^(src|server|migrations|docs)\/|run\.sh/.test(path));
    expect(kept.length).toBeGreaterThan(12);
    for (const path of kept) expect(written(path).equals(readFileSync(join(app.folder, path))), path).toBe(true);
    for (const path of listed("runtime"))
      expect(written(`runtime/${path}`)).toEqual(readFileSync(join("runtime", path)));
    expect(statSync(join(outside, "out", "run.sh")).mode & 0o111).not.toBe(0);
    expect(files.map(({ path }) => path)).toEqual(listed(join(outside, "out")));
    for (const { path, bytes } of files) expect(written(path).length, path).toBe(bytes);
    expect(statSync(join(outside, "out")).mode & 0o777).toBe(0o755);
  });

  test("imports nothing that is not in it or in its package file", async () => {
    await exportApp();
    const { dependencies, devDependencies } = JSON.parse(String(written("package.json")));
    const code = listed(join(outside, "out")).filter((path) => /\.tsx?$/.test(path));
    expect(code.length).toBeGreaterThan(120);
    const imports = code.flatMap((path) =>
      readImports(path, String(written(path))).map(({ specifier }) => ({ path, specifier: specifier ?? "(computed)" })),
    );
    const isBare = (specifier: string) => !/^(\.{1,2}\/|node:|@vector\/)/.test(specifier);
    const packageOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
    const bare = imports.filter(({ specifier }) => isBare(specifier));
    const fromServer = (path: string) => /^(server|runtime\/(server|node|model))\//.test(path);
    for (const { path, specifier } of bare) {
      const pinned = fromServer(path) ? dependencies : { ...dependencies, ...devDependencies };
      expect(Object.keys(pinned), `${path} imports ${specifier}`).toContain(packageOf(specifier));
    }
    expect(new Set(bare.map(({ specifier }) => packageOf(specifier)))).toContain("react");
    for (const { path, specifier } of imports.filter((each) => each.specifier.startsWith("@vector/"))) {
      const name = /^@vector\/runtime\/(\w+)$/.exec(specifier)?.[1];
      expect(existsSync(join(outside, "out", "runtime", name ?? "", "index.ts")), `${path}: ${specifier}`).toBe(true);
    }
    for (const { path, specifier } of imports.filter((each) => each.specifier.startsWith("."))) {
      const target = join(outside, "out", dirname(path), specifier);
      expect(existsSync(target), `${path}: ${specifier}`).toBe(true);
    }
  });

  test("is the same to the byte each time, and names no place of this machine", async () => {
    await exportApp();
    await exportApp({ folder: join(outside, "again") });
    const paths = listed(join(outside, "out"));
    expect(listed(join(outside, "again"))).toEqual(paths);
    for (const path of paths) {
      expect(readFileSync(join(outside, "again", path)).equals(written(path)), path).toBe(true);
      expect(String(written(path)), path).not.toContain(app.folder);
    }
  });

  test("has the spec with the defaults that the server must not miss", async () => {
    app.replace("app.spec.json", '"locale": "en-US",', "");
    await exportApp();
    expect(JSON.parse(String(written("app.spec.json"))).app.locale).toBe("en-US");
  });
});

describe("what stays behind", () => {
  test("Vector's own files, secrets, and what git ignores", async () => {
    app.write(".env", "KEY=1");
    app.write("server/private.pem", "key");
    app.write(".vector/x", "");
    app.write("scratch/notes.md", "");
    app.write(".gitignore", `${app.read(".gitignore")}scratch/\n`);
    await exportApp();
    const paths = listed(join(outside, "out"));
    expect(paths.filter((path) => /(^|\/)(vector\.json|\.env|\.vector|scratch)|\.pem$/.test(path))).toEqual([]);
    const lines = String(written(".gitignore")).split("\n");
    expect(lines).toEqual(expect.arrayContaining(["scratch/", "dist/", "data/", ".env"]));
    expect(lines.filter((line) => line === "data/")).toHaveLength(1);
  });

  test("links that lead out of the app, also step by step; those that stay inside go along as links", async () => {
    writeFileSync(join(outside, "secret"), "secret");
    mkdirSync(join(outside, "folder"));
    app.write("src/parts/a.ts", "export {};\n");
    app.write(".env", "KEY=1");
    const links = {
      "src/inside.ts": "./parts/a.ts",
      "src/folder-inside": "parts",
      "src/absolute": join(outside, "secret"),
      "src/outside": `../../${basename(outside)}/secret`,
      "src/around": `../../${basename(app.folder)}/src/parts/a.ts`,
      "src/stairs": "./folder-outside/../secret",
      "src/folder-outside": join(outside, "folder"),
      "src/env": "../.env",
      "src/nothing": "./none.ts",
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(app.folder, path));
    const { leftOut } = await exportApp();
    expect(leftOut.map(({ path }) => path)).toEqual(
      ["absolute", "around", "env", "folder-outside", "nothing", "outside", "stairs"].map((name) => `src/${name}`),
    );
    expect(readlinkSync(join(outside, "out", "src", "inside.ts"))).toBe("./parts/a.ts");
    expect(readlinkSync(join(outside, "out", "src", "folder-inside"))).toBe("parts");
    for (const { path } of leftOut) expect(existsSync(join(outside, "out", path)), path).toBe(false);
  });
});

describe("what the app and the project both want", () => {
  test("is the project's; the app's is kept beside it, unless Vector wrote it", async () => {
    app.write("README.md", "# Ours\n");
    app.write("dockerfile", "FROM scratch\n");
    app.write("test", "a file where the project has a folder\n");
    const { displaced } = await exportApp();
    expect(displaced.map(({ path }) => path)).toEqual(["README.md", "dockerfile", "test"]);
    expect(String(written("app-files/README.md"))).toBe("# Ours\n");
    expect(String(written("README.md"))).toContain("npm run dev");
    expect(String(written("tsconfig.json"))).not.toContain(".vector");
    expect(existsSync(join(outside, "out", "app-files", "tsconfig.json"))).toBe(false);
  });

  test.each(["server/main.ts", "server/App.ts", "runtime/mine.ts", "Runtime"])(
    "is refused when it is code: %s",
    async (path) => {
      app.write(path, "export {};\n");
      await expect(exportApp()).rejects.toMatchObject({
        code: "export_name_taken",
        message: expect.stringContaining(path),
      });
      expect(existsSync(join(outside, "out"))).toBe(false);
    },
  );
});

describe("the rows", () => {
  test("come along, private, with the marks of the samples", async () => {
    const sqlite = await openRows();
    sqlite.prepare("INSERT INTO employees (name, created_at, updated_at) VALUES ('Ada', ?, ?)").run(now, now);
    const { rows } = await exportApp();
    expect(rows).toMatchObject({
      path: "data/app.sqlite",
      rows: 17,
      sampleRows: 16,
      bytes: written("data/app.sqlite").length,
    });
    const copy = new Database(join(outside, "out", "data", "app.sqlite"), { readonly: true });
    expect(copy.prepare("SELECT count(*) FROM employees WHERE name = 'Ada'").pluck().get()).toBe(1);
    expect(copy.prepare("SELECT count(*) FROM _vector_samples").pluck().get()).toBe(16);
    copy.close();
    expect(readdirSync(join(outside, "out", "data"))).toEqual(["app.sqlite"]);
    expect(statSync(join(outside, "out", "data", "app.sqlite")).mode & 0o777).toBe(0o600);
    expect(statSync(join(outside, "out", "data")).mode & 0o777).toBe(0o700);
  });

  test("are whole while another process writes without a pause", async () => {
    const sqlite = await openRows();
    sqlite.exec("CREATE TABLE pair_a (n INTEGER); CREATE TABLE pair_b (n INTEGER); CREATE TABLE bulk (t TEXT)");
    sqlite.exec(
      "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 4000) INSERT INTO bulk SELECT hex(randomblob(1500)) FROM c",
    );
    const writer = fork(join(import.meta.dirname, "row-writer-program.mjs"), [join(app.folder, "data", "app.sqlite")]);
    onTestFinished(() => void writer.kill("SIGKILL"));
    const counts: number[] = [];
    await new Promise((resolve) => writer.once("message", resolve));
    for (const name of ["first", "second"]) {
      await exportApp({ folder: join(outside, name) });
      const copy = new Database(join(outside, name, "data", "app.sqlite"), { readonly: true });
      const count = (table: string) => copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
      expect(count("pair_a")).toBe(count("pair_b"));
      expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
      counts.push(count("pair_a"));
      copy.close();
    }
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
  });

  test("stay behind when they are not wanted, and none is fine too", async () => {
    expect((await exportApp({ folder: join(outside, "none") })).rows).toBeNull();
    await openRows();
    expect((await exportApp({ data: false })).rows).toBeNull();
    for (const folder of ["none", "out"]) expect(existsSync(join(outside, folder, "data"))).toBe(false);
  });

  test("that cannot be read stop the export, with a way out", async () => {
    app.write("data/app.sqlite", "this is no database, whatever its name says. ".repeat(40));
    await expect(exportApp()).rejects.toMatchObject({
      code: "app_folder_invalid",
      hint: expect.stringContaining("--no-data"),
    });
    expect(readdirSync(outside)).toEqual([]);
    await exportApp({ data: false });
  });
});

describe("the target", () => {
  test("may be an empty folder; one with files, or a file, is left alone", async () => {
    mkdirSync(join(outside, "out"));
    await exportApp();
    const before = lstatSync(join(outside, "out", "package.json")).mtimeMs;
    await expect(exportApp()).rejects.toMatchObject({ code: "target_not_empty", kind: "conflict" });
    expect(lstatSync(join(outside, "out", "package.json")).mtimeMs).toBe(before);
    writeFileSync(join(outside, "file"), "");
    await expect(exportApp({ folder: join(outside, "file") })).rejects.toMatchObject({ code: "target_not_empty" });
    expect(readdirSync(outside).sort()).toEqual(["file", "out"]);
  });

  test("cannot be the app's folder, or lie in it, also through a link", async () => {
    symlinkSync(app.folder, join(outside, "link"));
    for (const folder of [app.folder, join(app.folder, "out"), join(outside, "link", "deep", "out")])
      await expect(exportApp({ folder }), folder).rejects.toMatchObject({ code: "target_in_app", kind: "invalid" });
    expect(existsSync(join(app.folder, "deep"))).toBe(false);
  });

  test("is written by one export at a time", async () => {
    await openRows();
    const both = await Promise.allSettled([exportApp(), exportApp()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "target_not_empty" } });
    expect(readdirSync(outside)).toEqual(["out"]);
  });

  test("is left to whoever takes it meanwhile, and what was prepared goes", async () => {
    const target = join(outside, "out");
    const exporting = exportApp();
    const prepared = waitFor("the export to be prepared", () => readdirSync(outside).find((name) => name !== "out"));
    const taking = prepared.then(() => {
      mkdirSync(target);
      writeFileSync(join(target, "mine"), "");
    });
    await expect(exporting).rejects.toMatchObject({ code: "target_not_empty" });
    await taking;
    expect(readdirSync(outside)).toEqual(["out"]);
    expect(readdirSync(target)).toEqual(["mine"]);
  });

  test("is only told of in a dry run, file by file", async () => {
    await openRows();
    const planned = await exportApp({ dryRun: true });
    expect(readdirSync(outside)).toEqual([]);
    const done = await exportApp();
    const withoutRows = (files: { path: string }[]) => files.filter(({ path }) => path !== "data/app.sqlite");
    expect(withoutRows(planned.files)).toEqual(withoutRows(done.files));
    expect(planned.rows).toMatchObject({ rows: done.rows?.rows, sampleRows: done.rows?.sampleRows });
  });
});

test("an app whose spec is wrong is not exported", async () => {
  app.replace("app.spec.json", '"specVersion": 1', '"specVersion": 2');
  await expect(exportApp()).rejects.toMatchObject({ code: "app_folder_invalid" });
});
