/** Says who is signed in and what they may do, for the app's pages. */
import type { AppContext } from "../app-context.ts";
import type { SignIn } from "./access-control.ts";
import { isAllowed } from "./require-right.ts";
import { signUpFields } from "./sign-up.ts";

export interface SessionInfo {
  /** Whether the app asks people to sign in. */
  readonly signIn: boolean;
  /** Nobody has an account yet; the first one is made an administrator. */
  readonly firstRun: boolean;
  readonly signUp: boolean;
  readonly user: { id: number; title: string; email: string; role: string | null } | null;
  readonly role: string | null;
  readonly administrator: boolean;
  /** By table; `read`, `update` and `delete` are true also where only own records are meant. */
  readonly can: Readonly<Record<string, { read: boolean; create: boolean; update: boolean; delete: boolean }>>;
  /** Fields of the user entity that somebody who signs up has to fill in beside name, email and password. */
  readonly signUpFields: readonly string[];
}

export function describeSession(context: AppContext, signIn: SignIn | undefined): SessionInfo {
  const { person } = context;
  const account = person.id === null ? undefined : signIn?.accounts.find(person.id);
  const firstRun = signIn?.accounts.isFirstRun() ?? false;
  const signUp = signIn?.access.signUp ?? false;
  return {
    signIn: signIn !== undefined,
    firstRun,
    signUp,
    user: account ? { id: account.id, title: account.title, email: account.email, role: account.role } : null,
    role: person.role,
    administrator: person.administrator,
    can: Object.fromEntries(
      [...context.tables.values()].map((table) => [
        table.entity.table,
        {
          read: isAllowed(context, table, "read"),
          create: isAllowed(context, table, "create"),
          update: isAllowed(context, table, "update"),
          delete: isAllowed(context, table, "delete"),
        },
      ]),
    ),
    signUpFields: signIn && signUp && !firstRun ? signUpFields(signIn) : [],
  };
}
