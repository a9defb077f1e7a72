/** What can be done with apps from outside: find, take in, rename, forget, preview. */
import { lstat, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { AppFolders } from "../../core/generation/app-folders.ts";
import type { AppHosts, Preview } from "../../core/generation/app-hosts.ts";
import { toSlug } from "../../core/generation/slug.ts";
import type { App, AppStore, Version, VersionStore } from "../../core/version/version-store.ts";
import { layOutFiles, layOutRows } from "../versions/lay-out-version.ts";
import { holdsApp, readAppId } from "./disk-app-folders.ts";

export interface AppOperationsOptions {
  apps: AppStore;
  versions: VersionStore;
  folders: AppFolders;
  hosts: AppHosts;
  orgId: string;
  author: string;
  createId: (prefix: string) => string;
}

export class AppOperations {
  readonly #options: AppOperationsOptions;

  constructor(options: AppOperationsOptions) {
    this.#options = options;
  }

  /** Returns the app that a reference means; throws `app_not_found`, also when several fit. */
  async get(reference: string): Promise<App> {
    const found = await this.#options.apps.resolve(this.#options.orgId, reference);
    const [only, ...others] = found;
    if (only && others.length === 0) return only;
    if (only) {
      const slugs = found.map((app) => app.slug).join(", ");
      throw new VectorError("app_not_found", `${JSON.stringify(reference)} fits several apps: ${slugs}`, {
        hint: "write more of the name",
      });
    }
    throw new VectorError("app_not_found", `there is no app ${JSON.stringify(reference)}`, {
      hint: "vector apps list shows them",
    });
  }

  async getVersion(app: App, reference: string): Promise<Version> {
    const found = await this.#options.versions.resolve(app.id, reference);
    const [only, ...others] = found;
    if (only && others.length === 0) return only;
    if (only)
      throw new VectorError("version_not_found", `${JSON.stringify(reference)} fits several versions`, {
        hint: "write more of the id",
      });
    throw new VectorError("version_not_found", `${app.slug} has no version ${JSON.stringify(reference)}`, {
      hint: "vector log shows them",
    });
  }

  /** Returns the app of the nearest folder, upwards, that has a vector.json; one that is not known yet is taken in. */
  async resolveFolder(folder: string): Promise<App> {
    const root = await findAppFolder(folder);
    if (root === undefined) {
      throw new VectorError("app_not_found", `${folder} is not in an app's folder`, {
        hint: "go to the folder of an app, or name one with --app; vector apps list shows them",
      });
    }
    const appId = await readAppId(root);
    if (appId === undefined) throw invalidFolder(root, "its vector.json cannot be read or names no app");
    const known = await this.#options.apps.find(appId);
    if (!known) return this.import(root);
    if (known.folder === root) return known;
    if (await holdsApp(known.folder, appId)) return this.#importCopy(root, known);
    return this.#options.apps.move(appId, root, this.#options.author);
  }

  /** Takes a folder in, with its files and rows as they are now as a version. */
  async import(folder: string): Promise<App> {
    const { apps, versions, folders, orgId, author, createId } = this.#options;
    const root = await realpath(folder).catch(() => folder);
    const appId = await readAppId(root);
    if (appId === undefined) throw invalidFolder(root, "it has no readable vector.json");
    const known = await apps.find(appId);
    if (known && known.folder === root)
      throw new VectorError("app_exists", `${root} is known already, as ${known.slug}`);
    if (known && (await holdsApp(known.folder, appId))) return this.#importCopy(root, known);
    const spec = await readFile(join(root, "app.spec.json"), "utf8").catch(() => undefined);
    const name = nameOf(spec) ?? basename(root);
    const slug = await this.#freeSlug(toSlug(name));
    const app = await apps.adopt({ id: appId, orgId, slug, name, folder: root });
    const data = await folders.readDatabase(root);
    await versions.record({
      id: createId("ver"),
      orgId,
      appId,
      source: "import",
      message: `Taken in from ${root}`,
      author,
      files: await folders.readTree(root),
      ...(spec === undefined ? {} : { spec }),
      ...(data ? { data } : {}),
    });
    return app;
  }

  async rename(reference: string, slug: string): Promise<App> {
    const app = await this.get(reference);
    const taken = await this.#options.apps.slugs(this.#options.orgId);
    if (slug !== app.slug && taken.has(slug))
      throw new VectorError("app_exists", `there is another app called ${slug}`);
    return this.#options.apps.rename(app.id, slug, this.#options.author);
  }

  async forget(reference: string): Promise<App> {
    const app = await this.get(reference);
    await this.#options.hosts.stopPreview(app.id);
    await this.#options.apps.forget(app.id, this.#options.author);
    return app;
  }

  async startPreview(reference: string): Promise<Preview> {
    const app = await this.get(reference);
    if (!(await holdsApp(app.folder, app.id))) {
      throw new VectorError("app_folder_missing", `the folder of ${app.slug}, ${app.folder}, is gone`, {
        hint: "if it was moved, run a command in it once; its versions are kept",
      });
    }
    const preferred = app.previewPort === null ? {} : { preferredPort: app.previewPort };
    const preview = await this.#options.hosts.startPreview({ appId: app.id, folder: app.folder, ...preferred });
    if (preview.port !== app.previewPort) await this.#options.apps.setPreviewPort(app.id, preview.port);
    return preview;
  }

  /** Shows a version on a copy of rows; nothing of the app itself is touched, and its folder need not be there. */
  async startVersionPreview(reference: string, version: string, wanted: { writable: boolean }): Promise<Preview> {
    const { hosts, versions } = this.#options;
    const app = await this.get(reference);
    const found = await this.getVersion(app, version);
    const running = (await hosts.listPreviews()).find((each) => each.version?.id === found.id)?.version;
    // One that may be written serves who wants to read too, and what was written to it stays.
    if (running && wanted.writable && !running.writable) await hosts.stopPreview(app.id, found.id);
    const rowsAreIts = await holdsApp(app.folder, app.id);
    return hosts.startPreview({
      appId: app.id,
      folder: app.folder,
      version: {
        id: found.id,
        number: found.number,
        recordedAt: found.createdAt,
        writable: wanted.writable,
        ...(rowsAreIts && { database: join(app.folder, "data", "app.sqlite") }),
        async layOut({ folder, database }) {
          await layOutFiles(versions, found, folder);
          return layOutRows(versions, found, database);
        },
      },
    });
  }

  async #importCopy(root: string, known: App): Promise<never> {
    throw new VectorError(
      "app_exists",
      `${root} is a copy of ${known.slug} in ${known.folder}: both say they are app ${known.id}`,
      {
        hint: `give the copy an appId of its own in ${join(root, "vector.json")}`,
      },
    );
  }

  async #freeSlug(wanted: string): Promise<string> {
    const taken = await this.#options.apps.slugs(this.#options.orgId);
    let slug = wanted;
    for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
    return slug;
  }
}

async function findAppFolder(folder: string): Promise<string | undefined> {
  let at = await realpath(folder).catch(() => folder);
  for (;;) {
    if (await exists(join(at, "vector.json"))) return at;
    const parent = dirname(at);
    if (parent === at) return undefined;
    at = parent;
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function nameOf(spec: string | undefined): string | undefined {
  try {
    const parsed = JSON.parse(spec ?? "") as { app?: { name?: unknown } };
    return typeof parsed.app?.name === "string" && parsed.app.name !== "" ? parsed.app.name.slice(0, 80) : undefined;
  } catch {
    return undefined;
  }
}

function invalidFolder(folder: string, why: string): VectorError {
  return new VectorError("app_folder_invalid", `${folder} is not an app folder: ${why}`);
}
