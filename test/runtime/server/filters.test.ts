/** Filters beyond plain values: relative dates, other fields, tags, references; and the facets of lists. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SALES_SPEC } from "./sales-spec.ts";
import { filtered, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
let now = new Date("2025-06-18T10:20:30Z");
const zone = process.env.TZ;

beforeEach(async () => {
  now = new Date("2025-06-18T10:20:30Z");
  app = openTestApp(SALES_SPEC, { now: () => now });
  await add("regions", { name: "North" });
  for (const name of ["Alpha", "Beta", "Gamma"]) await add("topics", { name });
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function add(table: string, values: object) {
  const answer = await app.send("POST", `/api/${table}`, values);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as number;
}
const find = (field: string, op: string, value?: unknown) =>
  app.ids(filtered("sales", { field, op, ...(value === undefined ? {} : { value }) }, "&sort=id"));
const compare = (field: string, op: string, valueField: string) =>
  app.ids(filtered("sales", { field, op, valueField }, "&sort=id"));

describe("relative dates", () => {
  it.each([
    ["today", "2025-06-18"],
    ["today-30d", "2025-05-19"],
    ["today+2w", "2025-07-02"],
    ["week_start", "2025-06-16"],
    ["week_start-1w", "2025-06-09"],
    ["month_start", "2025-06-01"],
    ["month_start-1m", "2025-05-01"],
    ["quarter_start", "2025-04-01"],
    ["quarter_start-3m", "2025-01-01"],
    ["year_start", "2025-01-01"],
    ["year_start-1y", "2024-01-01"],
    ["now", "2025-06-18"],
  ])("%s is %s", async (word, day) => {
    const id = await add("sales", { name: "x", signed: day });
    await add("sales", { name: "other", signed: "1999-01-01" });
    expect(await find("signed", "eq", word)).toEqual([id]);
    expect(await find("signed", "gte", word)).toEqual([id]);
    expect(await find("signed", "in", [word])).toEqual([id]);
  });

  it("end with the month where it has no such day", async () => {
    now = new Date("2025-03-31T12:00:00Z");
    const id = await add("sales", { name: "x", signed: "2025-02-28" });
    expect(await find("signed", "eq", "today-1m")).toEqual([id]);
  });

  it("begin the week on Monday, also on a Sunday", async () => {
    now = new Date("2025-06-22T12:00:00Z");
    const id = await add("sales", { name: "x", signed: "2025-06-16" });
    expect(await find("signed", "eq", "week_start")).toEqual([id]);
  });

  it("mean whole days of moments by the clock of the server, but now means the instant", async () => {
    process.env.TZ = "America/New_York";
    now = new Date("2025-06-18T02:00:00Z");
    await add("sales", { name: "a", seen_at: "2025-06-17T03:59:59Z" });
    await add("sales", { name: "b", seen_at: "2025-06-17T04:00:00Z" });
    await add("sales", { name: "c", seen_at: "2025-06-18T03:59:59Z" });
    await add("sales", { name: "d", seen_at: "2025-06-18T04:00:00Z" });
    expect(await find("seen_at", "eq", "today")).toEqual([2, 3]);
    expect(await find("seen_at", "lt", "today")).toEqual([1]);
    expect(await find("seen_at", "gt", "today")).toEqual([4]);
    expect(await find("seen_at", "lte", "today")).toEqual([1, 2, 3]);
    expect(await find("seen_at", "gt", "now")).toEqual([3, 4]);
    expect(await find("seen_at", "lt", "now-1d")).toEqual([]);
  });

  it.each(["tomorrow", "today-", "today-1", "today-1h", "today-12345d", "month", "TODAY"])(
    "refuse %s",
    async (word) => {
      const { status, body } = await app.get(filtered("sales", { field: "signed", op: "gte", value: word }));
      expect([status, body.error.message]).toEqual([400, `"${word}" is not a value that signed (date) can have`]);
    },
  );
});

describe("another field of the record", () => {
  beforeEach(async () => {
    await add("sales", { name: "a", amount: 10, cost: 20, signed: "2025-01-02", delivered: "2025-01-01" });
    await add("sales", { name: "b", amount: 20, cost: 20, pieces: 20, signed: "2025-01-01", delivered: "2025-01-01" });
    await add("sales", { name: "c", amount: 30, signed: "2025-01-01", seen_at: "2025-01-01T12:00:00Z" });
  });

  it("is compared with, empty ones being equal to each other alone", async () => {
    expect(await compare("amount", "lt", "cost")).toEqual([1]);
    expect(await compare("amount", "gte", "cost")).toEqual([2]);
    expect(await compare("amount", "eq", "cost")).toEqual([2]);
    expect(await compare("amount", "ne", "cost")).toEqual([1, 3]);
    expect(await compare("margin", "lt", "amount")).toEqual([1, 2]);
    expect(await compare("delivered", "eq", "seen_at")).toEqual([]);
    expect(await compare("signed", "eq", "seen_at")).toEqual([3]);
    expect(await compare("name", "ne", "notes")).toEqual([1, 2, 3]);
  });

  it.each([
    [
      { field: "amount", op: "lt", valueField: "name" },
      /amount and name cannot be compared: amount is money and name is text/,
    ],
    [{ field: "amount", op: "lt", valueField: "pin" }, /Unknown filter field "pin"/],
    [{ field: "amount", op: "lt", valueField: 7 }, /Unknown filter field 7/],
    [{ field: "amount", op: "in", valueField: "cost" }, /in does not compare two fields/],
    [{ field: "amount", op: "lt", valueField: "cost", value: 3 }, /a value or a valueField/],
    [{ field: "tags", op: "eq", valueField: "name" }, /eq does not apply to tags/],
    [{ field: "paid", op: "lt", valueField: "paid" }, /lt does not apply/],
  ])("is refused in %j", async (filter, message) => {
    const { status, body } = await app.get(filtered("sales", filter));
    expect([status, body.error.code]).toEqual([400, "bad_request"]);
    expect(body.error.message).toMatch(message);
  });
});

describe("lists in a record", () => {
  beforeEach(async () => {
    await add("sales", { name: "a", tags: ["red", 'it\'s "new"'], topics: [1, 2] });
    await add("sales", { name: "b", tags: ["blue"], topics: [2] });
    await add("sales", { name: "c" });
    await add("sales", { name: "d", tags: [], topics: [] });
  });

  it.each<[string, string, unknown, number[]]>([
    ["tags", "contains", "red", [1]],
    ["tags", "contains", "re", []],
    ["tags", "contains", 'it\'s "new"', [1]],
    ["tags", "in", ["red", "blue"], [1, 2]],
    ["tags", "in", ["red", null], [1, 3, 4]],
    ["tags", "in", [], []],
    ["tags", "nin", ["red"], [2, 3, 4]],
    ["tags", "nin", ["red", null], [2]],
    ["tags", "is_null", true, [3, 4]],
    ["tags", "is_null", false, [1, 2]],
    ["topics", "eq", 2, [1, 2]],
    ["topics", "ne", 1, [2, 3, 4]],
    ["topics", "in", [1, "3"], [1]],
    ["topics", "nin", [2], [3, 4]],
    ["topics", "is_null", true, [3, 4]],
    ["topics", "is_null", false, [1, 2]],
    ["topics", "eq", null, [3, 4]],
  ])("%s %s %j", async (field, op, value, expected) => {
    expect(await find(field, op, value)).toEqual(expected);
  });

  it.each([
    ["tags", "gt", "a", /gt does not apply to tags, which is tags; use contains, in, nin, is_null/],
    ["topics", "contains", 1, /contains does not apply to topics/],
    ["topics", "in", ["x"], /"x" is not a value that topics/],
    ["topics", "eq", "me", /"me" is not a value/],
    ["region_id", "eq", "me", /"me" is not a value/],
    ["pin", "is_null", true, /Unknown filter field "pin"/],
  ])("refuses %s %s %j", async (field, op, value, message) => {
    const { status, body } = await app.get(filtered("sales", { field, op, value }));
    expect([status, `${body.error.message}; ${body.error.hint}`]).toEqual([400, expect.stringMatching(message)]);
  });

  it("has facets, each row counting for each of its values", async () => {
    const facets = async (field: string) => (await app.get(`/api/sales/facets?field=${field}`)).body.items;
    expect(await facets("tags")).toEqual([
      { value: null, count: 2 },
      { value: "blue", count: 1 },
      { value: 'it\'s "new"', count: 1 },
      { value: "red", count: 1 },
    ]);
    expect(await facets("topics")).toEqual([
      { value: null, count: 2 },
      { value: 2, count: 2, title: "Beta" },
      { value: 1, count: 1, title: "Alpha" },
    ]);
  });
});

it("numbers of all kinds are compared as numbers, and rollups like any", async () => {
  await add("sales", { name: "a", rate: 9.5, region_id: 1 });
  await add("sales", { name: "b", rate: 10, region_id: 1 });
  expect(await find("rate", "gt", "9.75")).toEqual([2]);
  expect(await app.ids(filtered("regions", { field: "sales", op: "gte", value: 2 }))).toEqual([1]);
  expect(await app.ids(filtered("regions", { field: "sales", op: "gt", valueField: "revenue" }))).toEqual([1]);
});
