/** Runs the checks that belong to the host process, side by side as far as they do not need each other. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckProblem, CheckResult } from "../../core/check/check-report.ts";
import { type AppServer, startAppServer } from "../host/app-server.ts";
import { type AppSite, createSite } from "../host/app-site.ts";
import { type AppSources, readAppSources } from "../host/app-sources.ts";
import { type BrowserBundle, type BundleOutcome, bundleForNode, createBrowserBundler } from "../host/bundle-app.ts";
import { appDatabaseFile, type DataApi, openDataApi } from "../host/data-api.ts";
import { browserTime, type CheckCommand, type HostCheck } from "../host/host-messages.ts";
import type { HostResources } from "../host/host-resources.ts";
import { type AppAddress, createApiClient } from "./api-client.ts";
import type { BrowserChecks } from "./browser/browser-checks.ts";
import type { BrowserProcess } from "./browser/kill-browser.ts";
import { signInForChecks } from "./check-account.ts";
import { checkBoot } from "./check-boot.ts";
import { checkCrud } from "./check-crud.ts";
import { checkImports } from "./check-imports.ts";
import { checkRender, hungProblem } from "./check-render.ts";
import type { RenderError, RouteInfo } from "./render-messages.ts";
import { HungError, type RenderSession } from "./render-session.ts";
import { fillEmptyTables } from "./render-targets.ts";
import { prepareScratchDatabase } from "./scratch-database.ts";

export interface CheckSink {
  started(check: HostCheck): void;
  ended(result: CheckResult): void;
  browserStarted(browser: BrowserProcess): void;
}

/** What a check found; a reason instead of problems means that it could not be run. */
type Finding = { problems: CheckProblem[]; summary?: string } | { skipped: string };

/** Runs them all; each result is given as soon as it is known. */
export async function runHostChecks(command: CheckCommand, resources: HostResources, sink: CheckSink): Promise<void> {
  const { folder, spec } = command;
  const session = resources.takeRenderer();
  const app = new BootedApp(command, resources);
  const sources = readAppSources(folder);
  const run: Runner = (check, obstacle, look) => runCheck({ sink, check, obstacle, look });
  const needs = (passed: Promise<boolean>, reason: string): Promise<string | undefined> =>
    passed.then((yes) => (yes ? undefined : reason));
  const free = Promise.resolve(undefined);
  let opened: Promise<Opened> | undefined;
  let browser: BrowserChecks | string | undefined;
  try {
    const importsPassed = run("imports", free, async () => lookAtImports(folder, await sources));
    const bundlePassed = run("bundle", free, async () => {
      const [browser, node] = await Promise.all([bundleBrowser(folder), bundleNode(command, resources)]);
      if (!browser.ok) return { problems: browser.problems };
      if ("problems" in node) return node;
      if (!(await importsPassed)) return { skipped: "the imports check did not pass" };
      opened = session.open(pathToFileURL(node.file).href, folder, command.limits.page);
      // Whoever waits for it sees the failure; it may come before anyone does.
      opened.catch(() => undefined);
      const css = await (await resources.styles()).build((await sources).code.values());
      if (spec !== undefined)
        app.site = createSite({ spec, bundle: browser.bundle, css, runtime: await resources.runtime() });
      return { problems: [], summary: describeSize(browser.bundle) };
    });
    const bootPassed = run(
      "boot",
      spec === undefined
        ? Promise.resolve("the spec is not valid")
        : needs(bundlePassed, "the bundle check did not pass"),
      async () => lookAtAnswers(command, await app.start()),
    );
    // Before both of the next, because crud counts rows.
    const filled = bootPassed.then((yes) => (yes ? fillTables(command, app.address) : undefined));
    filled.catch(() => undefined);
    const renderPassed = run("render", needs(bootPassed, "the app did not boot"), async () => {
      await filled;
      return lookAtPages({ command, session, sources: await sources, opened: await opened, address: app.address });
    });
    const crudPassed = run("crud", needs(bootPassed, "the app did not boot"), async () => {
      await filled;
      return lookAtRecords(command, app.address);
    });
    await Promise.all([importsPassed, bundlePassed, bootPassed, renderPassed, crudPassed]);
    if (command.browser !== undefined) {
      browser = (await bootPassed) ? await openBrowserChecks(command, app.address, sink) : "the app did not boot";
      await runBrowserChecks(browser, run);
    }
  } finally {
    if (typeof browser === "object") await browser.close();
    await Promise.all([session.end(), app.stop()]);
  }
}

