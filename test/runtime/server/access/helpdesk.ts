/** The helpdesk with rows and one signed-in person of each kind, for the tests of access. */

import { type Answer, openTestApp, type TestApp } from "../test-app.ts";
import { insertHelpdesk, type Names } from "./helpdesk-rows.ts";
import { HELPDESK_SPEC } from "./helpdesk-spec.ts";

export const TRUSTED = "a secret of the test";

export type PersonName = "visitor" | "stranger" | "staff" | "agent" | "admin";

export interface Helpdesk {
  readonly app: TestApp;
  /** Sends as that person. */
  as(person: PersonName | "trusted", method: string, path: string, body?: unknown): Promise<Answer>;
  get(person: PersonName | "trusted", path: string): Promise<Answer>;
  /** Ids of the people. */
  readonly ids: Readonly<Names>;
  readonly cookies: Readonly<Record<keyof Names, string>>;
}

export async function openHelpdesk(spec: unknown = HELPDESK_SPEC): Promise<Helpdesk> {
  const app = openTestApp(spec, { trusted: TRUSTED });
  const { ids, cookies } = insertHelpdesk(app);
  const as: Helpdesk["as"] = (person, method, path, body) => {
    const headers: Record<string, string> = {};
    if (person === "trusted") headers["x-vector-trusted"] = TRUSTED;
    else if (person !== "visitor") headers.cookie = cookies[person];
    return app.send(method, path, body, headers);
  };
  return { app, as, get: (person, path) => as(person, "GET", path), ids, cookies };
}
