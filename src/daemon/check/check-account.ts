/** Gives the browser checks somebody to be: an administrator's account in the scratch copy of an app with sign-in. */
import { randomBytes } from "node:crypto";
import type { AppSpec } from "../../core/spec/schema.ts";
import type { ApiAnswer, ApiClient } from "./api-client.ts";
import { createRecordMaker, describeAnswer } from "./record-maker.ts";

/** Returns the `Cookie` header of a session; undefined for an app without sign-in. `api` is trusted by the app. */
export async function signInForChecks(spec: AppSpec, api: ApiClient): Promise<string | undefined> {
  const { access } = spec;
  if (!access) return undefined;
  const account = {
    email: `gate-${randomBytes(4).toString("hex")}@example.com`,
    password: randomBytes(18).toString("base64url"),
  };
  const session = expectStatus(await api.send("/api/session"), [200], "reading the session");
  if ((session.json as { firstRun?: unknown }).firstRun === true) {
    const body = { name: "Check", ...account };
    const first = await api.send("/api/session/sign-up", { method: "POST", body });
    return readCookie(expectStatus(first, [201], "making the first account"));
  }
  await addAdministrator(spec, access, api, account);
  const signedIn = await api.send("/api/session", { method: "POST", body: account });
  return readCookie(expectStatus(signedIn, [200], "signing in"));
}

async function addAdministrator(
  spec: AppSpec,
  access: NonNullable<AppSpec["access"]>,
  api: ApiClient,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const users = spec.entities.find(({ name }) => name === access.userEntity);
  const role = access.roles.find(({ kind }) => kind === "administrator")?.name;
  if (!users || role === undefined) throw new Error("the app has no people who could be administrators");
  const { values } = await createRecordMaker(spec, api).makeValues(users);
  const body = { ...values, [access.emailField]: email, [access.roleField]: role };
  const added = expectStatus(await api.send(`/api/${users.table}`, { method: "POST", body }), [201], "adding a person");
  const id = (added.json as { id: number }).id;
  const path = `/api/session/users/${id}/password`;
  expectStatus(await api.send(path, { method: "POST", body: { password } }), [200], "setting a password");
}

function expectStatus(answer: ApiAnswer, wanted: readonly number[], what: string): ApiAnswer {
  if (wanted.includes(answer.status)) return answer;
  throw new Error(`${what} failed (${describeAnswer(answer)})`);
}

function readCookie({ headers }: ApiAnswer): string {
  const cookie = [headers["set-cookie"] ?? []].flat()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error("signing in gave no cookie");
  return cookie;
}
