/** Implements the ProblemLog port over SQLite. */
import type { Selectable } from "kysely";
import type { LoggedProblem, MetProblem, ProblemLog, ProblemPlace } from "../../core/check/problem-log.ts";
import { problemSignature } from "../../core/check/problem-signature.ts";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { StoreSchema } from "../store/schema.ts";
import type { Store, Transaction } from "../store/store.ts";

type ProblemRow = Selectable<StoreSchema["preview_problems"]>;

/** Entries kept of each app. */
const kept = 200;
const longestMessage = 2_000;
const longestStack = 4_000;
const longestName = 400;

export class SqliteProblemLog implements ProblemLog {
  readonly #store: Store;
  readonly #now: () => Date;

  constructor(options: { store: Store; now: () => Date }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  async record(place: ProblemPlace, problem: MetProblem): Promise<void> {
    const at = this.#now().toISOString();
    this.#store.transact((transaction) => {
      this.#add(transaction, place, problem, at);
      this.#removeOldest(transaction, place.appId);
    });
  }

  async settle(place: ProblemPlace, now: Parameters<ProblemLog["settle"]>[1]): Promise<void> {
    const at = this.#now().toISOString();
    const { appId, versionId = "" } = place;
    const present = new Set(now.problems.map((problem) => keyOf(problem)));
    this.#store.transact((transaction) => {
      const open = transaction.all(
        this.#store.kysely
          .selectFrom("preview_problems")
          .select(["id", "source", "signature", "build"])
          .where("app_id", "=", appId)
          .where("version_id", "=", versionId)
          .where("gone_at", "is", null),
      );
      const gone = open.filter(
        ({ source, signature, build }) =>
          (source === "build" || (now.build !== undefined && now.build !== build)) &&
          !present.has(`${source}\n${signature}`),
      );
      for (const { id } of gone) {
        transaction.run(this.#store.kysely.updateTable("preview_problems").set({ gone_at: at }).where("id", "=", id));
      }
    });
  }

  async list(appId: string, query: { open: boolean; before?: string; limit: number }): Promise<LoggedProblem[]> {
    let select = this.#store.kysely.selectFrom("preview_problems").selectAll().where("app_id", "=", appId);
    if (query.open) select = select.where("gone_at", "is", null);
    if (query.before !== undefined) {
      const { lastAt, id } = readCursor(query.before);
      select = select.where((is) =>
        is.or([is("last_at", "<", lastAt), is.and([is("last_at", "=", lastAt), is("id", "<", id)])]),
      );
    }
    const rows = await select.orderBy("last_at", "desc").orderBy("id", "desc").limit(query.limit).execute();
    return rows.map(toProblem);
  }

  async countOpen(appId: string): Promise<number> {
    const row = await this.#store.kysely
      .selectFrom("preview_problems")
      .select((build) => build.fn.countAll<number>().as("open"))
      .where("app_id", "=", appId)
      .where("gone_at", "is", null)
      .executeTakeFirstOrThrow();
    return row.open;
  }

  #add(transaction: Transaction, place: ProblemPlace, given: MetProblem, at: string): void {
    const problem = clean(given);
    const row = {
      message: problem.message,
      file: problem.file ?? null,
      line: problem.line ?? null,
      code: problem.code ?? null,
      stack: problem.stack ?? null,
      build: problem.build ?? null,
      last_at: at,
    };
    transaction.run(
      this.#store.kysely
        .insertInto("preview_problems")
        .values({
          ...row,
          org_id: place.orgId,
          app_id: place.appId,
          version_id: place.versionId ?? "",
          source: problem.source,
          signature: problemSignature(problem),
          first_at: at,
        })
        .onConflict((conflict) =>
          conflict
            .columns(["app_id", "version_id", "source", "signature"])
            .doUpdateSet((is) => ({ ...row, gone_at: null, count: is("preview_problems.count", "+", 1) })),
        ),
    );
  }

  #removeOldest(transaction: Transaction, appId: string): void {
    const rows = this.#store.kysely.selectFrom("preview_problems").select("id").where("app_id", "=", appId);
    const old = transaction.all(rows.orderBy("last_at", "desc").orderBy("id", "desc").limit(kept).offset(kept));
    for (const { id } of old) {
      transaction.run(this.#store.kysely.deleteFrom("preview_problems").where("id", "=", id));
    }
  }
}

/** Pages say what they like: a text is cut, and loses what could move a cursor or turn the direction of writing. */
function clean({ source, message, file, line, code, stack, build }: MetProblem): MetProblem {
  const cut = (text: string, longest: number): string => text.slice(0, longest).replaceAll(unprintable, "");
  return {
    source,
    message: cut(message, longestMessage),
    ...(file === undefined ? {} : { file: cut(file, longestName) }),
    ...(line === undefined ? {} : { line }),
    ...(code === undefined ? {} : { code: cut(code, longestName) }),
    ...(stack === undefined ? {} : { stack: cut(stack, longestStack) }),
    ...(build === undefined ? {} : { build }),
  };
}

/** Control characters apart from tab and line end, halves of characters, and the marks that turn the direction of writing. */
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function keyOf(problem: MetProblem): string {
  return `${problem.source}\n${problemSignature(clean(problem))}`;
}

function toProblem(row: ProblemRow): LoggedProblem {
  return {
    id: row.id,
    appId: row.app_id,
    versionId: row.version_id === "" ? null : row.version_id,
    source: row.source,
    message: row.message,
    file: row.file,
    line: row.line,
    code: row.code,
    stack: row.stack,
    count: row.count,
    firstAt: row.first_at,
    lastAt: row.last_at,
    goneAt: row.gone_at,
  };
}

/** The cursor of a list that goes on after this problem. */
export function problemCursor({ lastAt, id }: Pick<LoggedProblem, "lastAt" | "id">): string {
  return `${lastAt}_${id}`;
}

function readCursor(cursor: string): { lastAt: string; id: number } {
  const [, lastAt, id] = /^([\d:.TZ-]{10,40})_(\d{1,15})$/.exec(cursor) ?? [];
  if (lastAt !== undefined && id !== undefined) return { lastAt, id: Number(id) };
  throw new VectorError("invalid_request", `query.cursor: ${JSON.stringify(cursor)} is no cursor of this list`);
}
