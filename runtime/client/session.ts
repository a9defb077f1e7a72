/** Who is signed in and what they may do, and the requests that change it. */
import type { EntityModel } from "../model/types.ts";
import type { DataClient } from "./data-client.ts";
import type { Query } from "./query-cache.ts";

export interface Rights {
  readonly read: boolean;
  readonly create: boolean;
  readonly update: boolean;
  readonly delete: boolean;
}
export interface SessionUser {
  readonly id: number;
  readonly title: string;
  readonly email: string;
  readonly role: string;
}
export interface Session {
  /** The app asks people to sign in. */
  readonly signIn: boolean;
  /** There is no account yet; the first one made is an administrator's. */
  readonly firstRun: boolean;
  /** People may make their own account. */
  readonly signUp: boolean;
  readonly user: SessionUser | null;
  /** Null where nobody is signed in and the app has no role for visitors. */
  readonly role: string | null;
  readonly administrator: boolean;
  /** By table; a table that is missing may not even be read, except by administrators. */
  readonly can: Readonly<Record<string, Rights>>;
}

/** The session of an app without sign-in: everybody may do everything. */
export const openSession: Session = {
  signIn: false,
  firstRun: false,
  signUp: false,
  user: null,
  role: null,
  administrator: true,
  can: {},
};

const everything: Rights = { read: true, create: true, update: true, delete: true };
const nothing: Rights = { read: false, create: false, update: false, delete: false };

export const sessionKey = "session";

export function sessionQuery(client: DataClient): Query<Session> {
  return { key: sessionKey, tables: [], run: (signal) => client.request("/api/session", { signal }) };
}

export function rightsOf(session: Session, entity: Pick<EntityModel, "table">): Rights {
  return session.can[entity.table] ?? (session.administrator ? everything : nothing);
}

/** True where nothing can be shown before somebody signs in. */
export function mustSignIn(session: Session): boolean {
  return session.signIn && session.user === null && session.role === null && !session.administrator;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function signIn(client: DataClient, credentials: Credentials): Promise<unknown> {
  return client.request("/api/session", { method: "POST", body: credentials });
}

export function signUp(client: DataClient, account: Credentials & { readonly name?: string }): Promise<unknown> {
  return client.request("/api/session/sign-up", { method: "POST", body: account });
}

export function signOut(client: DataClient): Promise<unknown> {
  return client.request("/api/session", { method: "DELETE" });
}

export function changePassword(
  client: DataClient,
  passwords: { readonly current: string; readonly password: string },
): Promise<unknown> {
  return client.request("/api/session/password", { method: "POST", body: passwords });
}

/** Sets another person's password; administrators only. */
export function resetPassword(client: DataClient, userId: number, password: string): Promise<unknown> {
  return client.request(`/api/session/users/${userId}/password`, { method: "POST", body: { password } });
}
