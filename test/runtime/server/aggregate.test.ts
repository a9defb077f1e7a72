/** Aggregates: measures and groups over real rows, gaps, the limit, totals and what is refused. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bucketLabel, nextBucket } from "../../../runtime/server/aggregate/date-buckets.ts";
import { SALES_SPEC } from "./sales-spec.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
const zone = process.env.TZ;

beforeEach(async () => {
  app = openTestApp(SALES_SPEC);
  for (const name of ["North", "South"]) await add("regions", { name });
  for (const name of ["Alpha", "Beta"]) await add("topics", { name });
  const row = { name: "s", stage: "won", paid: true, amount: 0.1, pieces: 1, region_id: 1 };
  await add("sales", {
    ...row,
    signed: "2024-12-31",
    tags: ["a", "b"],
    topics: [1, 2],
    seen_at: "2025-03-30T00:30:00Z",
  });
  await add("sales", {
    ...row,
    amount: 0.2,
    signed: "2025-01-01",
    tags: ["b"],
    topics: [2],
    seen_at: "2025-03-30T22:30:00Z",
  });
  await add("sales", { ...row, stage: "lost", paid: false, amount: 100, cost: 40, region_id: 2, signed: "2025-04-06" });
  await add("sales", { name: "t", stage: "open", amount: 7, pieces: 4, signed: "2025-04-07" });
  await add("sales", { name: "u" });
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

async function add(table: string, values: object) {
  const answer = await app.send("POST", `/api/${table}`, values);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
async function aggregate(query: string, table = "sales") {
  const { status, body } = await app.get(`/api/${table}/aggregate?${query}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as {
    groups: { keys: unknown[] | null; labels: string[]; values: unknown[] }[];
    totals: unknown[];
    more: number;
  };
}
/** `label: values` of each group. */
async function lines(query: string, table = "sales") {
  const { groups } = await aggregate(query, table);
  return groups.map(({ labels, values }) => `${labels.join("/")}: ${values.join(" ")}`);
}
const filter = (value: unknown) => `filter=${encodeURIComponent(JSON.stringify(value))}`;

describe("measures", () => {
  it("count, add, average and find extremes, without the dust of binary fractions", async () => {
    const { totals, groups, more } = await aggregate(
      "measures=count,sum:amount,avg:amount,min:amount,max:pieces,count:cost",
    );
    expect(totals).toEqual([5, 107.3, 26.83, 0.1, 4, 1]);
    expect([groups, more]).toEqual([[], 0]);
    expect((await aggregate(`measures=sum:amount&${filter({ field: "amount", op: "lt", value: 1 })}`)).totals).toEqual([
      0.3,
    ]);
  });

  it("give 0 for counts and sums of nothing, and null for the rest", async () => {
    const nothing = filter({ field: "id", op: "lt", value: 0 });
    expect((await aggregate(`measures=count,sum:amount,avg:amount,min:amount&${nothing}`)).totals).toEqual([
      0,
      0,
      null,
      null,
    ]);
  });

  it("apply to computed fields, rollups, dates and archived rows", async () => {
    expect((await aggregate("measures=sum:margin,min:signed,max:seen_at")).totals).toEqual([
      67.3,
      "2024-12-31",
      "2025-03-30T22:30:00Z",
    ]);
    expect((await aggregate("measures=sum:revenue,max:sales", "regions")).totals).toEqual([100.3, 2]);
    await app.send("DELETE", "/api/sales/3");
    const counts = [await aggregate("measures=count"), await aggregate("measures=count&archived=1")];
    const archives = (await app.get("/api/sales/3")).status === 200;
    expect(counts.map(({ totals }) => totals[0])).toEqual(archives ? [4, 1] : [4, 0]);
  });

  it("follow the search and the filter", async () => {
    expect((await aggregate(`measures=count&q=s&${filter({ field: "paid", op: "eq", value: true })}`)).totals).toEqual([
      2,
    ]);
  });
});

