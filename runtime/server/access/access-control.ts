/** Finds out who a request comes from, and keeps what signing in needs. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import type { AccessModel } from "../../model/types.ts";
import { type AppContext, createAppContext } from "../app-context.ts";
import type { EntityTable } from "../entity-table.ts";
import { type Account, type Accounts, createAccounts } from "./accounts.ts";
import { type AttemptLimit, createAttemptLimit } from "./attempt-limit.ts";
import type { Person } from "./person.ts";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session-cookie.ts";
import { createSessions, type Sessions } from "./sessions.ts";

export const TRUSTED_HEADER = "x-vector-trusted";
const WINDOW_MS = 15 * 60 * 1000;
const MOST_FAILURES = 5;
/** Failures of one address with all accounts, and new accounts from one address. */
const MOST_BY_ADDRESS = 60;
const MOST_SIGN_UPS = 20;
const MOST_CONTEXTS = 200;

export interface AccessOptions {
  /** A request that has this text in the header `x-vector-trusted` acts as an administrator. */
  readonly trusted?: string | undefined;
  /** The server is reached through a proxy alone, which puts the address of a client last in `X-Forwarded-For`. */
  readonly behindProxy?: boolean | undefined;
}

/** Present in apps that ask people to sign in. */
export interface SignIn {
  readonly access: AccessModel;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly failures: AttemptLimit;
  readonly addressFailures: AttemptLimit;
  readonly signUps: AttemptLimit;
}

export interface AccessControl {
  readonly signIn: SignIn | undefined;
  /** Returns what the person of the request works with; lengthens a session that is in use. */
  contextOf(c: Context): AppContext;
  contextFor(person: Person): AppContext;
  addressOf(c: Context): string;
}

export function createAccessControl(base: AppContext, options: AccessOptions): AccessControl {
  const signIn = createSignIn(base);
  const trusted = options.trusted ? digest(options.trusted) : undefined;
  const contexts = new Map<string, AppContext>();
  const contextFor = (person: Person): AppContext => {
    if (person.administrator && person.id === null) return base;
    const key = `${person.id}/${person.role}`;
    const known = contexts.get(key);
    if (known) return known;
    const made = createAppContext(base, person);
    contexts.set(key, made);
    const oldest = contexts.keys().next().value;
    if (contexts.size > MOST_CONTEXTS && oldest !== undefined) contexts.delete(oldest);
    return made;
  };
  return {
    signIn,
    contextFor,
    contextOf(c) {
      if (!signIn || isTrusted(c, trusted)) return base;
      return contextFor(findPerson(c, signIn, base.now()));
    },
    addressOf: (c) => findAddress(c, options.behindProxy === true),
  };
}

function createSignIn({ model, database, tables, now }: AppContext): SignIn | undefined {
  const { access } = model;
  const users = [...tables.values()].find(({ entity }: EntityTable) => entity.name === access?.userEntity);
  if (!access || !users) return undefined;
  const accounts = createAccounts(database, access, users);
  const limit = (most: number) => createAttemptLimit({ most, windowMs: WINDOW_MS, now });
  return {
    access,
    accounts,
    sessions: createSessions(database, accounts),
    failures: limit(MOST_FAILURES),
    addressFailures: limit(MOST_BY_ADDRESS),
    signUps: limit(MOST_SIGN_UPS),
  };
}

function findPerson(c: Context, signIn: SignIn, now: Date): Person {
  const token = readSessionCookie(c);
  if (token === undefined) return visitorOf(signIn.access);
  const session = signIn.sessions.find(token, now);
  if (!session) {
    clearSessionCookie(c);
    return visitorOf(signIn.access);
  }
  if (session.renewed) writeSessionCookie(c, token);
  return personOf(signIn.access, session.account);
}

/** A role that the app does not have gives no rights. */
export function personOf(access: AccessModel, { id, role }: Pick<Account, "id" | "role">): Person {
  const known = access.roles.find(({ name, kind }) => name === role && kind !== "visitor");
  return { id, role: known?.name ?? null, administrator: known?.kind === "administrator" };
}

function visitorOf(access: AccessModel): Person {
  const role = access.roles.find(({ kind }) => kind === "visitor");
  return { id: null, role: role?.name ?? null, administrator: false };
}

export function isVisitorWithoutRole(person: Person): boolean {
  return person.id === null && person.role === null && !person.administrator;
}

function isTrusted(c: Context, trusted: Buffer | undefined): boolean {
  const given = c.req.header(TRUSTED_HEADER);
  return trusted !== undefined && given !== undefined && timingSafeEqual(digest(given), trusted);
}

/** Texts of any length become comparable in a time that says nothing about them. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function findAddress(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return forwarded || env?.incoming?.socket?.remoteAddress || "local";
}
