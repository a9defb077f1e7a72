/** Implements the VersionStore port over SQLite. */
import type Database from "better-sqlite3";
import type { Selectable } from "kysely";
import type { CheckReport } from "../../core/check/check-report.ts";
import type {
  NewApp,
  NewVersion,
  StoredFile,
  TreeFile,
  Version,
  VersionStore,
} from "../../core/version/version-store.ts";
import { auditEntry } from "../store/audit.ts";
import type { StoreSchema } from "../store/schema.ts";
import type { Store, Transaction } from "../store/store.ts";
import { decodeBlob, encodeBlob, hashContent } from "./blob-codec.ts";

type VersionRow = Selectable<StoreSchema["versions"]>;

export class SqliteVersionStore implements VersionStore {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #hasBlob: Database.Statement;
  readonly #insertBlob: Database.Statement;
  readonly #insertFile: Database.Statement;

  constructor(options: { store: Store; now: () => Date }) {
    this.#store = options.store;
    this.#now = options.now;
    const db = options.store.db;
    this.#hasBlob = db.prepare("SELECT 1 FROM blobs WHERE org_id = ? AND hash = ?").pluck();
    this.#insertBlob = db.prepare(
      "INSERT OR IGNORE INTO blobs (org_id, hash, size, encoding, content) VALUES (?, ?, ?, ?, ?)",
    );
    this.#insertFile = db.prepare(
      "INSERT INTO version_files (org_id, version_id, path, mode, hash) VALUES (?, ?, ?, ?, ?)",
    );
  }

  async record(version: NewVersion, options: { createApp?: NewApp; operation?: string } = {}): Promise<Version> {
    const known = await this.find(version.id);
    if (known) return known;
    const createdAt = this.#now().toISOString();
    this.#store.transact((transaction) => {
      if (options.createApp) this.#createApp(transaction, options.createApp, createdAt);
      const parent = this.#newestRow(transaction, version.appId);
      this.#insertVersion(transaction, version, { number: (parent?.number ?? 0) + 1, createdAt });
      if (parent) {
        const link = { org_id: version.orgId, version_id: version.id, parent_id: parent.id, position: 0 };
        transaction.run(this.#store.kysely.insertInto("version_parents").values(link));
      }
      for (const file of version.files) this.#addFile(version, file);
      const after = { version: version.id, number: (parent?.number ?? 0) + 1, check: version.check?.status ?? null };
      const entry = auditEntry({
        orgId: version.orgId,
        at: createdAt,
        actor: version.author,
        operation: options.operation ?? `version.${version.source}`,
        appId: version.appId,
        jobId: version.jobId,
        before: parent ? { version: parent.id, number: parent.number } : undefined,
        after,
      });
      transaction.run(this.#store.kysely.insertInto("audit_entries").values(entry));
    });
    return (await this.find(version.id)) as Version;
  }

  async find(versionId: string): Promise<Version | undefined> {
    const row = await this.#store.kysely
      .selectFrom("versions")
      .selectAll()
      .where("id", "=", versionId)
      .executeTakeFirst();
    return row && this.#toVersion(row);
  }

  async list(appId: string, options: { before?: number; limit: number }): Promise<Version[]> {
    let query = this.#store.kysely.selectFrom("versions").selectAll().where("app_id", "=", appId);
    if (options.before !== undefined) query = query.where("number", "<", options.before);
    const rows = await query.orderBy("number", "desc").limit(options.limit).execute();
    return Promise.all(rows.map((row) => this.#toVersion(row)));
  }

  async newest(appId: string): Promise<Version | undefined> {
    return (await this.list(appId, { limit: 1 }))[0];
  }

  async resolve(appId: string, reference: string): Promise<Version[]> {
    const query = this.#store.kysely.selectFrom("versions").selectAll().where("app_id", "=", appId);
    const back = /^@(?:~(\d{1,9}))?$/.exec(reference);
    if (back) {
      const rows = await query
        .orderBy("number", "desc")
        .limit(1)
        .offset(Number(back[1] ?? 0))
        .execute();
      return Promise.all(rows.map((row) => this.#toVersion(row)));
    }
    const prefix = reference.startsWith("ver_") ? reference : `ver_${reference.toLowerCase()}`;
    const numbered = /^v?(\d{1,9})$/i.exec(reference);
    const rows = numbered
      ? await query.where("number", "=", Number(numbered[1])).execute()
      : await query.where("id", ">=", prefix).where("id", "<", `${prefix}\u{10ffff}`).limit(10).execute();
    return Promise.all(rows.map((row) => this.#toVersion(row)));
  }

  async readOrigin(appId: string): Promise<{ plan: unknown; spec: string | undefined } | undefined> {
    const row = await this.#store.kysely
      .selectFrom("versions")
      .select(["org_id", "plan", "spec_hash"])
      .where("app_id", "=", appId)
      .where("plan", "is not", null)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const spec = row.spec_hash === null ? undefined : await this.readBlob(row.org_id, row.spec_hash);
    return {
      plan: JSON.parse(row.plan ?? "null") as unknown,
      spec: spec && Buffer.from(spec).toString("utf8"),
    };
  }

  async files(versionId: string): Promise<StoredFile[]> {
    return this.#store.kysely
      .selectFrom("version_files as f")
      .innerJoin("blobs as b", (join) => join.onRef("b.org_id", "=", "f.org_id").onRef("b.hash", "=", "f.hash"))
      .select(["f.path", "f.mode", "f.hash", "b.size"])
      .where("f.version_id", "=", versionId)
      .orderBy("f.path")
      .execute();
  }

  async readBlob(orgId: string, hash: string): Promise<Uint8Array | undefined> {
    const row = await this.#store.kysely
      .selectFrom("blobs")
      .select(["encoding", "content"])
      .where("org_id", "=", orgId)
      .where("hash", "=", hash)
      .executeTakeFirst();
    return row && decodeBlob(row);
  }

  async dataChunks(versionId: string): Promise<string[] | undefined> {
    const row = await this.#store.kysely
      .selectFrom("versions")
      .select("data_chunks")
      .where("id", "=", versionId)
      .executeTakeFirst();
    return row?.data_chunks ? (JSON.parse(row.data_chunks) as string[]) : undefined;
  }

  #createApp(transaction: Transaction, app: NewApp, createdAt: string): void {
    const row = {
      id: app.id,
      org_id: app.orgId,
      slug: this.#freeSlug(transaction, app),
      name: app.name,
      folder: app.folder,
      created_at: createdAt,
    };
    transaction.run(
      this.#store.kysely
        .insertInto("apps")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ folder: app.folder, deleted_at: null })),
    );
  }

  #freeSlug(transaction: Transaction, app: NewApp): string {
    const query = this.#store.kysely.selectFrom("apps").select("slug").where("org_id", "=", app.orgId);
    const taken = new Set(transaction.all(query.where("deleted_at", "is", null)).map((row) => row.slug));
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? app.slug : `${app.slug}-${n}`;
      if (!taken.has(candidate)) return candidate;
    }
  }

  #insertVersion(transaction: Transaction, version: NewVersion, place: { number: number; createdAt: string }): void {
    const { orgId } = version;
    const chunks = version.data?.chunks.map((chunk) => this.#addBlob(orgId, chunk));
    const row = {
      id: version.id,
      org_id: orgId,
      app_id: version.appId,
      number: place.number,
      source: version.source,
      message: version.message,
      prompt: version.prompt ?? null,
      intent: version.intent ?? null,
      plan: version.plan === undefined ? null : JSON.stringify(version.plan),
      author: version.author,
      job_id: version.jobId ?? null,
      spec_hash: version.spec === undefined ? null : this.#addBlob(orgId, Buffer.from(version.spec)),
      schema_hash: version.schema === undefined ? null : this.#addBlob(orgId, Buffer.from(version.schema)),
      data_chunks: chunks ? JSON.stringify(chunks) : null,
      data_bytes: version.data?.bytes ?? null,
      check_report: version.check ? JSON.stringify(version.check) : null,
      created_at: place.createdAt,
    };
    transaction.run(this.#store.kysely.insertInto("versions").values(row));
  }

  #addFile(version: NewVersion, file: TreeFile): void {
    this.#insertFile.run(version.orgId, version.id, file.path, file.mode, this.#addBlob(version.orgId, file.content));
  }

  /** Stores a content unless it is there already; returns its hash. */
  #addBlob(orgId: string, content: Uint8Array): string {
    const hash = hashContent(content);
    if (this.#hasBlob.get(orgId, hash) !== undefined) return hash;
    const encoded = encodeBlob(content);
    this.#insertBlob.run(orgId, hash, content.byteLength, encoded.encoding, encoded.content);
    return hash;
  }

  #newestRow(transaction: Transaction, appId: string): { id: string; number: number } | undefined {
    const query = this.#store.kysely.selectFrom("versions").select(["id", "number"]).where("app_id", "=", appId);
    return transaction.get(query.orderBy("number", "desc").limit(1));
  }

  async #toVersion(row: VersionRow): Promise<Version> {
    const parents = await this.#store.kysely
      .selectFrom("version_parents")
      .select("parent_id")
      .where("version_id", "=", row.id)
      .orderBy("position")
      .execute();
    const size = await this.#store.kysely
      .selectFrom("version_files as f")
      .innerJoin("blobs as b", (join) => join.onRef("b.org_id", "=", "f.org_id").onRef("b.hash", "=", "f.hash"))
      .select((build) => [build.fn.countAll<number>().as("files"), build.fn.sum<number | null>("b.size").as("bytes")])
      .where("f.version_id", "=", row.id)
      .executeTakeFirstOrThrow();
    return {
      id: row.id,
      orgId: row.org_id,
      appId: row.app_id,
      number: row.number,
      source: row.source,
      message: row.message,
      prompt: row.prompt,
      author: row.author,
      jobId: row.job_id,
      parents: parents.map((parent) => parent.parent_id),
      check: row.check_report === null ? null : (JSON.parse(row.check_report) as CheckReport),
      files: size.files,
      bytes: size.bytes ?? 0,
      dataBytes: row.data_bytes,
      createdAt: row.created_at,
    };
  }
}
