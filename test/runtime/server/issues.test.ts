/** What errors say by code, so that a client can say it in another language: one shape everywhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ISSUE_TEXTS, validateRecord } from "../../../runtime/model/index.ts";
import { describeIssue, SERVER_ISSUE_TEXTS } from "../../../runtime/server/issue-texts.ts";
import { addRows, openTestApp } from "./test-app.ts";

describe("an error", () => {
  it("says what is wrong with each field in words and by code", async () => {
    const app = openTestApp();
    const { status, whole } = await app.send("POST", "/api/laptops", { price: -1, employee_id: 9 });
    expect(status).toBe(422);
    expect(whole.error).toEqual({
      code: "validation",
      message: "Name is required",
      reason: "required",
      params: { label: "Name" },
      fields: {
        name: "Name is required",
        price: "Price must be at least 0",
        employee_id: "Employee: there is no Employee 9",
      },
      issues: {
        name: { code: "required", params: { label: "Name" } },
        price: { code: "at_least", params: { label: "Price", min: 0 } },
        employee_id: { code: "no_such_record", params: { label: "Employee", entity: "Employee", id: 9 } },
      },
    });
  });

  it("of the record as a whole has a reason", async () => {
    const app = openTestApp();
    await addRows(app);
    const reason = async (method: string, path: string, body?: object, headers = {}) =>
      (await app.send(method, path, body, headers)).whole.error;
    expect(await reason("GET", "/api/laptops/99")).toMatchObject({ reason: "no_record", params: { id: 99 } });
    expect(await reason("PATCH", "/api/laptops/1", { name: "x" }, { "if-match": "old" })).toMatchObject({
      code: "conflict",
      reason: "changed_meanwhile",
      params: { entity: "Laptop" },
    });
    expect(await reason("DELETE", "/api/employees/1")).toMatchObject({ code: "restricted", reason: "referred_to" });
    const taken = await reason("POST", "/api/laptops", { name: "x", serial_number: "SN-1" });
    expect(taken.issues).toEqual({ serial_number: { code: "already_taken", params: { label: "Serial number" } } });
  });

  it("of an import has the code at each line", async () => {
    const app = openTestApp();
    const csv = "name,price\nx,much\n";
    const { whole } = await app.send("POST", "/api/laptops/import?dryRun=1", { csv });
    expect(whole.errors[0].issue).toEqual({ code: "cell_number", params: { label: "Price", text: "much" } });
    expect(whole.errors[0].message).toBe('Price: "much" is not a number');
  });

  it("of validation in a form is the same", () => {
    const entity = openTestApp().spec.entities[0];
    const { errors, issues } = validateRecord(entity as never, { name: "x".repeat(61) }, "update");
    expect(errors).toEqual({ name: "Name must have at most 60 characters" });
    expect(issues).toEqual({ name: { code: "too_long", params: { label: "Name", max: 60 } } });
  });
});

describe("the table of codes", () => {
  const sources = ["runtime/server", "runtime/model"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !/issue(-texts)?\.ts$/.test(name))
        .map((name) => readFileSync(join(folder, name), "utf8")),
    )
    .join("\n");

  it.each(Object.keys({ ...ISSUE_TEXTS, ...SERVER_ISSUE_TEXTS }))("has %s, which is used", (code) => {
    expect(sources).toMatch(new RegExp(`"${code}"`));
  });
  it("leaves a place that has no value visible, and an unknown code as it is", () => {
    expect(describeIssue({ code: "at_least", params: { label: "Price" } })).toBe("Price must be at least {min}");
    expect(describeIssue({ code: "nonsense", params: {} })).toBe("nonsense");
  });
});
