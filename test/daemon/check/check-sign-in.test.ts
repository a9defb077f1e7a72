/** The check gate on an app that asks people to sign in. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, it } from "vitest";
import { checkNames } from "../../../src/core/check/check-report.ts";
import { createTestApp, laptopSpec, pagesOf } from "../host/test-app.ts";
import { createTestHosts, getResult, statuses } from "../host/test-hosts.ts";
import { createTestPackage } from "../host/test-package.ts";
import { chromium } from "./browser/chromium.ts";

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

it.skipIf(chromium === undefined)(
  "is looked at in a browser by somebody who is signed in",
  { timeout: 60_000 },
  async () => {
    const people = guarded.entities.filter(({ name }) => name === "user");
    const app = createTestApp({ ...guarded, entities: people, pages: pagesOf("user", "User", userFields) });
    const { hosts } = createTestHosts(packageRoot);
    const report = await hosts.check({
      appId: app.appId,
      folder: app.folder,
      createDatabase: true,
      browser: true,
      signal: new AbortController().signal,
    });
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(getResult(report, "browser.navigation")).toMatchObject({ status: "passed" });
    const database = new Database(join(app.folder, "data", "app.sqlite"));
    expect(database.prepare(`SELECT count(*) FROM "_vector_credentials"`).pluck().get()).toBe(0);
    database.close();
  },
);
