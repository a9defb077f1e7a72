/** What people see of values, in several locales, and datetimes in and out of inputs. */
import { describe, expect, it } from "vitest";
import { datetimeToLocalInput, formatValue, localInputToDatetime } from "../../../runtime/model/index.ts";
import type { FieldModel, FieldType } from "../../../runtime/model/types.ts";

const US = { locale: "en-US", currency: "USD", timeZone: "UTC" };
const DE = { locale: "de-DE", currency: "EUR", timeZone: "Europe/Berlin" };
const show = (type: FieldType, value: unknown, options = US) => {
  const choices = [{ value: "in_use", label: "In use", tone: "neutral" as const }];
  const field: FieldModel = { name: "f", label: "F", type, required: false, unique: false, choices };
  return formatValue(field, value, options).replace(/[\u00a0\u202f]/g, " ");
};

describe("a value", () => {
  it.each<[FieldType, unknown, string, string]>([
    ["money", 1234.5, "$1,234.50", "1.234,50 €"],
    ["money", -5, "-$5.00", "-5,00 €"],
    ["percent", 12.5, "12.5%", "12,5 %"],
    ["integer", 12345, "12,345", "12.345"],
    ["decimal", 0.000000001, "0.000000001", "0,000000001"],
    ["year", 2024, "2024", "2024"],
    ["rating", 4, "4", "4"],
    ["duration", 80, "1h 20m", "1h 20m"],
    ["duration", 120, "2h", "2h"],
    ["duration", 0, "0m", "0m"],
    ["date", "2025-01-31", "Jan 31, 2025", "31.01.2025"],
    ["datetime", "2025-01-31T23:30:00Z", "Jan 31, 2025, 11:30 PM", "01.02.2025, 00:30"],
    ["time", "14:05", "2:05 PM", "14:05"],
    ["boolean", true, "Yes", "Yes"],
    ["boolean", false, "No", "No"],
    ["choice", "in_use", "In use", "In use"],
    ["choice", "gone", "gone", "gone"],
    ["reference", 7, "#7", "#7"],
    ["text", "as it is", "as it is", "as it is"],
    ["date", "not a date", "not a date", "not a date"],
    ["money", null, "", ""],
    ["text", undefined, "", ""],
  ])("%s %j is %j or %j", (type, value, us, de) => {
    expect(show(type, value)).toBe(us);
    expect(show(type, value, DE)).toBe(de);
  });
});

describe("a datetime input", () => {
  it("gives back what it was filled with", () => {
    for (const stored of ["2025-01-31T23:30:00Z", "2025-07-01T00:00:05Z"]) {
      expect(localInputToDatetime(datetimeToLocalInput(stored))).toBe(stored);
    }
    expect(datetimeToLocalInput("nonsense")).toBe("");
    expect(localInputToDatetime("2025-02-30T10:00")).toBeUndefined();
    expect(localInputToDatetime("2025-01-01T10:00Z")).toBeUndefined();
  });
  it("shows local time", () => {
    expect(datetimeToLocalInput(new Date(2025, 4, 6, 7, 8).toISOString())).toBe("2025-05-06T07:08");
  });
});