type Runner = (
  check: HostCheck,
  obstacle: Promise<string | undefined>,
  look: () => Promise<Finding>,
) => Promise<boolean>;

/** Returns the checks, or why they cannot be run. Their code is loaded here alone. */
async function openBrowserChecks(
  { browser, spec, scratchFolder, limits }: CheckCommand,
  address: AppAddress,
  sink: CheckSink,
): Promise<BrowserChecks | string> {
  if (spec === undefined || browser === undefined) return "the app did not boot";
  if ("missing" in browser) return browser.missing;
  const { createBrowserChecks } = await import("./browser/browser-checks.ts");
  const api = createApiClient(address, limits.crud);
  const session = await signInForChecks(spec, api).finally(() => api.close());
  return createBrowserChecks({
    ...browser,
    session,
    scratchFolder,
    spec,
    port: address.port,
    limitMs: browserTime(limits, spec.entities.length),
    stepMs: limits.browserStep,
    onLaunch: (started) => sink.browserStarted(started),
  });
}

/** One after the other: they share a browser, and the last tells what the others heard. */
async function runBrowserChecks(checks: BrowserChecks | string, run: Runner): Promise<void> {
  const look = (check: HostCheck, find: (checks: BrowserChecks) => Promise<Finding>): Promise<boolean> =>
    typeof checks === "string"
      ? run(check, Promise.resolve(checks), async () => ({ skipped: checks }))
      : run(check, Promise.resolve(undefined), () => find(checks));
  await look("browser.navigation", (checks) => checks.navigation());
  await look("browser.accessibility", (checks) => checks.accessibility());
  await look("browser.records", (checks) => checks.records());
  await look("browser.console", (checks) => checks.console());
}

interface CheckRun {
  sink: CheckSink;
  check: HostCheck;
  /** Settles when the check may begin, with the reason why it cannot where there is one. */
  obstacle: Promise<string | undefined>;
  look: () => Promise<Finding>;
}

/** Times one check and reports it; returns whether it passed. An error that nobody foresaw is a failure of the check. */
async function runCheck({ sink, check, obstacle, look }: CheckRun): Promise<boolean> {
  const reason = await obstacle;
  if (reason === undefined) sink.started(check);
  const start = performance.now();
  const finding = reason === undefined ? await look().catch(toFinding) : { skipped: reason };
  const durationMs = Math.round((performance.now() - start) * 10) / 10;
  if ("skipped" in finding) {
    sink.ended({ check, status: "skipped", durationMs, summary: finding.skipped, problems: [] });
    return false;
  }
  const { problems, summary } = finding;
  const passed = problems.length === 0;
  const told = passed && summary !== undefined ? { summary } : {};
  sink.ended({ check, status: passed ? "passed" : "failed", durationMs, ...told, problems });
  return passed;
}

function toFinding(error: unknown): Finding {
  if (error instanceof HungError) return { problems: [hungProblem(error)] };
  const migration = /^(\S+\.sql) /.exec(error instanceof Error ? error.message : "")?.[1];
  const message = error instanceof Error ? error.message : String(error);
  return { problems: [migration === undefined ? { message } : { message, file: `migrations/${migration}` }] };
}

async function lookAtImports(folder: string, sources: AppSources): Promise<Finding> {
  if (sources.code.size === 0) return { problems: [{ file: "src", message: "there is no code in src/" }] };
  const outcome = await checkImports(folder, sources);
  if (outcome.problems.length > 0) return { problems: outcome.problems };
  if (outcome.kind === "unreadable") return { skipped: `${outcome.file} has a syntax error` };
  return { problems: [], summary: `${outcome.imports} imports in ${sources.code.size} files` };
}

