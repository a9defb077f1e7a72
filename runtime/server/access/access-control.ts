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
/** Failures of one account from all addresses: guessing from many ends, and a person's own mistakes do not come to it. */
const MOST_BY_ACCOUNT = 30;
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
  readonly accountFailures: AttemptLimit;
  readonly signUps: AttemptLimit;
}

export interface AccessControl {
  readonly signIn: SignIn | undefined;
  /** Returns what the person of the request works with; lengthens a session that is in use. */
  contextOf(c: Context): AppContext;
  contextFor(person: Person): AppContext;
  /** The client's address; of IPv6 the network, because one client has all addresses in it. */
  addressOf(c: Context): string;
  readonly behindProxy: boolean;
}

export function createAccessControl(base: AppContext, options: AccessOptions): AccessControl {
  const signIn = createSignIn(base);
  const trusted = options.trusted ? digest(options.trusted) : undefined;
  const behindProxy = options.behindProxy === true;
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
      return contextFor(findPerson(c, signIn, base.now(), behindProxy));
    },
    behindProxy,
    addressOf: (c) => findAddress(c, behindProxy),
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
    accountFailures: limit(MOST_BY_ACCOUNT),
    signUps: limit(MOST_SIGN_UPS),
  };
}

function findPerson(c: Context, signIn: SignIn, now: Date, behindProxy: boolean): Person {
  const token = readSessionCookie(c);
  if (token === undefined) return visitorOf(signIn.access);
  const session = signIn.sessions.find(token, now);
  if (!session) {
    clearSessionCookie(c, behindProxy);
    return visitorOf(signIn.access);
  }
  if (session.renewed) writeSessionCookie(c, token, behindProxy);
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
  return networkOf(forwarded || env?.incoming?.socket?.remoteAddress || "local");
}

/** Returns the first 64 bits of an IPv6 address, written out; anything else as it is. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!/^[\da-f:]+(?:%\w+)?$/i.test(address) || !address.includes(":")) return address;
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const [first, last] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = address.includes("::") ? Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0)) : 0;
  const groups = [...(first ?? []), ...Array.from({ length: zeros }, () => "0"), ...(last ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
