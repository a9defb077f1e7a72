/** Implements the AppStore port over SQLite. */
import type { Selectable } from "kysely";
import type { App, AppStore, NewApp } from "../../core/version/version-store.ts";
import { auditEntry } from "../store/audit.ts";
import type { StoreSchema } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

type AppRow = Selectable<StoreSchema["apps"]>;

export class SqliteAppStore implements AppStore {
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(options: { store: Store; now: () => Date }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  async resolve(orgId: string, reference: string): Promise<App[]> {
    const rows = await this.#present(orgId)
      .where((is) => is.or([is("id", "=", reference), is("slug", "=", reference)]))
      .execute();
    if (rows.length > 0) return rows.map(toApp);
    const end = `${reference}\u{10ffff}`;
    const near = await this.#present(orgId)
      .where((is) =>
        is.or([
          is.and([is("id", ">=", reference), is("id", "<", end)]),
          is.and([is("slug", ">=", reference), is("slug", "<", end)]),
        ]),
      )
      .limit(10)
      .execute();
    return near.map(toApp);
  }

  async find(appId: string): Promise<App | undefined> {
    const row = await this.#store.kysely
      .selectFrom("apps")
      .selectAll()
      .where("id", "=", appId)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    return row && toApp(row);
  }

  async slugs(orgId: string): Promise<Set<string>> {
    const rows = await this.#present(orgId).execute();
    return new Set(rows.map((row) => row.slug));
  }

  async list(orgId: string, options: { before?: string; limit: number }): Promise<App[]> {
    let query = this.#present(orgId);
    if (options.before !== undefined) query = query.where("id", "<", options.before);
    return (await query.orderBy("id", "desc").limit(options.limit).execute()).map(toApp);
  }

  async adopt(app: NewApp): Promise<App> {
    const at = this.#now().toISOString();
    this.#store.transact((transaction) => {
      const row = { id: app.id, org_id: app.orgId, slug: app.slug, name: app.name, folder: app.folder, created_at: at };
      transaction.run(
        this.#store.kysely
          .insertInto("apps")
          .values(row)
          .onConflict((conflict) =>
            conflict.column("id").doUpdateSet({ slug: app.slug, name: app.name, folder: app.folder, deleted_at: null }),
          ),
      );
      const entry = auditEntry({
        orgId: app.orgId,
        at,
        actor: "you",
        operation: "app.import",
        appId: app.id,
        after: { folder: app.folder, slug: app.slug },
      });
      transaction.run(this.#store.kysely.insertInto("audit_entries").values(entry));
    });
    return (await this.find(app.id)) as App;
  }

  async rename(appId: string, slug: string, actor: string): Promise<App> {
    return this.#change(appId, actor, "app.rename", { slug }, (app) => ({ slug: app.slug }));
  }

  async move(appId: string, folder: string, actor: string): Promise<App> {
    return this.#change(appId, actor, "app.move", { folder }, (app) => ({ folder: app.folder }));
  }

  async setPreviewPort(appId: string, port: number): Promise<void> {
    await this.#store.kysely.updateTable("apps").set({ preview_port: port }).where("id", "=", appId).execute();
  }

  async forget(appId: string, actor: string): Promise<void> {
    const deleted_at = this.#now().toISOString();
    await this.#change(appId, actor, "app.delete", { deleted_at }, (app) => ({ slug: app.slug, folder: app.folder }));
  }

  async #change(
    appId: string,
    actor: string,
    operation: string,
    columns: Partial<AppRow>,
    before: (app: App) => Record<string, unknown>,
  ): Promise<App> {
    const app = (await this.find(appId)) as App;
    const at = this.#now().toISOString();
    this.#store.transact((transaction) => {
      transaction.run(this.#store.kysely.updateTable("apps").set(columns).where("id", "=", appId));
      const entry = auditEntry({ orgId: app.orgId, at, actor, operation, appId, before: before(app), after: columns });
      transaction.run(this.#store.kysely.insertInto("audit_entries").values(entry));
    });
    return (await this.find(appId)) ?? app;
  }

  #present(orgId: string) {
    return this.#store.kysely
      .selectFrom("apps")
      .selectAll()
      .where("org_id", "=", orgId)
      .where("deleted_at", "is", null);
  }
}

function toApp(row: AppRow): App {
  return {
    id: row.id,
    orgId: row.org_id,
    slug: row.slug,
    name: row.name,
    folder: row.folder,
    previewPort: row.preview_port,
    createdAt: row.created_at,
  };
}
