/** The browser checks of the gate on real processes: a sound app, apps broken in their ways, and no browser left behind. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { browserCheckNames, type CheckProblem, type CheckReport } from "../../src/core/check/check-report.ts";
import { type BrowserChecks, createBrowserChecks } from "../../src/daemon/check/browser/browser-checks.ts";
import {
  hastyDetail,
  loopingPage,
  noisyPage,
  paintedPage,
  silentForm,
  swallowingForm,
  throwingPage,
} from "../daemon/check/browser/broken-pages.ts";
import { chromium } from "../daemon/check/browser/chromium.ts";
import { createTestApp, getSpec, pagesOf, type TestApp } from "../daemon/host/test-app.ts";
import { createTestHosts, findProcesses, getResult, isAlive, statuses, waitFor } from "../daemon/host/test-hosts.ts";
import { createTestPackage } from "../daemon/host/test-package.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const fields = [
  { name: "name", label: "Name", type: "text", required: true, maxLength: 40 },
  { name: "price", label: "Price", type: "money", min: 0 },
];

/** Laptops with a name and a price. */
function smallSpec(): object {
  const entity = {
    name: "laptop",
    table: "laptops",
    label: "Laptop",
    pluralLabel: "Laptops",
    titleField: "name",
    fields,
  };
  return {
    specVersion: 1,
    app: { name: "Laptops" },
    seeds: { rows: 3 },
    entities: [entity],
    pages: pagesOf("laptop", "Laptop", fields),
  };
}

/** Adds a page written by hand to the menu. */
function addPage(app: TestApp, name: string, source: string): void {
  const component = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  app.write(`src/pages/${name}.tsx`, source);
  app.replace("src/routes.tsx", "\nexport const", `import ${component} from "./pages/${name}.tsx";\n\nexport const`);
  const route = `  { kind: "page", title: "${component}", paths: ["/${name}"], component: ${component} },\n];`;
  app.replace("src/routes.tsx", "\n];", `\n${route}`);
}

function check(app: TestApp, hosts: ReturnType<typeof createTestHosts>, signal?: AbortSignal): Promise<CheckReport> {
  const { appId, folder } = app;
  return hosts.hosts.check({
    appId,
    folder,
    createDatabase: false,
    browser: true,
    signal: signal ?? new AbortController().signal,
  });
}

/** What was found, as `page element: message (code)`. */
function findings(report: CheckReport, name: string): string[] {
  return problemLines(getResult(report, name).problems);
}

function problemLines(problems: readonly CheckProblem[]): string[] {
  return problems.map(({ page = "", element = "", message, code = "" }) => `${page} ${element}: ${message} (${code})`);
}

/** Runs one check alone, on the app's preview; `left` are browsers that still run after it. */
async function lookAt(
  app: TestApp,
  look: (checks: BrowserChecks) => ReturnType<BrowserChecks["records"]>,
): Promise<{ lines: string[]; left: number[] }> {
  const { hosts, scratchFolder } = createTestHosts(packageRoot);
  const { port } = await hosts.startPreview(app);
  const checks = createBrowserChecks({
    executable: chromium ?? "",
    scratchFolder,
    spec: getSpec(smallSpec()),
    port,
    limitMs: 60_000,
    stepMs: 4_000,
  });
  const finding = await look(checks).finally(() => checks.close());
  const lines = "skipped" in finding ? [finding.skipped] : problemLines(finding.problems);
  return { lines, left: browsersOf(scratchFolder) };
}

const browsersOf = (scratchFolder: string): number[] => findProcesses(`--user-data-dir=${scratchFolder}`);

