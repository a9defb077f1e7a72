/** Days and weeks of a calendar, and where entries lie on them. */
import { describe, expect, test } from "vitest";
import type { EntityModel } from "../../../runtime/model/types.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  firstWeekday,
  weekOf,
  weeksOfMonth,
} from "../../../runtime/ui/calendar/calendar-dates.ts";
import { type Entry, entryOf } from "../../../runtime/ui/calendar/calendar-entry.ts";
import { spanFilter } from "../../../runtime/ui/calendar/calendar-rows.ts";
import { layoutHours } from "../../../runtime/ui/calendar/hour-layout.ts";
import { movedValues } from "../../../runtime/ui/calendar/moved-values.ts";
import { fitLanes, layoutSpans } from "../../../runtime/ui/calendar/span-layout.ts";
import type { AnyRow } from "../../../runtime/ui/field/columns.ts";

const field = (name: string, type: "text" | "date" | "datetime") =>
  ({ name, label: name, type, required: false, unique: false }) as const;
const entity: EntityModel = {
  ...{ name: "visit", table: "visits", label: "Visit", pluralLabel: "Visits", titleField: "title" },
  fields: [
    field("title", "text"),
    field("day", "date"),
    field("last", "date"),
    field("from", "datetime"),
    field("until", "datetime"),
    {
      ...{ name: "state", label: "State", type: "choice", required: false, unique: false },
      choices: [{ value: "late", label: "Late", tone: "danger" }],
    },
  ],
};
const days = { entity, start: "day", end: "last", colourBy: "state" };
const hours = { entity, start: "from", end: "until", colourBy: undefined };
const row = (id: number, values: object): AnyRow => ({
  id,
  created_at: "",
  updated_at: "",
  _refs: {},
  _etag: "e",
  title: `Visit ${id}`,
  ...values,
});
/** As a datetime field stores what the clock on the wall shows. */
const at = (local: string) => `${new Date(local).toISOString().slice(0, 19)}Z`;
const entry = (id: number, from: string, to = from, begins?: number, ends?: number): Entry => ({
  ...{ row: row(id, {}), title: `Visit ${id}`, from, to, begins, ends, tone: "info" },
});

describe("days", () => {
  test("add up over months, years and leap days", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });

  test("weeks begin as the locale has it", () => {
    expect(["en-US", "de-DE", "en-GB", "pt-BR", "ar-EG"].map(firstWeekday)).toEqual([7, 1, 1, 7, 6]);
    expect(weekOf("2026-03-04", 1)[0]).toBe("2026-03-02");
    expect(weekOf("2026-03-01", 7)[0]).toBe("2026-03-01");
    expect(weekOf("2026-03-01", 1)).toContain("2026-02-23");
  });

  test("a month has the weeks that it needs", () => {
    expect(weeksOfMonth("2026-02-14", 7)).toHaveLength(4);
    expect(weeksOfMonth("2026-08-01", 1)).toHaveLength(6);
    const december = weeksOfMonth("2025-12-24", 1);
    expect(december.at(-1)?.at(-1)).toBe("2026-01-04");
  });
});

describe("entries", () => {
  test("lie from their first to their last day in the colour of their choice", () => {
    expect(entryOf(row(1, { day: "2026-03-02", last: "2026-03-04", state: "late" }), days)).toMatchObject({
      ...{ from: "2026-03-02", to: "2026-03-04", begins: undefined, tone: "danger" },
    });
  });
  test("without a start are none, with an end before it lie on one day", () => {
    expect(entryOf(row(1, { day: null }), days)).toBeUndefined();
    expect(entryOf(row(1, { day: "2026-03-02", last: "2026-01-01" }), days)?.to).toBe("2026-03-02");
  });
  test("have times by the clock on the wall; midnight ends the day before", () => {
    const given = { from: at("2026-03-02T09:30:00"), until: at("2026-03-03T00:00:00") };
    expect(entryOf(row(1, given), hours)).toMatchObject({
      ...{ from: "2026-03-02", to: "2026-03-02", begins: 570, ends: 1440 },
    });
  });
  test("move by whole days and keep their times", () => {
    const given = row(1, { from: at("2026-03-27T09:30:00"), until: at("2026-03-27T11:00:00") });
    const moved = movedValues(hours, entryOf(given, hours) as Entry, 3, 60);
    expect(moved).toEqual({ from: at("2026-03-30T10:30:00"), until: at("2026-03-30T12:00:00") });
    const dated = row(2, { day: "2026-03-27", last: null });
    expect(movedValues(days, entryOf(dated, days) as Entry, -1, 0)).toEqual({ day: "2026-03-26" });
  });
});

describe("lanes", () => {
  const week = weekOf("2026-03-04", 1);
  test("longer entries come first and no two meet", () => {
    const bars = layoutSpans(
      [
        entry(1, "2026-03-03"),
        entry(2, "2026-03-02", "2026-03-05"),
        entry(3, "2026-03-02"),
        entry(4, "2026-03-04", "2026-03-20"),
        entry(5, "2026-02-01", "2026-03-02"),
        entry(6, "2026-04-01"),
      ],
      week,
    );
    const of = (id: number) => bars.find((bar) => bar.entry.row.id === id);
    expect(of(6)).toBeUndefined();
    expect(of(5)).toMatchObject({ lane: 0, column: 0, length: 1, before: true, after: false });
    expect(of(2)).toMatchObject({ lane: 1, column: 0, length: 4 });
    expect(of(4)).toMatchObject({ column: 2, length: 5, after: true });
    for (const a of bars)
      for (const b of bars)
        if (a !== b && a.lane === b.lane) {
          expect(a.column + a.length <= b.column || b.column + b.length <= a.column).toBe(true);
        }
  });

  test("what does not fit is counted, and the count has a lane of its own", () => {
    const bars = layoutSpans(
      Array.from({ length: 6 }, (_, index) => entry(index, "2026-03-04")),
      week,
    );
    expect(fitLanes(bars, 7, 4)).toMatchObject({ more: [0, 0, 3, 0, 0, 0, 0] });
    expect(fitLanes(bars, 7, 4).shown).toHaveLength(3);
    expect(fitLanes(bars, 7, 6).more.every((count) => count === 0)).toBe(true);
  });
});

test("entries at the same time share the width, later ones have it all", () => {
  const day = "2026-03-04";
  const blocks = layoutHours([
    entry(1, day, day, 540, 600),
    entry(2, day, day, 570, 660),
    entry(3, day, day, 600, 630),
    entry(4, day, day, 700),
  ]);
  const of = (id: number) => blocks.find((block) => block.entry.row.id === id);
  expect(of(1)).toMatchObject({ column: 0, columns: 2 });
  expect(of(2)).toMatchObject({ column: 1, columns: 2 });
  expect(of(3)).toMatchObject({ column: 0, columns: 2 });
  expect(of(4)).toMatchObject({ column: 0, columns: 1, length: 60 });
});

test("only records of the days that are shown are asked for", () => {
  expect(spanFilter({ ...days, end: undefined }, "2026-03-01", "2026-03-31")).toEqual({
    and: [
      { field: "day", op: "lte", value: "2026-03-31" },
      { field: "day", op: "gte", value: "2026-03-01" },
    ],
  });
  const filter = JSON.stringify(spanFilter(hours, "2026-03-01", "2026-03-31"));
  expect(filter).toContain(at("2026-03-01T00:00:00"));
  expect(filter).toContain(at("2026-03-31T23:59:59"));
  expect(filter).toContain('"is_null"');
});
