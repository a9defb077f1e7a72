/** Makes the tables and the trigger behind sign-in, in the app's own database, so that versions and copies have them. */
import type Database from "better-sqlite3";
import type { AccessModel, AppModel, EntityModel } from "../../model/types.ts";
import { keepTrigger } from "../keep-trigger.ts";
import { quoteIdentifier } from "../sql-text.ts";

/** What the trigger says; `constraint-error.ts` turns it into words. */
export const LAST_ADMINISTRATOR = "vector:last_administrator";

// A row is never deleted, not even with its person (its password becomes ""): that none is there means that nobody ever
// had an account.
// `password` is `scrypt$<log2 N>$<r>$<p>$<salt>$<hash>`, salt and hash in base64url.
const CREDENTIALS = `CREATE TABLE IF NOT EXISTS "_vector_credentials" (
  "user_id" INTEGER PRIMARY KEY, "password" TEXT NOT NULL, "changed_at" TEXT NOT NULL
) STRICT`;
// Only a hash of the token is kept: who reads the file cannot sign in with it. `role` is that of the moment of signing in.
const SESSIONS = `CREATE TABLE IF NOT EXISTS "_vector_sessions" (
  "token_sha256" TEXT PRIMARY KEY, "user_id" INTEGER NOT NULL, "role" TEXT,
  "created_at" TEXT NOT NULL, "expires_at" TEXT NOT NULL
) STRICT, WITHOUT ROWID`;
const SESSIONS_INDEX = `CREATE INDEX IF NOT EXISTS "_vector_sessions_user" ON "_vector_sessions" ("user_id")`;

/** Does nothing in an app without sign-in. Cheap when all is there. */
export function prepareAccessTables(sqlite: Database.Database, model: AppModel): void {
  const { access } = model;
  const users = model.entities.find((entity) => entity.name === access?.userEntity);
  if (!access || !users) return;
  sqlite.exec(`${CREDENTIALS};${SESSIONS};${SESSIONS_INDEX}`);
  for (const event of ["UPDATE", "DELETE"] as const) {
    keepTrigger(sqlite, triggerName(event), lastAdministratorSql(event, access, users));
  }
  keepTrigger(sqlite, FORGET, forgetSql(users));
}

const FORGET = "_vector_forget_account";

/** Whoever gets the number of somebody who is gone, after the table was rebuilt, must not get the account with it. */
function forgetSql(users: EntityModel): string {
  return `CREATE TRIGGER ${quoteIdentifier(FORGET)} AFTER DELETE ON ${quoteIdentifier(users.table)}
BEGIN
  UPDATE "_vector_credentials" SET "password" = '' WHERE "user_id" = OLD."id";
  DELETE FROM "_vector_sessions" WHERE "user_id" = OLD."id";
END`;
}

function triggerName(event: string): string {
  return `_vector_last_administrator_${event.toLowerCase()}`;
}

/** The last administrator who can sign in can neither be deleted nor lose the role: nobody could give it back. */
function lastAdministratorSql(event: "UPDATE" | "DELETE", access: AccessModel, users: EntityModel): string {
  const table = quoteIdentifier(users.table);
  const role = quoteIdentifier(access.roleField);
  const names = administratorRoles(access)
    .map((name) => `'${name.replaceAll("'", "''")}'`)
    .join(", ");
  const account = (id: string) =>
    `EXISTS (SELECT 1 FROM "_vector_credentials" c WHERE c."user_id" = ${id} AND c."password" <> '')`;
  const present = users.softDelete === true ? ' AND u."deleted_at" IS NULL' : "";
  // Before a deletion, because afterwards the account is forgotten already.
  const [when, other] = event === "DELETE" ? ["BEFORE", ' AND u."id" <> OLD."id"'] : ["AFTER", ""];
  return `CREATE TRIGGER ${quoteIdentifier(triggerName(event))} ${when} ${event} ON ${table}
WHEN OLD.${role} IN (${names}) AND ${account('OLD."id"')}
BEGIN
  SELECT RAISE(ABORT, '${LAST_ADMINISTRATOR}')
  WHERE NOT EXISTS (SELECT 1 FROM ${table} u WHERE u.${role} IN (${names}) AND ${account('u."id"')}${present}${other});
END`;
}

/** Names of the roles that may do everything. */
export function administratorRoles(access: AccessModel): string[] {
  return access.roles.filter(({ kind }) => kind === "administrator").map(({ name }) => name);
}
