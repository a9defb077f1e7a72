/** Finds the people of an app who can sign in, and keeps their passwords. */
import { toStoredDatetime } from "../../model/calendar.ts";
import type { AccessModel } from "../../model/types.ts";
import type { AppDatabase } from "../app-database.ts";
import { type EntityTable, titleSql } from "../entity-table.ts";
import { quoteIdentifier } from "../sql-text.ts";

export interface Account {
  readonly id: number;
  readonly title: string;
  readonly email: string;
  /** Value of the role field, which may be none that the app knows. */
  readonly role: string | null;
  /** Stored hash; absent for people who were entered or imported and have no password. */
  readonly password?: string;
}

export interface Accounts {
  readonly users: EntityTable;
  readonly access: AccessModel;
  /** True until the first password is set; then never again. */
  isFirstRun(): boolean;
  find(id: number): Account | undefined;
  /** Archived people are found only when asked for. Case makes no difference; among equals one with a password comes first. */
  findByEmail(email: string, archived?: boolean): Account | undefined;
  /** Sets the password; from then on the record is a person's and no sample. */
  setPassword(id: number, hash: string, now: Date): void;
}

export function createAccounts(database: AppDatabase, access: AccessModel, users: EntityTable): Accounts {
  const email = `u.${quoteIdentifier(access.emailField)}`;
  const select = `SELECT u."id", ${titleSql(users, "u")} AS title, ${email} AS email,
    u.${quoteIdentifier(access.roleField)} AS role, c."password" FROM ${users.sql} u
    LEFT JOIN "_vector_credentials" c ON c."user_id" = u."id"`;
  const present = users.entity.softDelete === true ? 'u."deleted_at" IS NULL' : "1";
  const toAccount = (row: unknown): Account | undefined => {
    if (row === undefined) return undefined;
    const { password, ...account } = row as Account & { password: string | null };
    return password === null || password === "" ? account : { ...account, password };
  };
  return {
    users,
    access,
    isFirstRun: () => database.prepare('SELECT 1 FROM "_vector_credentials" LIMIT 1').get() === undefined,
    find: (id) => toAccount(database.prepare(`${select} WHERE u."id" = ? AND ${present}`).get(id)),
    findByEmail(given, archived = false) {
      const sql = `${select} WHERE ${email} = ? COLLATE NOCASE AND ${archived ? "1" : present}
        ORDER BY c."user_id" IS NULL, ${email} <> ?, u."id" LIMIT 1`;
      const wanted = given.normalize("NFC").trim();
      return toAccount(database.prepare(sql).get(wanted, wanted));
    },
    setPassword(id, hash, now) {
      const sql = `INSERT INTO "_vector_credentials" ("user_id", "password", "changed_at") VALUES (?, ?, ?)
        ON CONFLICT ("user_id") DO UPDATE SET "password" = excluded."password", "changed_at" = excluded."changed_at"`;
      database.prepare(sql).run(id, hash, toStoredDatetime(now));
      const forget = 'DELETE FROM "_vector_samples" WHERE "table_name" = ? AND "row_id" = ?';
      database.prepare(forget).run(users.entity.table, id);
    },
  };
}
