/** Turns what core and daemon know into the resources of the wire. */
import type { AppHosts } from "../../core/generation/app-hosts.ts";
import type { Job } from "../../core/job/job-store.ts";
import type { App, Version, VersionStore } from "../../core/version/version-store.ts";
import type { AppResource, JobResource, VersionResource } from "../../protocol/resources.ts";
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

export async function toAppResource(
  app: App,
  sources: { versions: VersionStore; hosts: AppHosts },
): Promise<AppResource> {
  const newest = await sources.versions.newest(app.id);
  const preview = (await sources.hosts.listPreviews()).find((each) => each.appId === app.id);
  const present = await holdsApp(app.folder, app.id);
  return {
    id: app.id,
    slug: app.slug,
    name: app.name,
    path: app.folder,
    createdAt: app.createdAt,
    present,
    version: newest ? { id: newest.id, number: newest.number, check: newest.check?.status ?? null } : null,
    preview: preview
      ? { appId: app.id, url: preview.url, port: preview.port, pid: preview.pid, startedAt: preview.startedAt }
      : null,
  };
}
