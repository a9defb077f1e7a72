/** The routes for signing in and out, making accounts and setting passwords. */
import type { Context, Hono } from "hono";
import { ApiError, fieldError } from "../api-error.ts";
import type { AppContext } from "../app-context.ts";
import { serverIssue } from "../issue-texts.ts";
import { readJsonObject } from "../request-guard.ts";
import { type AccessControl, personOf, type SignIn } from "./access-control.ts";
import type { Account } from "./accounts.ts";
import { hashPassword, passwordProblem, verifyPassword } from "./password.ts";
import { refusal } from "./require-right.ts";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session-cookie.ts";
import { describeSession } from "./session-info.ts";
import { signUp } from "./sign-up.ts";

/** `contextOf` gives the context that the request was given by the first middleware. */
export function addSessionRoutes(
  app: Hono,
  control: AccessControl,
  system: AppContext,
  contextOf: (c: Context) => AppContext,
): void {
  const { signIn } = control;
  app.get("/api/session", (c) => c.json(describeSession(contextOf(c), signIn)));
  if (!signIn) return;
  const answerAs = (c: Context, account: Account, status: 200 | 201) => {
    // Nobody is left signed in with the session that the browser had before.
    const earlier = readSessionCookie(c);
    if (earlier !== undefined) signIn.sessions.end(earlier);
    writeSessionCookie(c, signIn.sessions.start(account, system.now()), control.behindProxy);
    return c.json(describeSession(control.contextFor(personOf(signIn.access, account)), signIn), status);
  };
  app.post("/api/session", async (c) => {
    const { email, password } = await readJsonObject(c);
    const account = await checkPassword(control, signIn, c, { email: text(email), password: text(password) });
    return answerAs(c, account, 200);
  });
  app.delete("/api/session", (c) => {
    const token = readSessionCookie(c);
    if (token !== undefined) signIn.sessions.end(token);
    clearSessionCookie(c, control.behindProxy);
    return c.json({ signedOut: true });
  });
  app.post("/api/session/sign-up", async (c) => {
    const given = await readJsonObject(c);
    signIn.signUps.take(control.addressOf(c));
    return answerAs(c, await signUp(system, signIn, given), 201);
  });
  app.post("/api/session/password", async (c) => {
    const { current, password } = await readJsonObject(c);
    const self = signIn.accounts.find(contextOf(c).person.id ?? 0);
    if (!self) throw new ApiError("unauthorized", serverIssue("sign_in"));
    refuseProblem(password);
    const known = await isOwnPassword(control, signIn, c, self, text(current));
    if (!known) {
      throw fieldError("current", serverIssue("current_password_wrong"));
    }
    await setPassword(system, signIn, self, text(password));
    return answerAs(c, self, 200);
  });
  app.post("/api/session/users/:id/password", async (c) => {
    const context = contextOf(c);
    if (!context.person.administrator) throw refusal(context, "set passwords of others");
    const { password } = await readJsonObject(c);
    const id = Number(c.req.param("id"));
    const account = Number.isSafeInteger(id) ? signIn.accounts.find(id) : undefined;
    if (!account) throw new ApiError("not_found", "There is nobody with this number");
    refuseProblem(password);
    await setPassword(system, signIn, account, text(password));
    if (account.id === context.person.id) return answerAs(c, account, 200);
    return c.json({ id: account.id, title: account.title });
  });
}

/** An unknown address takes as long and is answered the same as a wrong password. */
async function checkPassword(
  control: AccessControl,
  signIn: SignIn,
  c: Context,
  given: { readonly email: string; readonly password: string },
): Promise<Account> {
  const giveBack = takeAttempt(control, signIn, c, given.email);
  const account = signIn.accounts.findByEmail(given.email);
  const right = await verifyPassword(given.password, account?.password);
  if (!right || !account) throw new ApiError("unauthorized", serverIssue("wrong_credentials"));
  giveBack();
  return account;
}

async function isOwnPassword(
  control: AccessControl,
  signIn: SignIn,
  c: Context,
  self: Account,
  password: string,
): Promise<boolean> {
  const giveBack = takeAttempt(control, signIn, c, self.email);
  const right = await verifyPassword(password, self.password);
  if (right) giveBack();
  return right;
}

/** An attempt counts from its start, so that many at once are not more than one after the other. */
function takeAttempt(control: AccessControl, signIn: SignIn, c: Context, email: string): () => void {
  const address = control.addressOf(c);
  const person = email.normalize("NFC").trim().toLowerCase().slice(0, 300);
  const key = `${address} ${person}`;
  signIn.failures.take(key);
  signIn.addressFailures.take(address);
  signIn.accountFailures.take(person);
  return () => {
    signIn.failures.clear(key);
    signIn.addressFailures.giveBack(address);
    signIn.accountFailures.giveBack(person);
  };
}

/** All sessions of the person end, on every device. */
async function setPassword(system: AppContext, signIn: SignIn, account: Account, password: string): Promise<void> {
  const hash = await hashPassword(password);
  system.database.transaction(() => {
    signIn.accounts.setPassword(account.id, hash, system.now());
    signIn.sessions.endAllOf(account.id);
  });
}

function refuseProblem(password: unknown): void {
  const problem = passwordProblem(password);
  if (problem !== undefined) throw fieldError("password", problem);
}

function text(given: unknown): string {
  return typeof given === "string" ? given : "";
}
