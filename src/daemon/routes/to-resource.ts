/** Turns what core and daemon know into the resources of the wire. */
import type { LoggedProblem, ProblemLog } from "../../core/check/problem-log.ts";
import type { AppHosts, Preview } from "../../core/generation/app-hosts.ts";
import { describeRows } from "../../core/generation/version-preview.ts";
import type { Job } from "../../core/job/job-store.ts";
import type { App, Version, VersionStore } from "../../core/version/version-store.ts";
import type {
  AppResource,
  JobResource,
  PreviewProblemResource,
  PreviewResource,
  VersionResource,
} from "../../protocol/resources.ts";
import { holdsApp } from "../apps/disk-app-folders.ts";

export function toJobResource(job: Job): JobResource {
  return {
    id: job.id,
    kind: job.kind as JobResource["kind"],
    title: job.title,
    state: job.state,
    appId: job.appId,
    attempt: job.attempt,
    cancelRequested: job.cancelRequested,
    createdAt: job.createdAt,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
    lastSeq: job.lastSeq,
    question: job.question,
    result: job.result,
    error: job.error,
    retryOf: job.retryOf,
  };
}

export function toVersionResource(version: Version): VersionResource {
  const { orgId: _, ...resource } = version;
  return resource;
}

export function toPreviewResource({ appId, url, port, pid, startedAt, version }: Preview): PreviewResource {
  const preview = { appId, url, port, pid, startedAt };
  if (version === undefined) return preview;
  const { recordedAt, rows, ...rest } = version;
  return { ...preview, version: { ...rest, rows: { ...rows, text: describeRows(rows, recordedAt) } } };
}

export function toProblemResource({ appId: _, ...problem }: LoggedProblem): PreviewProblemResource {
  return problem;
}

export async function toAppResource(
  app: App,
  sources: { versions: VersionStore; hosts: AppHosts; problems: ProblemLog },
): Promise<AppResource> {
  const newest = await sources.versions.newest(app.id);
  const previews = (await sources.hosts.listPreviews()).filter((each) => each.appId === app.id);
  const live = previews.find((each) => each.version === undefined);
  const ofVersions = previews.flatMap((each) => (each.version === undefined ? [] : toPreviewResource(each)));
  const present = await holdsApp(app.folder, app.id);
  return {
    id: app.id,
    slug: app.slug,
    name: app.name,
    path: app.folder,
    createdAt: app.createdAt,
    present,
    version: newest ? { id: newest.id, number: newest.number, check: newest.check?.status ?? null } : null,
    preview: live ? toPreviewResource(live) : null,
    versionPreviews: ofVersions.sort((a, b) => (a.version?.number ?? 0) - (b.version?.number ?? 0)),
    openProblems: await sources.problems.countOpen(app.id),
  };
}