describe.skipIf(chromium === undefined)("in Chromium", { timeout: 120_000 }, () => {
  it("an app with every type of field is sound, and nothing is left of the look at it", async () => {
    const types = ["long_text", "code", "email", "phone", "url", "integer", "decimal", "money", "percent", "rating"];
    const more = ["year", "date", "datetime", "time", "duration", "boolean", "colour"];
    const thing = [
      { name: "title", label: "Title", type: "text", required: true, unique: true, maxLength: 12 },
      ...[...types, ...more].map((type) => ({
        name: `a_${type}`,
        label: `A ${type}`,
        type,
        required: type === "email",
      })),
      { name: "size", label: "Size", type: "choice", required: true, choices: choices("small", "large") },
      { name: "shelf", label: "Shelf", type: "choice", choices: choices("a", "b", "c", "d", "e", "f") },
      { name: "bounded", label: "Bounded", type: "integer", min: 3, max: 4 },
      { name: "box_id", label: "Box", type: "reference", required: true, reference: { entity: "box" } },
    ];
    const box = [{ name: "number", label: "Number", type: "integer", required: true }];
    const entities = [
      { name: "thing", table: "things", label: "Thing", pluralLabel: "Things", titleField: "title", fields: thing },
      { name: "box", table: "boxs", label: "Box", pluralLabel: "Boxes", titleField: "number", fields: box },
    ];
    const app = createTestApp({
      specVersion: 1,
      app: { name: "Every type", locale: "de-DE" },
      seeds: { rows: 21 },
      entities,
      pages: [...pagesOf("thing", "Thing", thing), ...pagesOf("box", "Box", box)],
    });
    const hosts = createTestHosts(packageRoot);
    await hosts.hosts.startPreview(app);
    await hosts.hosts.stopPreview(app.appId);
    const sqlite = new Database(join(app.folder, "data", "app.sqlite"));
    const rows = (): unknown => sqlite.prepare("SELECT count(*), max(updated_at), max(id) FROM things").raw().get();
    const before = rows();
    const report = await check(app, hosts);
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.status).toBe("green");
    expect(report.checks.slice(-4).map(({ check: name }) => name)).toEqual([...browserCheckNames]);
    expect(getResult(report, "browser.navigation").summary).toMatch(/^3 menu entries/);
    expect(getResult(report, "browser.accessibility").summary).toMatch(/^9 pages/);
    expect(getResult(report, "browser.records").summary).toMatch(/^2 forms/);
    expect(rows()).toEqual(before);
    sqlite.close();
    expect(readdirSync(hosts.scratchFolder)).toEqual([]);
    expect(browsersOf(hosts.scratchFolder)).toEqual([]);
  });

  it("each fault of a page is found, with its place", async () => {
    const app = createTestApp({ ...smallSpec(), pages: pagesOf("laptop", "Laptop", fields).slice(0, 1) });
    addPage(app, "noisy", noisyPage);
    addPage(app, "painted", paintedPage);
    addPage(app, "throwing", throwingPage);
    const report = await check(app, createTestHosts(packageRoot));
    expect(statuses(report)).toMatchObject({
      "browser.navigation": "failed",
      "browser.accessibility": "failed",
      "browser.records": "passed",
      "browser.console": "failed",
    });
    expect(findings(report, "browser.navigation")).toEqual([
      expect.stringMatching(/^\/throwing : "Throwing" opens an error: This page could not be shown ?no such luck/),
      expect.stringMatching(/^\/painted div "wider than a phone": the page is 7\d\d px wide on a screen of 390 px/),
    ]);
    expect(findings(report, "browser.accessibility")).toEqual([
      expect.stringMatching(/^\/painted <button type="button"><\/button>: .*discernible text.*\(button-name\)$/),
      expect.stringMatching(/^\/painted p "hard to read": .*contrast.*foreground color: #777777.*\(color-contrast\)$/),
    ]);
    expect(findings(report, "browser.console")).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/noisy : error on the console: from the noisy page.*\(console\)$/),
        expect.stringMatching(/^\/noisy : uncaught error: Error: thrown later.*\(uncaught\)$/),
        expect.stringMatching(
          /^\/noisy : failed request: GET \/api\/nothing was answered with status 404.*\(request\)$/,
        ),
        expect.stringMatching(/^\/noisy : violation of the content security policy: .*script.*\(policy\)$/),
        expect.stringMatching(/^\/throwing : error on the console: .*no such luck/),
      ]),
    );
  });

  it("a form that saves what it should refuse", async () => {
    const app = createTestApp(smallSpec());
    app.write("src/pages/laptop-form.tsx", swallowingForm);
    const { lines } = await lookAt(app, (checks) => checks.records());
    expect(lines[0]).toBe('/laptops/new : a Laptop with "Name" left empty is saved (1 row more) (bad-input-saved)');
  });

  it("a form that refuses without a word, and a button that deletes without a question", async () => {
    const silent = createTestApp(smallSpec());
    silent.write("src/pages/laptop-form.tsx", silentForm);
    expect((await lookAt(silent, (checks) => checks.records())).lines.slice(0, 2)).toEqual([
      '/laptops/new : saving a Laptop with "Name" left empty does nothing and says nothing (silent-refusal)',
      '/laptops/new : saving a Laptop with "Price" with a wrong format does nothing and says nothing (silent-refusal)',
    ]);
    const hasty = createTestApp(smallSpec(), "laptops-2");
    hasty.write("src/pages/laptop-detail.tsx", hastyDetail);
    expect((await lookAt(hasty, (checks) => checks.records())).lines).toEqual([
      expect.stringMatching(
        /^\/laptops\/\d+ button "Delete": a Laptop is deleted without a question \(no-confirmation\)$/,
      ),
    ]);
  });

  it("records without a page of their own are deleted from the list", async () => {
    const pages = pagesOf("laptop", "Laptop", fields).filter((page) => (page as { kind: string }).kind !== "detail");
    const app = createTestApp({ ...smallSpec(), pages });
    const { lines } = await lookAt(app, (checks) => checks.records());
    expect(lines).toEqual([]);
  });

  it("a page that hangs is a failure in time, and what comes after it is looked at", async () => {
    const app = createTestApp(smallSpec());
    addPage(app, "looping", loopingPage);
    addPage(app, "painted", paintedPage);
    const { lines, left } = await lookAt(app, (checks) => checks.navigation());
    expect(lines).toEqual([
      expect.stringMatching(/^\/looping : "Looping" does not open: .* \(timeout\)$/),
      expect.stringMatching(/^\/painted div .* \(overflow\)$/),
    ]);
    expect(left).toEqual([]);
  });

  it("a check ends when its time is over, and says what it did not come to", async () => {
    const hosts = createTestHosts(packageRoot, { limits: { browser: 0, browserEntity: 0 } });
    const report = await check(createTestApp(smallSpec()), hosts);
    expect(findings(report, "browser.accessibility")[0]).toMatch(/pages?,? .*not looked at: .* were over \(timeout\)$/);
    expect(findings(report, "browser.records")[0]).toMatch(/Laptops was not looked at.*\(timeout\)$/);
  });

  describe.runIf(process.platform === "linux")("processes", () => {
    it("end at once when it is cancelled", async () => {
      const hosts = createTestHosts(packageRoot);
      const abort = new AbortController();
      const report = check(createTestApp(smallSpec()), hosts, abort.signal);
      report.catch(() => undefined);
      const browsers = await waitFor("a browser", () => nonEmpty(browsersOf(hosts.scratchFolder)));
      abort.abort(new Error("enough"));
      await expect(report).rejects.toMatchObject({ code: "job_cancelled" });
      expect(browsers.filter(isAlive)).toEqual([]);
      expect(readdirSync(hosts.scratchFolder)).toEqual([]);
    });

    it("end with the host process, whatever ended that", async () => {
      const hosts = createTestHosts(packageRoot);
      const app = createTestApp(smallSpec());
      const report = check(app, hosts);
      const browsers = await waitFor("a browser", () => nonEmpty(browsersOf(hosts.scratchFolder)));
      for (const host of findProcesses(`${packageRoot}/dist/daemon/host.js`)) process.kill(host, "SIGKILL");
      expect(getResult(await report, "browser.console").status).toBe("skipped");
      expect(browsers.filter(isAlive)).toEqual([]);
      expect(readdirSync(hosts.scratchFolder)).toEqual([]);
    });
  });
});

