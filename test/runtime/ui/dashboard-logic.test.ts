/** How a dashboard is arranged, which time it is about, and which lists its numbers lead to. */
import { describe, expect, test } from "vitest";
import type { EntityModel } from "../../../runtime/model/types.ts";
import { columnSpans, type Tile, tilesOf } from "../../../runtime/ui/dashboard/layout.ts";
import { applyLayout, layoutOf, moveTile, parseLayout } from "../../../runtime/ui/dashboard/saved-layout.ts";
import type { Widget } from "../../../runtime/ui/dashboard/widget.ts";
import { groupFilter, listLink, narrower } from "../../../runtime/ui/view/list-link.ts";
import { bucketFor, daysOf, formatRange, parseRange, rangeFilter } from "../../../runtime/ui/view/time-range.ts";

const field = (name: string, type: "text" | "date" | "datetime" | "integer" | "boolean") =>
  ({ name, label: name, type, required: false, unique: false }) as const;
const entity: EntityModel = {
  ...{ name: "task", table: "tasks", label: "Task", pluralLabel: "Tasks", titleField: "title" },
  fields: [
    field("title", "text"),
    field("due", "date"),
    field("done_at", "datetime"),
    field("points", "integer"),
    field("urgent", "boolean"),
    {
      ...{ name: "status", label: "Status", type: "choice", required: true, unique: false },
      choices: ["open", "busy", "done"].map((value) => ({ value, label: value, tone: "neutral" as const })),
    },
  ],
};
const metric = (title: string): Widget => ({ kind: "metric", title, entity, measure: { fn: "count" } });
const chart = (title: string): Widget => ({
  ...{ kind: "chart", title, entity, style: "bar", measure: { fn: "count" }, groupBy: { field: "status" } },
});
const ids = (tiles: readonly Tile[]) => tiles.map(({ widget }) => widget.title);

describe("layout", () => {
  const author = tilesOf([metric("A"), metric("B"), chart("C"), chart("D")]);

  test("survives being saved and read", () => {
    const moved = moveTile(author, author[3]?.id ?? "", author[0]?.id ?? "").map((tile) =>
      tile.widget.title === "C"
        ? { ...tile, hidden: true }
        : tile.widget.title === "A"
          ? { ...tile, size: "full" as const }
          : tile,
    );
    const saved = parseLayout(JSON.stringify(layoutOf(moved, author)));
    expect(applyLayout(author, saved)).toEqual(moved);
    expect(ids(moved)).toEqual(["D", "A", "B", "C"]);
  });

  test("tiles that came or went since do not spoil it", () => {
    const saved = layoutOf(moveTile(author, author[3]?.id ?? "", author[0]?.id ?? ""), author);
    const now = tilesOf([metric("A"), metric("New"), chart("D"), chart("Last")]);
    expect(ids(applyLayout(now, saved))).toEqual(["D", "Last", "A", "New"]);
  });

  test("two widgets of the same name are two tiles", () => {
    expect(new Set(tilesOf([metric("A"), metric("A")]).map(({ id }) => id)).size).toBe(2);
  });

  test.each([undefined, "", "null", "[]", '{"order":[1]}', '{"order":[],"hidden":"x"}', "{"])(
    "what is no layout is none: %s",
    (json) => expect(parseLayout(json)).toBeUndefined(),
  );

  test("rows are filled, and a lonely number at the end stays small", () => {
    expect(columnSpans(["1", "1", "1", "2", "2"])).toEqual([4, 4, 4, 6, 6]);
    expect(columnSpans(["1", "1", "1", "1", "full", "2"])).toEqual([3, 3, 3, 3, 12, 12]);
    expect(columnSpans(["1", "2", "2"])).toEqual([4, 8, 12]);
    expect(columnSpans(["2", "2", "1"])).toEqual([6, 6, 3]);
    expect(columnSpans([])).toEqual([]);
  });
});

