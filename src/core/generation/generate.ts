/** Handles jobs of kind `generate`: a request, or a spec, becomes a checked app in a folder, with its first version and its preview. */
import type { Blueprint } from "../blueprint/blueprint.ts";
import type { CheckReport } from "../check/check-report.ts";
import type { Finding } from "../job/events.ts";
import type { Emit, JobContext, JobHandler } from "../job/job-context.ts";
import { renderApp } from "../render/render-app.ts";
import type { AppSpec } from "../spec/schema.ts";
import type { AppStore, VersionStore } from "../version/version-store.ts";
import type { AppFolders, GeneratedFile } from "./app-folders.ts";
import type { AppHosts } from "./app-hosts.ts";
import { type BlueprintSource, settleBlueprint } from "./settle-blueprint.ts";
import { toSlug } from "./slug.ts";

export interface GenerateRequest extends BlueprintSource {
  folder?: string | undefined;
  parentFolder?: string | undefined;
  preview: boolean;
}

export interface GenerateTools {
  apps: AppStore;
  versions: VersionStore;
  folders: AppFolders;
  hosts: AppHosts;
  createId: (prefix: string) => string;
  joinPath: (folder: string, name: string) => string;
  engineVersion: string;
  author: string;
}

/** What a generate job decides once; the output of its `understand` step. */
export interface Identity {
  appId: string;
  versionId: string;
  /** What the app is to be called; it gets a number when the name is taken. */
  slug: string;
  target: string;
}

const steps = [
  { id: "understand", title: "Understand the request" },
  { id: "write", title: "Write the files" },
  { id: "check", title: "Check the app" },
  { id: "place", title: "Put the app in its folder" },
  { id: "record", title: "Record the version" },
  { id: "preview", title: "Start the preview" },
] as const;
type StepId = (typeof steps)[number]["id"];
const titleOf = (id: StepId): string => steps.find((step) => step.id === id)?.title ?? id;

/** Returns the handler over its tools. */
export function createGenerateHandler(tools: GenerateTools): JobHandler {
  return async (context) => {
    const request = context.job.params as GenerateRequest;
    if (request.folder !== undefined && !request.dryRun && context.job.attempt === 1)
      await tools.folders.assertFree(request.folder);
    const blueprint = await settleBlueprint(context, request);
    const identity = await understand(context, tools, request, blueprint);
    const understanding = {
      understood: blueprint.understood,
      assumed: blueprint.assumed,
      notUnderstood: blueprint.notUnderstood,
    };
    if (request.dryRun) return { dryRun: true, ...understanding, spec: blueprint.spec };
    const staging = tools.folders.stagingPath(context.job.id, identity.target);
    context.onFailure(() => keepPartial(context, tools, staging));
    // Its process starts while the files are written; the check uses it, and leaves it to the preview.
    if (request.preview) tools.hosts.warmPreview(identity.appId);
    await write(context, tools, { identity, spec: blueprint.spec, staging });
    const report = await check(context, tools, { identity, staging });
    await place(context, tools, { identity, staging });
    const version = await record(context, tools, { identity, blueprint, request, report });
    const url = request.preview ? await preview(context, tools, identity) : null;
    return {
      app: { id: identity.appId, slug: version.slug, name: blueprint.spec.app.name, path: identity.target },
      version: { id: version.id, number: version.number },
      check: report,
      preview: { url },
      ...understanding,
    };
  };
}

/** Announces what was understood and the plan; decides ids, slug and folder once for all attempts. */
function understand(
  context: JobContext,
  tools: GenerateTools,
  request: GenerateRequest,
  blueprint: Blueprint,
): Promise<Identity> {
  return context.step("understand", titleOf("understand"), async (emit) => {
    emit({
      type: "intent.classified",
      data: {
        intent: "generate_new",
        scope: "full",
        confidence: 1,
        reasons: ["the command makes a new app"],
        decidedBy: "command",
      },
    });
    for (const finding of blueprint.assumed) emit({ type: "assumption.made", data: finding });
    const { understood, assumed, notUnderstood, spec } = blueprint;
    const planned = request.dryRun
      ? steps.slice(0, 1)
      : steps.filter((step) => request.preview || step.id !== "preview");
    emit({ type: "plan.created", data: { steps: [...planned], understood, assumed, notUnderstood } });
    const slug = toSlug(spec.app.name);
    const target = request.folder ?? tools.joinPath(request.parentFolder ?? "", slug);
    if (!request.dryRun) await tools.folders.assertFree(target);
    const fields = spec.entities.reduce((sum, entity) => sum + entity.fields.length, 0);
    return {
      value: { appId: tools.createId("app"), versionId: tools.createId("ver"), slug, target },
      summary: `${count(spec.entities.length, "entity", "entities")}, ${count(fields, "field", "fields")}`,
    };
  });
}

async function write(
  context: JobContext,
  tools: GenerateTools,
  input: { identity: Identity; spec: AppSpec; staging: string },
): Promise<void> {
  await context.step("write", titleOf("write"), async (emit) => {
    const files = renderApp(input.spec, { appId: input.identity.appId, engineVersion: tools.engineVersion });
    await tools.folders.stage(input.staging);
    await tools.folders.write(input.staging, files);
    for (const file of files) emit(fileAdded(file));
    emit({ type: "schema.changed", data: { tables: input.spec.entities.map((entity) => entity.table), risk: "safe" } });
    return { value: null, summary: count(files.length, "file", "files") };
  });
}