async function bundleBrowser(folder: string): Promise<BundleOutcome> {
  const bundler = await createBrowserBundler(folder);
  return bundler.build().finally(() => bundler.dispose());
}

/** Writes the app's pages as one module that Node can import. */
async function bundleNode(
  { folder, scratchFolder }: CheckCommand,
  resources: HostResources,
): Promise<{ file: string } | { problems: CheckProblem[] }> {
  const runtime = await resources.runtime();
  const outcome = await bundleForNode(folder, (name) => runtime.nodeModuleUrl(name));
  if ("problems" in outcome) return outcome;
  const file = join(scratchFolder, "pages.mjs");
  await writeFile(file, outcome.code, { mode: 0o600 });
  return { file };
}

function describeSize({ files }: BrowserBundle): string {
  const scripts = files.filter(({ name }) => name.endsWith(".js"));
  const bytes = scripts.reduce((sum, { contents }) => sum + contents.byteLength, 0);
  return `${scripts.length} script${scripts.length === 1 ? "" : "s"}, ${(bytes / 1024).toFixed(1)} KB`;
}

async function lookAtAnswers({ spec, limits }: CheckCommand, address: AppAddress): Promise<Finding> {
  if (spec === undefined) return { skipped: "the spec is not valid" };
  return { problems: await checkBoot(spec, address, limits.boot), summary: "health, page and its files answer" };
}

type Opened = { routes: RouteInfo[] } | { error: RenderError };

interface PagesToLookAt {
  command: CheckCommand;
  session: RenderSession;
  sources: AppSources;
  opened: Opened | undefined;
  address: AppAddress;
}

async function lookAtPages({ command, session, sources, opened, address }: PagesToLookAt): Promise<Finding> {
  const { spec, limits } = command;
  if (spec === undefined || opened === undefined) return { skipped: "the app did not boot" };
  const { pages, problems } = await checkRender({ spec, sources, session, opened, address, timeoutMs: limits.page });
  return { problems, summary: `${pages} pages` };
}

async function fillTables({ spec, limits }: CheckCommand, address: AppAddress): Promise<void> {
  if (spec === undefined) return;
  const api = createApiClient(address, limits.crud);
  await fillEmptyTables(spec, api).finally(() => api.close());
}

async function lookAtRecords({ spec, folder, limits }: CheckCommand, address: AppAddress): Promise<Finding> {
  if (spec === undefined) return { skipped: "the app did not boot" };
  const api = createApiClient(address, limits.crud);
  const specText = await readFile(join(folder, "app.spec.json"), "utf8");
  const problems = await checkCrud(spec, specText, api).finally(() => api.close());
  return { problems, summary: `${spec.entities.length} ${spec.entities.length === 1 ? "entity" : "entities"}` };
}

/** The app on a database of its own, for the time of one check. */
class BootedApp {
  site: AppSite | undefined;
  /** Known to this process alone, and only for as long as the check runs: checks need no account. */
  private readonly trusted = randomBytes(32).toString("base64url");
  private readonly command: CheckCommand;
  private readonly resources: HostResources;
  private data: DataApi | undefined;
  private server: AppServer | undefined;

  constructor(command: CheckCommand, resources: HostResources) {
    this.command = command;
    this.resources = resources;
  }

  get address(): AppAddress {
    return { port: this.server?.port ?? 0, trusted: this.trusted };
  }

  async start(): Promise<AppAddress> {
    const { spec, folder, appId, createDatabase, scratchFolder } = this.command;
    if (spec === undefined) throw new Error("an app without a valid spec cannot be started");
    const runtime = await this.resources.runtime();
    const own = appDatabaseFile(folder);
    if (createDatabase && !existsSync(own)) {
      await (await openDataApi({ runtime, folder, database: own, spec, appId })).close();
    }
    const file = await prepareScratchDatabase(scratchFolder, existsSync(own) ? own : undefined);
    this.data = await openDataApi({ runtime, folder, database: file, spec, appId, trusted: this.trusted });
    this.server = await startAppServer({ runtime, site: () => this.site, api: () => this.data });
    return this.address;
  }

  async stop(): Promise<void> {
    await this.server?.close();
    await this.data?.close();
  }
}
