/**
 * Wraps the one SQLite connection: single statements go through Kysely, several that belong together through `transact`.
 *
 * A Kysely transaction would stay open across awaits, and every other write of this process would land in it. So `transact` is
 * synchronous: it runs compiled Kysely queries, or prepared statements, between BEGIN and COMMIT without giving up the thread
 * (docs/adr/0003).
 */
import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { type Compilable, type CompiledQuery, Kysely, SqliteDialect } from "kysely";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { StoreSchema } from "./schema.ts";

export interface Transaction {
  /** Runs a query for its effect; returns how many rows it changed. */
  run(query: Compilable<unknown>): number;
  /** Runs a query for its rows. */
  all<T>(query: Compilable<T>): T[];
  /** Runs a query for its first row. */
  get<T>(query: Compilable<T>): T | undefined;
}

export class Store {
  readonly db: Database.Database;
  /** For single statements, and for building queries given to `transact`. Never call `.transaction()` on it. */
  readonly kysely: Kysely<StoreSchema>;
  readonly #prepared = new Map<string, Database.Statement>();
  readonly #transaction: Transaction = {
    run: (query) => this.#prepare(query.compile()).run(),
    all: (query) => this.#prepare(query.compile()).all() as never,
    get: (query) => this.#prepare(query.compile()).get() as never,
  };

  readonly file: string;
  readonly #identity: string | undefined;

  constructor(db: Database.Database) {
    this.db = db;
    this.file = db.name;
    this.#identity = identityOf(db.name);
    this.kysely = new Kysely<StoreSchema>({ dialect: new SqliteDialect({ database: db }) });
  }

  /** Whether the file that is open is still the one at its path. */
  isInPlace(): boolean {
    return this.#identity === identityOf(this.file);
  }

  /**
   * Runs `work` in one immediate transaction; what it throws rolls everything back. A file that was removed or replaced is not
   * written: that would succeed, and be gone with this process.
   */
  transact<T>(work: (transaction: Transaction) => T): T {
    let result: T | undefined;
    if (!this.isInPlace()) {
      throw new VectorError("store_missing", `the store ${this.file} was removed or replaced while the daemon ran`, {
        hint: "put it back, or run: vector daemon restart",
      });
    }
    this.db
      .transaction(() => {
        result = work(this.#transaction);
        if (result instanceof Promise) throw new TypeError("the work of a transaction must be synchronous");
      })
      .immediate();
    return result as T;
  }

  /** Truncates the write-ahead log and closes; the store is then one whole file. */
  close(): void {
    if (!this.db.open) return;
    this.db.pragma("wal_checkpoint(TRUNCATE)");
    this.db.close();
  }

  #prepare(query: CompiledQuery): { run(): number; all(): unknown[]; get(): unknown } {
    let statement = this.#prepared.get(query.sql);
    if (!statement) {
      if (this.#prepared.size > 200) this.#prepared.clear();
      statement = this.db.prepare(query.sql);
      this.#prepared.set(query.sql, statement);
    }
    const prepared = statement;
    return {
      run: () => prepared.run(...query.parameters).changes,
      all: () => prepared.all(...query.parameters),
      get: () => prepared.get(...query.parameters),
    };
  }
}

function identityOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}