describe("without a browser", () => {
  it.each([
    ["/nowhere/chromium", "VECTOR_CHROMIUM names no program: /nowhere/chromium"],
    [process.execPath, expect.stringMatching(/could not be started/)],
  ])("the checks are skipped with the reason, and the report is not green: %s", async (named, reason) => {
    const before = process.env["VECTOR_CHROMIUM"];
    process.env["VECTOR_CHROMIUM"] = named;
    try {
      const report = await check(createTestApp(smallSpec()), createTestHosts(packageRoot));
      for (const name of browserCheckNames.slice(0, 3))
        expect(getResult(report, name)).toMatchObject({ status: "skipped", summary: reason, problems: [] });
      expect(getResult(report, "browser.console").status).toBe("skipped");
      expect(report.status).toBe("red");
    } finally {
      if (before === undefined) delete process.env["VECTOR_CHROMIUM"];
      else process.env["VECTOR_CHROMIUM"] = before;
    }
  });

  it("they are no part of the report that nobody asked for", async () => {
    const report = await createTestHosts(packageRoot).check(createTestApp(smallSpec()));
    expect(report.checks.map(({ check: name }) => name)).not.toContain("browser.navigation");
    expect(report.status).toBe("green");
  });
});

function choices(...values: string[]): object[] {
  return values.map((value) => ({ value, label: value.toUpperCase() }));
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
