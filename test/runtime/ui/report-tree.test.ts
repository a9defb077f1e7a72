/** The groups of a report: subtotals of the database, order, rows with their spans, and the file. */
import { expect, test } from "vitest";
import type { AggregateResult } from "../../../runtime/client/aggregate.ts";
import {
  formatOrder,
  nextOrder,
  parseOrder,
  reportCells,
  reportRows,
  reportTree,
  sortTree,
} from "../../../runtime/ui/report/report-tree.ts";

const result = (groups: [(string | null)[], number[]][]): AggregateResult => ({
  groups: groups.map(([keys, values]) => ({ keys, labels: keys.map(String), values })),
  ...{ totals: [], more: 0 },
});
// The last value of each is the number of records, which is not a measure of the report.
const results = [
  result([
    [["north"], [30, 5]],
    [["south"], [50, 4]],
    [["west"], [0, 0]],
  ]),
  result([
    [
      ["north", "2026-01-01"],
      [10, 2],
    ],
    [
      ["north", "2026-02-01"],
      [0, 0],
    ],
    [
      ["north", "2026-03-01"],
      [20, 3],
    ],
    [
      ["south", "2026-01-01"],
      [50, 4],
    ],
  ]),
];
const tree = reportTree(results, [(_key, label) => label.toUpperCase(), (_key, label) => label], 1);

test("inner groups without records are left out, outer ones stay", () => {
  expect(tree.map(({ label, children }) => [label, children.map((child) => child.label)])).toEqual([
    ["NORTH", ["2026-01-01", "2026-03-01"]],
    ["SOUTH", ["2026-01-01"]],
    ["WEST", []],
  ]);
  expect(tree[0]?.values).toEqual([30]);
});

test("a group of several has a subtotal, and its name spans its rows", () => {
  const rows = reportRows(tree);
  expect(rows.map(({ node, subtotal, heads }) => [node.label, subtotal, heads.map(({ span }) => span)])).toEqual([
    ["2026-01-01", undefined, [3, 1]],
    ["2026-03-01", undefined, [1]],
    ["NORTH", 0, []],
    ["2026-01-01", undefined, [1, 1]],
    ["WEST", undefined, [1]],
  ]);
});

test("the file has what is shown, every cell filled", () => {
  const options = { headers: ["Region", "Month", "Sum"], levels: 2, total: "Total", totals: [80] };
  expect(reportCells(reportRows(tree), options)).toEqual([
    ["Region", "Month", "Sum"],
    ["NORTH", "2026-01-01", 10],
    ["NORTH", "2026-03-01", 20],
    ["NORTH", "Total", 30],
    ["SOUTH", "2026-01-01", 50],
    ["WEST", "", 0],
    ["Total", "", 80],
  ]);
});

test("sorting by a measure orders each level by its own values", () => {
  const sorted = sortTree(tree, { by: "measure", index: 0, descending: true });
  expect(sorted.map(({ label }) => label)).toEqual(["SOUTH", "NORTH", "WEST"]);
  expect(sorted[1]?.children.map(({ values }) => values[0])).toEqual([20, 10]);
  const byMonth = sortTree(tree, { by: "group", index: 1, descending: true });
  expect(byMonth.map(({ label }) => label)).toEqual(["NORTH", "SOUTH", "WEST"]);
  expect(byMonth[0]?.children.map(({ label }) => label)).toEqual(["2026-03-01", "2026-01-01"]);
});

test("an order survives the address, and a header goes through both and back", () => {
  expect(parseOrder("-m1", 2, 2)).toEqual({ by: "measure", index: 1, descending: true });
  expect(parseOrder("m2", 2, 2)).toBeUndefined();
  expect(parseOrder("price", 2, 2)).toBeUndefined();
  const first = nextOrder(undefined, "measure", 0);
  expect(first && formatOrder(first)).toBe("-m0");
  const second = nextOrder(first, "measure", 0);
  expect(second && formatOrder(second)).toBe("m0");
  expect(nextOrder(second, "measure", 0)).toBeUndefined();
  expect(nextOrder(first, "group", 1)).toEqual({ by: "group", index: 1, descending: false });
});