describe("groups", () => {
  it("have the labels of choices, booleans and references, the largest first and what is empty last", async () => {
    expect(await aggregate("group=stage")).toEqual({
      groups: [
        { keys: ["won"], labels: ["Won"], values: [2] },
        { keys: ["lost"], labels: ["Lost"], values: [1] },
        { keys: ["open"], labels: ["Still open"], values: [1] },
        { keys: [null], labels: ["(empty)"], values: [1] },
      ],
      totals: [5],
      more: 0,
    });
    expect(await lines("group=paid&measures=sum:amount")).toEqual(["No: 100", "(empty): 7", "Yes: 0.3"]);
    const { groups } = await aggregate("group=region_id");
    expect(groups.slice(0, 2)).toEqual([
      { keys: [1], labels: ["North"], values: [2] },
      { keys: [null], labels: ["(empty)"], values: [2] },
    ]);
  });

  it("count a row under each of its tags and references, and once in the totals", async () => {
    expect(await lines("group=tags")).toEqual(["(empty): 3", "b: 2", "a: 1"]);
    expect(await lines("group=topics")).toEqual(["(empty): 3", "Beta: 2", "Alpha: 1"]);
    expect((await aggregate("group=tags,topics")).totals).toEqual([5]);
  });

  it("follow the value of rollups, text and numbers", async () => {
    expect(await lines("group=sales", "regions")).toEqual(["1: 1", "2: 1"]);
    expect(await lines("group=name")).toEqual(["s: 3", "t: 1", "u: 1"]);
  });

  it("split each other, in the order of the whole", async () => {
    expect(await lines("group=stage,paid")).toEqual([
      "Won/Yes: 2",
      "Lost/No: 1",
      "Still open/(empty): 1",
      "(empty)/(empty): 1",
    ]);
  });

  it("are sorted as asked", async () => {
    expect(await lines("group=stage&sort=k0")).toEqual(["Won: 2", "Lost: 1", "Still open: 1", "(empty): 1"]);
    expect(await lines("group=stage&measures=sum:amount&sort=m0")).toEqual([
      "(empty): 0",
      "Won: 0.3",
      "Still open: 7",
      "Lost: 100",
    ]);
    expect(await lines("group=stage&sort=-k0")).toEqual(["Still open: 1", "Lost: 1", "Won: 2", "(empty): 1"]);
  });
});

describe("spans of time", () => {
  it.each([
    ["day", 98, "2024-12-31"],
    ["week", 15, "2025-W01"],
    ["month", 5, "2024-12"],
    ["quarter", 3, "2024-Q4"],
    ["year", 2, "2024"],
  ])("fill the gaps between the first and the last %s", async (bucket, count, first) => {
    const some = filter({ field: "signed", op: "is_null", value: false });
    const { groups } = await aggregate(`group=signed:${bucket}&measures=count,avg:amount&${some}`);
    expect([groups.length, groups[0]?.labels[0]]).toEqual([count, first]);
    const total = groups.reduce((sum, { values }) => sum + Number(values[0]), 0);
    expect(total).toBe(4);
    for (const { values } of groups) expect(values[0] === 0).toBe(values[1] === null);
    const keys = groups.map(({ keys }) => String(keys?.[0]));
    expect(keys).toEqual(keys.toSorted());
    if (bucket === "week") for (const key of keys) expect(new Date(`${key}T00:00:00Z`).getUTCDay()).toBe(1);
  });

  it("put Sunday and Monday into different weeks", async () => {
    const weeks = await lines(`group=signed:week&${filter({ field: "signed", op: "gte", value: "2025-04-01" })}`);
    expect(weeks).toEqual(["2025-W14: 1", "2025-W15: 1"]);
  });

  it("leave rows without a date in a group of their own, behind", async () => {
    expect((await lines("group=signed:year")).at(-1)).toBe("(empty): 1");
  });

  it("fill the gaps of each series", async () => {
    const some = filter({ field: "signed", op: "gte", value: "2025-01-01" });
    const { groups } = await aggregate(`group=signed:month,stage&${some}`);
    expect(groups.map(({ keys, values }) => [...(keys ?? []), ...values].join(" "))).toEqual(
      ["01", "02", "03", "04"].flatMap((month) =>
        [
          ["lost", month === "04" ? 1 : 0],
          ["open", month === "04" ? 1 : 0],
          ["won", month === "01" ? 1 : 0],
        ].map(([stage, count]) => `2025-${month}-01 ${stage} ${count}`),
      ),
    );
  });

  it("follow the clock of the server for moments, and days alone for dates", async () => {
    const moments = filter({ field: "seen_at", op: "is_null", value: false });
    process.env.TZ = "UTC";
    expect(await lines(`group=seen_at:day&${moments}`)).toEqual(["2025-03-30: 2"]);
    process.env.TZ = "Europe/Madrid";
    expect(await lines(`group=seen_at:day&${moments}`)).toEqual(["2025-03-30: 1", "2025-03-31: 1"]);
    expect(await lines("group=signed:year")).toEqual(["2024: 1", "2025: 3", "(empty): 1"]);
    const hours = await aggregate(`group=seen_at:hour&${moments}`);
    expect(hours.groups.length).toBe(23);
    expect(hours.groups[0]).toEqual({ keys: ["2025-03-30T00:00:00Z"], labels: ["2025-03-30 01:00"], values: [1] });
    expect(hours.groups.at(-1)?.labels).toEqual(["2025-03-31 00:00"]);
  });

  it("can be filtered by the days that they are named after", async () => {
    process.env.TZ = "Europe/Madrid";
    for (const { keys, values } of (await aggregate("group=seen_at:day")).groups) {
      const rows = await app.ids(`/api/sales?${filter({ field: "seen_at", op: "eq", value: keys?.[0] ?? null })}`);
      expect(rows.length).toBe(values[0]);
    }
  });

  it("agree with the calendar", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom("day", "week", "month", "quarter", "year"), (date, bucket) => {
        const start = startOf(date, bucket);
        const next = nextBucket(start, bucket);
        expect(startOf(new Date(`${next}T00:00:00Z`), bucket)).toBe(next);
        const before = new Date(Date.parse(`${next}T00:00:00Z`) - 1);
        expect(startOf(before, bucket)).toBe(start);
      }),
    );
    expect(bucketLabel("2020-12-28", "week")).toBe("2020-W53");
    expect(bucketLabel("2024-12-30", "week")).toBe("2025-W01");
  });

  it("agree between SQL and the calendar", async () => {
    const days = fc.sample(fc.integer({ min: 0, max: 40_000 }), { numRuns: 60, seed: 7 });
    const dates = days.map((count) => new Date(Date.UTC(1970, 0, 1 + count)).toISOString().slice(0, 10));
    for (const [index, signed] of dates.entries()) await add("sales", { name: `x${index}`, signed });
    for (const bucket of ["week", "month", "quarter", "year"]) {
      const { groups } = await aggregate(`group=signed:${bucket}&q=x&sort=k0`);
      const counted = new Map(
        groups.filter(({ values }) => values[0] !== 0).map(({ keys, values }) => [keys?.[0], values[0]]),
      );
      const expected = new Map<string, number>();
      for (const date of dates) {
        const key = startOf(new Date(`${date}T00:00:00Z`), bucket);
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      expect(counted).toEqual(new Map([...expected].sort()));
    }
  });
});

