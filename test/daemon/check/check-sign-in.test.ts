/** The check gate on an app that asks people to sign in. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { beforeAll, expect, it } from "vitest";
import { createAppServer, openAppDatabase } from "../../../runtime/server/index.ts";
import { checkNames } from "../../../src/core/check/check-report.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import { createApiClient } from "../../../src/daemon/check/api-client.ts";
import { signInForChecks } from "../../../src/daemon/check/check-account.ts";
import { createTestApp, getSpec, laptopSpec, pagesOf } from "../host/test-app.ts";
import { createTestHosts, getResult, statuses } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await createTestPackage();
});

const roles = [
  { name: "admin", label: "Administrator", kind: "administrator" },
  { name: "staff", label: "Staff", kind: "member" },
  { name: "guest", label: "Guest", kind: "visitor" },
];
const userFields = [
  { name: "name", label: "Name", type: "text", required: true },
  { name: "email", label: "Email", type: "email", required: true, unique: true },
  {
    name: "role",
    label: "Role",
    type: "choice",
    required: true,
    choices: [
      { value: "admin", label: "Administrator" },
      { value: "staff", label: "Staff" },
    ],
  },
];
const guarded = {
  ...laptopSpec,
  access: {
    userEntity: "user",
    emailField: "email",
    roleField: "role",
    signUp: false,
    defaultRole: "staff",
    roles,
  },
  entities: [
    ...laptopSpec.entities.map((entity) =>
      entity.name === "laptop"
        ? { ...entity, access: [{ role: "guest", read: "all", create: false, update: "none", delete: "none" }] }
        : entity,
    ),
    { name: "user", table: "users", label: "User", pluralLabel: "Users", titleField: "name", fields: userFields },
  ],
  pages: [...laptopSpec.pages, ...pagesOf("user", "User", userFields)],
};

it("passes without an account, and leaves none behind", async () => {
  const app = createTestApp(guarded);
  const { check } = createTestHosts(packageRoot);
  const report = await check(app, { createDatabase: true });
  expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
  expect(statuses(report)).toEqual(Object.fromEntries(checkNames.map((name) => [name, "passed"])));
  expect(getResult(report, "crud").summary).toBe("3 entities");
});

it("gives a browser somebody to be, whether there are accounts or not", async () => {
  const spec = getSpec(guarded);
  const migrations = [{ name: "0001_create_tables.sql", sql: createSql(spec) }];
  const database = openAppDatabase({ file: ":memory:", migrations, model: spec, seedKey: "t", seeds: true });
  const app = createAppServer({ model: spec, database, trusted: "of this test" });
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const api = createApiClient({ port, trusted: "of this test" }, 10_000);
  const browser = createApiClient({ port }, 10_000);
  try {
    for (const firstRun of [true, false]) {
      expect((await browser.send("/api/session")).json).toMatchObject({ firstRun, administrator: false });
      const cookie = (await signInForChecks(spec, api)) ?? "";
      const session = await browser.send("/api/session", { headers: { cookie } });
      expect(session.json).toMatchObject({ administrator: true, user: { role: "admin" } });
    }
    expect((await browser.send("/api/users")).status).toBe(401);
    expect(await signInForChecks(getSpec(laptopSpec), api)).toBeUndefined();
  } finally {
    api.close();
    browser.close();
    server.close();
    database.close();
  }
});