function fileAdded(file: GeneratedFile) {
  const lines = file.content === "" ? 0 : file.content.split("\n").length - (file.content.endsWith("\n") ? 1 : 0);
  return {
    type: "file.changed" as const,
    data: { path: file.path, change: "added" as const, added: lines, removed: 0 },
  };
}

function check(
  context: JobContext,
  tools: GenerateTools,
  input: { identity: Identity; staging: string },
): Promise<CheckReport> {
  return context.step("check", titleOf("check"), async (emit) => {
    const report = await runChecks(context, tools.hosts, emit, {
      appId: input.identity.appId,
      folder: input.staging,
      createDatabase: true,
    });
    return { value: report, summary: report.status };
  });
}

/** Runs the gate over a folder and logs each check as it starts and ends. */
export function runChecks(
  context: JobContext,
  hosts: AppHosts,
  emit: Emit,
  target: { appId: string; folder: string; createDatabase: boolean; browser?: boolean },
): Promise<CheckReport> {
  return hosts.check({
    ...target,
    signal: context.signal,
    onStart: (name) => emit({ type: "check.started", data: { check: name } }),
    onResult: ({ check: name, status, durationMs, summary, problems }) => {
      if (status === "passed")
        emit({
          type: "check.passed",
          data: { check: name, durationMs, ...(summary === undefined ? {} : { summary }) },
        });
      else if (status === "failed") emit({ type: "check.failed", data: { check: name, durationMs, problems } });
      else
        emit({
          type: "warning.raised",
          data: { code: "check_skipped", text: `${name} was skipped: ${summary ?? "no reason given"}` },
        });
    },
  });
}

async function place(
  context: JobContext,
  tools: GenerateTools,
  input: { identity: Identity; staging: string },
): Promise<void> {
  await context.step("place", titleOf("place"), async () => {
    await tools.folders.place(input.staging, input.identity.target, input.identity.appId);
    return { value: null, summary: input.identity.target };
  });
}

function record(
  context: JobContext,
  tools: GenerateTools,
  input: { identity: Identity; blueprint: Blueprint; request: GenerateRequest; report: CheckReport },
): Promise<{ id: string; number: number; slug: string }> {
  const { identity, blueprint, request, report } = input;
  return context.step("record", titleOf("record"), async (emit) => {
    const files = await tools.folders.readTree(identity.target);
    const data = await tools.folders.readDatabase(identity.target);
    const { understood, assumed, notUnderstood, reasons, spec } = blueprint;
    const version = await tools.versions.record(
      {
        id: identity.versionId,
        orgId: context.job.orgId,
        appId: identity.appId,
        source: "generate",
        message: request.prompt === undefined ? `${spec.app.name}, from a spec` : firstLine(request.prompt),
        ...(request.prompt === undefined ? {} : { prompt: request.prompt }),
        intent: "generate_new",
        plan: { steps, understood, assumed, notUnderstood, reasons } satisfies { understood: Finding[] } & Record<
          string,
          unknown
        >,
        author: tools.author,
        jobId: context.job.id,
        files,
        spec: JSON.stringify(spec),
        ...(data ? { data } : {}),
        check: report,
      },
      {
        createApp: {
          id: identity.appId,
          orgId: context.job.orgId,
          slug: identity.slug,
          name: spec.app.name,
          folder: identity.target,
        },
        operation: "app.generate",
      },
    );
    const created = {
      versionId: version.id,
      number: version.number,
      files: files.length,
      check: { status: report.status },
    };
    emit({ type: "version.created", data: created });
    const slug = (await tools.apps.find(identity.appId))?.slug ?? identity.slug;
    return { value: { id: version.id, number: version.number, slug }, summary: `version ${version.number}` };
  });
}

/** Starts the preview. An app that is made but cannot be shown is still made, so a failure here is a warning. */
function preview(context: JobContext, tools: GenerateTools, identity: Identity): Promise<string | null> {
  return context.step("preview", titleOf("preview"), async (emit) => {
    try {
      const started = await tools.hosts.startPreview({ appId: identity.appId, folder: identity.target });
      await tools.apps.setPreviewPort(identity.appId, started.port);
      emit({ type: "preview.ready", data: { url: started.url } });
      return { value: started.url, summary: started.url };
    } catch (error) {
      const text = `the preview did not start: ${error instanceof Error ? error.message : String(error)}`;
      emit({ type: "warning.raised", data: { code: "preview_failed", text } });
      return { value: null, summary: "not started" };
    }
  });
}

async function keepPartial(context: JobContext, tools: GenerateTools, staging: string): Promise<void> {
  const kept = await tools.folders.keepPartial(context.job.id, staging);
  if (kept === undefined) return;
  context.emit({
    type: "warning.raised",
    data: { code: "partial_work_kept", text: `what was written so far is in ${kept}` },
  });
}

function firstLine(prompt: string): string {
  const line = prompt.trim().split(/\r?\n/, 1)[0] ?? "";
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