describe("time range", () => {
  const today = new Date(2026, 2, 15);
  test("survives the address, which anybody may have edited", () => {
    for (const range of [{}, { span: "30d" }, { from: "2026-01-01" }, { from: "2026-01-01", to: "2026-02-01" }]) {
      expect(parseRange(formatRange(range))).toEqual(range);
    }
    expect(parseRange("span=forever&from=yesterday")).toEqual({});
  });
  test("named spans are days", () => {
    expect(daysOf({ span: "7d" }, today)).toEqual({ from: "2026-03-09", to: "2026-03-15" });
    expect(daysOf({ span: "quarter" }, today)).toEqual({ from: "2026-01-01", to: "2026-03-31" });
    expect(daysOf({}, today)).toEqual({});
  });
  test("narrows dates by days and moments by the clock on the wall", () => {
    expect(rangeFilter(entity, "due", { from: "2026-01-01", to: "2026-01-31" })).toEqual({
      and: [
        { field: "due", op: "gte", value: "2026-01-01" },
        { field: "due", op: "lte", value: "2026-01-31" },
      ],
    });
    const end = `${new Date("2026-01-31T23:59:59").toISOString().slice(0, 19)}Z`;
    expect(rangeFilter(entity, "done_at", { to: "2026-01-31" })).toEqual({ field: "done_at", op: "lte", value: end });
    expect(rangeFilter(entity, "due", {})).toBeUndefined();
  });
  test("charts are cut so that there is something to see", () => {
    expect(bucketFor("month", { span: "7d" }, today)).toBe("day");
    expect(bucketFor("month", { span: "year" }, today)).toBe("month");
    expect(bucketFor("day", { from: "2020-01-01", to: "2026-01-01" }, today)).toBe("quarter");
    expect(bucketFor("month", {}, today)).toBe("month");
    expect(bucketFor("month", { from: "2026-02-01", to: "2026-01-01" }, today)).toBe("month");
  });
});

describe("links to lists", () => {
  test("write what people could have chosen themselves, and the rest as conditions", () => {
    expect(listLink(entity, "/tasks", { filter: { field: "status", op: "eq", value: "open" } })).toBe(
      "/tasks?in.status=open",
    );
    expect(listLink(entity, "/tasks", { filter: { field: "status", op: "ne", value: "done" } })).toBe(
      "/tasks?in.status=open&in.status=busy",
    );
    const both = listLink(entity, "/tasks", {
      filter: {
        and: [
          { field: "due", op: "lt", value: "today" },
          { field: "urgent", op: "eq", value: true },
        ],
      },
      fields: { status: { values: ["open"] } },
    });
    const query = new URLSearchParams(both?.split("?")[1]);
    expect(query.getAll("in.status")).toEqual(["open"]);
    expect(query.get("in.urgent")).toBe("yes");
    expect(JSON.parse(query.get("where") ?? "")).toEqual({ field: "due", op: "lt", value: "today" });
  });

  test("there is none where the list would show other records", () => {
    expect(listLink(entity, undefined, {})).toBeUndefined();
    expect(listLink(entity, "/tasks", { filter: { field: "due", op: "lt", valueField: "done_at" } })).toBeUndefined();
  });

  test("a group leads to its own records", () => {
    expect(groupFilter(entity, { field: "status" }, "open")).toEqual({ values: ["open"] });
    expect(groupFilter(entity, { field: "status" }, null)).toEqual({ empty: true });
    expect(groupFilter(entity, { field: "urgent" }, false)).toEqual({ values: ["no"] });
    expect(groupFilter(entity, { field: "points" }, 3)).toEqual({ from: "3", to: "3" });
    expect(groupFilter(entity, { field: "status" }, undefined)).toBeUndefined();
    const buckets = (["day", "week", "month", "quarter", "year"] as const).map((bucket) =>
      groupFilter(entity, { field: "due", bucket }, "2024-01-01"),
    );
    expect(buckets.map((filter) => filter?.to)).toEqual([
      "2024-01-01",
      "2024-01-07",
      "2024-01-31",
      "2024-03-31",
      "2024-12-31",
    ]);
    expect(narrower({ from: "2026-01-01", to: "2026-01-31" }, { from: "2026-01-10" })).toEqual({
      ...{ from: "2026-01-10", to: "2026-01-31" },
    });
  });
});
