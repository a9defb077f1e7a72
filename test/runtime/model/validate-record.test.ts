/** Validation of records: what is accepted in which form, and what is refused with which words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFieldValue, roundTo, validateRecord } from "../../../runtime/model/index.ts";
import type { EntityModel, FieldModel, FieldType } from "../../../runtime/model/types.ts";

function field(type: FieldType, more: Partial<FieldModel> = {}): FieldModel {
  return { name: "field", label: "Field", type, required: false, unique: false, ...more };
}
function entity(...fields: FieldModel[]): EntityModel {
  return { name: "thing", table: "things", label: "Thing", pluralLabel: "Things", titleField: "field", fields };
}
const CHOICES = [
  { value: "a", label: "First", tone: "neutral" },
  { value: "b", label: "Second", tone: "neutral" },
] as const;

describe("a value", () => {
  it.each<[FieldType, unknown, unknown]>([
    ["text", "  plain ", "plain"],
    ["text", "", null],
    ["text", " \t", null],
    ["text", undefined, null],
    ["text", "e\u0301", "é"],
    ["long_text", "  a\r\nb\n ", "  a\r\nb"],
    ["integer", "42", 42],
    ["integer", " -7 ", -7],
    ["integer", 9007199254740991, 9007199254740991],
    ["decimal", ".5", 0.5],
    ["decimal", "1e3", 1000],
    ["money", 1.005, 1.01],
    ["money", "-1.005", -1.01],
    ["money", 0.1 + 0.2, 0.3],
    ["money", -0.001, 0],
    ["percent", 33.333333, 33.3333],
    ["rating", "5", 5],
    ["year", 2024, 2024],
    ["duration", 0, 0],
    ["date", "2024-02-29", "2024-02-29"],
    ["datetime", "2025-03-31T14:30", "2025-03-31T14:30:00Z"],
    ["datetime", "2025-03-31 14:30:15.987Z", "2025-03-31T14:30:15Z"],
    ["datetime", "2025-03-31T00:30:00+02:00", "2025-03-30T22:30:00Z"],
    ["time", "09:05", "09:05"],
    ["time", "09:05:00", "09:05"],
    ["time", "23:59:59", "23:59:59"],
    ["boolean", "on", true],
    ["boolean", 0, false],
    ["boolean", "", null],
    ["choice", "b", "b"],
    ["reference", "12", 12],
    ["email", "ana.silva+x@mail.example.com", "ana.silva+x@mail.example.com"],
    ["email", "jörg@müller.example", "jörg@müller.example"],
    ["phone", "+49 (30) 123-456 ext 7", "+49 (30) 123-456 ext 7"],
    ["phone", "007", "007"],
    ["url", "HTTPS://example.com/a?b=c#d", "HTTPS://example.com/a?b=c#d"],
    ["url", "http://localhost:3000", "http://localhost:3000"],
    ["colour", "#ABC", "#aabbcc"],
    ["colour", "#1A73e8", "#1a73e8"],
  ])("%s %j is stored as %j", (type, given, value) => {
    expect(parseFieldValue(field(type, { choices: CHOICES }), given)).toEqual({ value });
  });

  it.each<[FieldType, unknown, string]>([
    ["integer", "1,000", "must be a number"],
    ["integer", "0x10", "must be a number"],
    ["integer", 1.5, "must be a whole number"],
    ["integer", Number.NaN, "must be a number"],
    ["integer", Number.POSITIVE_INFINITY, "must be a number"],
    ["integer", "1e999", "must be a number"],
    ["integer", 2 ** 53, "must be at most 9007199254740991"],
    ["integer", true, "must be a number"],
    ["integer", [5], "must be a number"],
    ["money", "12 EUR", "must be a number"],
    ["money", 1e15, "must be at most 9999999999999"],
    ["percent", 100.1, "must be at most 100"],
    ["percent", -1, "must be at least 0"],
    ["rating", 6, "must be at most 5"],
    ["rating", 0, "must be at least 1"],
    ["year", 25, "must be at least 1000"],
    ["duration", -1, "must be at least 0"],
    ["date", "2025-02-30", "must be a real date, such as 2025-03-31"],
    ["date", "2023-02-29", "must be a real date, such as 2025-03-31"],
    ["date", "31.12.2025", "must be a real date, such as 2025-03-31"],
    ["date", "0025-01-01", "must be a real date, such as 2025-03-31"],
    ["date", 20250101, "must be text"],
    ["datetime", "2025-03-31T24:00", "must be a real date and time, such as 2025-03-31T14:30"],
    ["datetime", "2025-02-30T10:00Z", "must be a real date and time, such as 2025-03-31T14:30"],
    ["datetime", "9999-12-31T23:59:59-14:00", "must be a real date and time, such as 2025-03-31T14:30"],
    ["time", "24:00", "must be a time, such as 14:30"],
    ["time", "9:5", "must be a time, such as 14:30"],
    ["boolean", "maybe", "must be yes or no"],
    ["boolean", 2, "must be yes or no"],
    ["choice", "c", "must be one of First, Second"],
    ["choice", "A", "must be one of First, Second"],
    ["reference", 0, "must be the number of a record"],
    ["reference", 1.5, "must be the number of a record"],
    ["reference", "1; DROP", "must be the number of a record"],
    ["email", "ana@example", "must be an e-mail address, such as ana@example.com"],
    ["email", "ana@@example.com", "must be an e-mail address, such as ana@example.com"],
    ["email", "a b@example.com", "must be an e-mail address, such as ana@example.com"],
    ["email", "@example.com", "must be an e-mail address, such as ana@example.com"],
    ["email", "<ana@example.com>", "must be an e-mail address, such as ana@example.com"],
    ["phone", "call me", "must be a phone number"],
    ["phone", "12", "must be a phone number"],
    ["url", "example.com", "must be a web address that starts with https://"],
    ["url", "javascript:alert(1)", "must be a web address that starts with https://"],
    ["url", "https://", "must be a web address that starts with https://"],
    ["url", "https://a b", "must be a web address that starts with https://"],
    ["colour", "red", "must be a colour such as #1a73e8"],
    ["text", "two\nlines", "must be one line"],
    ["text", "nul\0", "contains characters that cannot be stored"],
    ["text", "\udc00", "contains characters that cannot be stored"],
    ["text", "x".repeat(1001), "must have at most 1000 characters"],
    ["text", 5, "must be text"],
    ["text", {}, "must be text"],
  ])("%s %j is refused", (type, given, message) => {
    expect(parseFieldValue(field(type, { choices: CHOICES }), given)).toMatchObject({ error: `Field ${message}` });
  });

  it("obeys the field's own bounds, after rounding", () => {
    const price = field("money", { min: 0.01, max: 10 });
    expect(parseFieldValue(price, 0.006)).toEqual({ value: 0.01 });
    expect(parseFieldValue(price, 0.004)).toMatchObject({ error: "Field must be at least 0.01" });
    expect(parseFieldValue(price, 10.004)).toEqual({ value: 10 });
    expect(parseFieldValue(price, 10.005)).toMatchObject({ error: "Field must be at most 10" });
    expect(parseFieldValue(field("text", { maxLength: 2 }), "👍a")).toMatchObject({
      error: "Field must have at most 2 characters",
    });
  });

  it("is accepted as it was stored", () => {
    const types = [
      "text",
      "long_text",
      "integer",
      "decimal",
      "money",
      "date",
      "datetime",
      "time",
      "email",
      "colour",
    ] as const;
    const given = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.double(),
      fc.integer(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), given, (type, value) => {
        const first = parseFieldValue(field(type), value);
        if ("value" in first) expect(parseFieldValue(field(type), first.value)).toEqual(first);
      }),
    );
  });

  it("is rounded half away from zero", () => {
    expect([1.005, -1.005, 2.5, 1e-7, 1e21, 0.145].map((value) => roundTo(value, 2))).toEqual([
      1.01, -1.01, 2.5, 0, 1e21, 0.15,
    ]);
  });
});

describe("a record", () => {
  const thing = entity(
    field("text", { name: "name", label: "Name", required: true }),
    field("date", { name: "day", label: "Day", default: "today" }),
    field("datetime", { name: "at", label: "At", default: "now" }),
    field("integer", { name: "count", label: "Count", default: 3 }),
  );
  const now = new Date(2025, 0, 2, 3, 4, 5);

  it("gets defaults when it is created, and none when it is changed", () => {
    const created = validateRecord(thing, { name: "x" }, "create", { now });
    expect(created).toEqual({
      values: { name: "x", day: "2025-01-02", at: now.toISOString().replace(".000", ""), count: 3 },
      errors: {},
      issues: {},
    });
    expect(validateRecord(thing, {}, "update")).toEqual({ values: {}, errors: {}, issues: {} });
    expect(validateRecord(thing, { name: undefined, count: null }, "update")).toEqual({
      values: { count: null },
      errors: {},
      issues: {},
    });
  });
  it("keeps a given empty value instead of the default", () => {
    expect(validateRecord(thing, { name: "x", count: "" }, "create", { now }).values.count).toBeNull();
  });
  it("tells each refused field once and keeps the others", () => {
    expect(validateRecord(thing, { count: "x", nope: 1, day: "2025-01-01" }, "create", { now })).toMatchObject({
      values: { day: "2025-01-01" },
      errors: { name: "Name is required", count: "Count must be a number", nope: 'Thing has no field "nope"' },
    });
    expect(validateRecord(thing, { name: " " }, "update").errors).toEqual({ name: "Name is required" });
  });
  it("is not fooled by prototype keys", () => {
    const tricky = entity(field("text", { name: "constructor", label: "C", required: true }));
    expect(validateRecord(tricky, {}, "create").errors).toEqual({ constructor: "C is required" });
    expect(Object.keys(validateRecord(thing, JSON.parse('{"__proto__":1}'), "update").errors)).toEqual(["__proto__"]);
  });
});