describe("the limit", () => {
  it("keeps the largest and adds up the rest where that means something", async () => {
    expect(await aggregate("group=stage&measures=sum:amount,count&limit=1")).toEqual({
      groups: [
        { keys: ["lost"], labels: ["Lost"], values: [100, 1] },
        { keys: null, labels: ["Other"], values: [7.3, 4] },
      ],
      totals: [107.3, 5],
      more: 3,
    });
    const averages = await aggregate("group=stage&measures=avg:amount&limit=1");
    expect([averages.groups.length, averages.more]).toEqual([1, 3]);
  });

  it("does not cut time, unless the order is by size", async () => {
    expect((await aggregate("group=signed:month&limit=2")).more).toBe(0);
    expect((await aggregate("group=signed:month&limit=2&sort=-m0")).more).toBe(4);
  });
});

describe("what is unknown", () => {
  it.each([
    ["measures=median:amount", /Unknown measure "median:amount"/],
    ["measures=sum", /sum needs a field/],
    ["measures=sum:name", /sum does not apply to name, which is text/],
    ["measures=avg:signed", /avg does not apply to signed/],
    ["measures=sum:pin", /Unknown field "pin"/],
    ["measures=count:amount:x", /Unknown measure/],
    ["group=pin", /Unknown field "pin"/],
    ["group=notes", /cannot be grouped by/],
    ["group=signed:decade", /Unknown span "signed:decade"/],
    ["group=signed:hour", /has no hours/],
    ["group=name:day", /has no days/],
    ["group=stage&sort=m1", /Unknown sort "m1"/],
    ["group=stage&sort=amount", /Unknown sort/],
    ["group=stage&limit=0", /limit must be/],
    ["groups=stage", /There is no parameter "groups"/],
    ["group=stage,paid,name,signed", /At most 3 groups/],
    ["filter=%7B", /not JSON/],
  ])("is refused: %s", async (query, message) => {
    const { status, body } = await app.get(`/api/sales/aggregate?${query}`);
    expect([status, body.error.code]).toEqual([400, "bad_request"]);
    expect(body.error.message).toMatch(message);
    expect(app.errors).toEqual([]);
  });
});

/** First day of the span, worked out without the code under test. */
function startOf(date: Date, bucket: string): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const start = new Date(Date.UTC(year, month, day));
  if (bucket === "week") while (start.getUTCDay() !== 1) start.setUTCDate(start.getUTCDate() - 1);
  if (bucket === "month") start.setUTCDate(1);
  if (bucket === "quarter") start.setUTCMonth(Math.floor(month / 3) * 3, 1);
  if (bucket === "year") start.setUTCMonth(0, 1);
  return start.toISOString().slice(0, 10);
}
