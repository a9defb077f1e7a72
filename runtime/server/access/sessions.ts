/** Keeps who is signed in: random tokens of which the database has only the hash. */
import { createHash, randomBytes } from "node:crypto";
import { toStoredDatetime } from "../../model/calendar.ts";
import type { AppDatabase } from "../app-database.ts";
import type { Account, Accounts } from "./accounts.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
export const SESSION_DAYS = 14;
const TOKEN_BYTES = 32;

export interface Session {
  readonly account: Account;
  /** The session was lengthened now, and its cookie has to be sent again. */
  readonly renewed: boolean;
}

export interface Sessions {
  /** Returns the token for the cookie. Sessions that have run out are removed on the way. */
  start(account: Account, now: Date): string;
  /** Undefined for a token that is unknown or has run out, and after the person's role has changed. */
  find(token: string, now: Date): Session | undefined;
  end(token: string): void;
  endAllOf(userId: number): void;
}

export function createSessions(database: AppDatabase, accounts: Accounts): Sessions {
  const run = (sql: string, ...params: (string | number | null)[]) => database.prepare(sql).run(...params);
  const end = (hash: string) => run('DELETE FROM "_vector_sessions" WHERE "token_sha256" = ?', hash);
  return {
    start(account, now) {
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      const at = toStoredDatetime(now);
      run('DELETE FROM "_vector_sessions" WHERE "expires_at" <= ?', at);
      const sql = `INSERT INTO "_vector_sessions" ("token_sha256", "user_id", "role", "created_at", "expires_at")
        VALUES (?, ?, ?, ?, ?)`;
      run(sql, hashToken(token), account.id, account.role, at, expiryFrom(now));
      return token;
    },
    find(token, now) {
      const hash = hashToken(token);
      const sql = 'SELECT "user_id", "role", "expires_at" FROM "_vector_sessions" WHERE "token_sha256" = ?';
      const stored = database.prepare(sql).get(hash) as
        | { user_id: number; role: string | null; expires_at: string }
        | undefined;
      if (!stored) return undefined;
      const account = accounts.find(stored.user_id);
      if (!account || account.role !== stored.role || stored.expires_at <= toStoredDatetime(now)) {
        end(hash);
        return undefined;
      }
      // Once a day is enough: reading must not mean writing.
      const renewed = stored.expires_at < expiryFrom(new Date(now.getTime() - DAY_MS));
      if (renewed)
        run('UPDATE "_vector_sessions" SET "expires_at" = ? WHERE "token_sha256" = ?', expiryFrom(now), hash);
      return { account, renewed };
    },
    end: (token) => void end(hashToken(token)),
    endAllOf: (userId) => void run('DELETE FROM "_vector_sessions" WHERE "user_id" = ?', userId),
  };
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function expiryFrom(now: Date): string {
  return toStoredDatetime(new Date(now.getTime() + SESSION_DAYS * DAY_MS));
}
