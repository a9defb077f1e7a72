/** Runs the checks that belong to the host process, side by side as far as they do not need each other. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckProblem, CheckResult } from "../../core/version/check-report.ts";
import { type AppServer, startAppServer } from "../host/app-server.ts";
import { type AppSite, createSite } from "../host/app-site.ts";
import { type AppSources, readAppSources } from "../host/app-sources.ts";
import { type BundleOutcome, bundleForNode, createBrowserBundler } from "../host/bundle-app.ts";
import type { CheckCommand, HostCheck } from "../host/host-messages.ts";
import { type DataApi, openDataApi } from "../host/data-api.ts";
import type { HostResources } from "../host/host-resources.ts";
import { createApiClient } from "./api-client.ts";
import { checkBoot } from "./check-boot.ts";
import { checkCrud } from "./check-crud.ts";
import { checkImports } from "./check-imports.ts";
import { checkRender, hungProblem } from "./check-render.ts";
import type { RenderError, RouteInfo } from "./render-messages.ts";
import { HungError, type RenderSession } from "./render-session.ts";
import { prepareScratchDatabase } from "./scratch-database.ts";

export interface CheckSink {
  started(check: HostCheck): void;
  ended(result: CheckResult): void;
}

/** What a check found; a reason instead of problems means that it could not be run. */
type Finding = { problems: CheckProblem[]; summary?: string } | { skipped: string };

/** Runs them all; each result is given as soon as it is known. */
export async function runHostChecks(command: CheckCommand, resources: HostResources, sink: CheckSink): Promise<void> {
  const { folder } = command;
  const run = (check: HostCheck, look: () => Promise<Finding>): Promise<boolean> => runCheck(sink, check, look);
  const session = resources.startRenderer();
  const sources = readAppSources(folder);
  const boot = new BootedApp(command, resources, () => site);
  let site: AppSite | undefined;
  let bundled: NodeBundle | undefined;
  try {
    const importsPassed = run("imports", async () => lookAtImports(folder, await sources));
    const bundlePassed = run("bundle", async () => {
      // The database is opened while esbuild, a process of its own, is at work.
      const [browser, node] = await Promise.all([bundleBrowser(folder), bundleNode(command, resources), boot.openData()]);
      if (!browser.ok) return { problems: browser.problems };
      bundled = node;
      if (node.problems.length > 0) return { problems: node.problems };
      if (!(await importsPassed)) return { skipped: "an import does not resolve" };
      const css = (await resources.styles()).build((await sources).code.values());
      if (command.spec) site = createSite({ spec: command.spec, bundle: browser.bundle, css, runtime: await resources.runtime() });
      return { problems: [], summary: describeSize(browser.bundle.files.filter(({ name }) => name.endsWith(".js"))) };
    });
    const opened = bundlePassed.then(async (passed) => (passed ? openModules(command, session, bundled) : undefined));
    opened.catch(() => undefined);
    const booted = run("boot", async () => {
      if (command.spec === undefined) return { skipped: "the spec is not valid" };
      if (!(await bundlePassed)) return { skipped: "the bundle failed" };
      const port = await boot.start();
      return { problems: await checkBoot(command.spec, port, command.limits.boot), summary: "health, page and files answer" };
    });
    await Promise.all([
      importsPassed,
      run("render", async () => {
        if (!(await booted)) return { skipped: "the app did not boot" };
        return lookAtPages(command, await sources, session, await opened, boot.port);
      }),
      run("crud", async () => ((await booted) ? lookAtRecords(command, boot.port) : { skipped: "the app did not boot" })),
    ]);
  } finally {
    await Promise.all([session.end(), boot.stop()]);
  }
}

/** Times one check and reports it; returns whether it passed. An error that nobody foresaw is a failure of the check. */
async function runCheck(sink: CheckSink, check: HostCheck, look: () => Promise<Finding>): Promise<boolean> {
  sink.started(check);
  const start = performance.now();
  const finding = await look().catch(toFinding);
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

interface NodeBundle {
  file: string;
  problems: CheckProblem[];
}

/** Writes the app's pages as one module that Node can import. */
async function bundleNode({ folder, scratchFolder }: CheckCommand, resources: HostResources): Promise<NodeBundle> {
  const runtime = await resources.runtime();
  const outcome = await bundleForNode(folder, (name) => runtime.nodeModuleUrl(name));
  const file = join(scratchFolder, "pages.mjs");
  if ("problems" in outcome) return { file, problems: outcome.problems };
  await writeFile(file, outcome.code, { mode: 0o600 });
  return { file, problems: [] };
}

function describeSize(files: readonly { contents: Uint8Array }[]): string {
  const bytes = files.reduce((sum, { contents }) => sum + contents.byteLength, 0);
  return `${files.length} script${files.length === 1 ? "" : "s"}, ${(bytes / 1024).toFixed(1)} KB`;
}

type Opened = { routes: RouteInfo[] } | { error: RenderError };

async function openModules({ folder, limits }: CheckCommand, session: RenderSession, bundled: NodeBundle | undefined): Promise<Opened | undefined> {
  return bundled && session.open(pathToFileURL(bundled.file).href, folder, limits.page);
}

async function lookAtPages(command: CheckCommand, sources: AppSources, session: RenderSession, opened: Opened | undefined, port: number): Promise<Finding> {
  const { spec, limits } = command;
  if (spec === undefined || opened === undefined) return { skipped: "the app did not boot" };
  const { pages, problems } = await checkRender({ spec, sources, session, opened, port, timeoutMs: limits.page });
  return { problems, summary: `${pages} pages` };
}

async function lookAtRecords({ spec, folder, limits }: CheckCommand, port: number): Promise<Finding> {
  if (spec === undefined) return { skipped: "the app did not boot" };
  const api = createApiClient(port, limits.crud);
  const specText = await readFile(join(folder, "app.spec.json"), "utf8");
  const problems = await checkCrud(spec, specText, api).finally(() => api.close());
  return { problems, summary: `${spec.entities.length} ${spec.entities.length === 1 ? "entity" : "entities"}` };
}

/** The app on a database of its own: opened early, served once it is bundled. */
class BootedApp {
  private readonly command: CheckCommand;
  private readonly resources: HostResources;
  private readonly site: () => AppSite | undefined;
  private data: Promise<DataApi> | undefined;
  private server: AppServer | undefined;

  constructor(command: CheckCommand, resources: HostResources, site: () => AppSite | undefined) {
    this.command = command;
    this.resources = resources;
    this.site = site;
  }

  get port(): number {
    return this.server?.port ?? 0;
  }

  /** Never rejects: what goes wrong here is told by `start`. */
  async openData(): Promise<void> {
    const { spec, folder, appId, database, scratchFolder } = this.command;
    if (spec === undefined) return;
    this.data = (async () => {
      const file = await prepareScratchDatabase(scratchFolder, database);
      return openDataApi({ runtime: await this.resources.runtime(), folder, database: file, spec, appId });
    })();
    await this.data.catch(() => undefined);
  }

  async start(): Promise<number> {
    const api = await this.data;
    const runtime = await this.resources.runtime();
    this.server = await startAppServer({ runtime, site: this.site, api: () => api });
    return this.server.port;
  }

  async stop(): Promise<void> {
    await this.server?.close();
    const api = await this.data?.catch(() => undefined);
    await api?.close();
  }
}
