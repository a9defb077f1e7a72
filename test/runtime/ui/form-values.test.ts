/** What people type into a form, as the data API takes it. */
import { expect, test } from "vitest";
import type { FieldModel } from "../../../runtime/model/types.ts";
import { fromInput, initialInputs, plainNumber, readInputs, toInput } from "../../../runtime/ui/form/form-values.ts";
import { exampleSpec } from "./example-spec.ts";

const laptop = exampleSpec().entities.find(({ name }) => name === "laptop");
if (laptop === undefined) throw new Error("the example has laptops");

test.each([
  ["1299.5", "en-US", "1299.5"],
  ["1,299.50", "en-US", "1299.50"],
  ["1,234,567", "en-US", "1234567"],
  ["1,5", "en-US", "1,5"],
  ["12,34,567", "en-US", "12,34,567"],
  ["1.299,50", "de-DE", "1299.50"],
  ["1,5", "de-DE", "1.5"],
  ["1.5", "de-DE", "1.5"],
  ["1 299,50", "fr-FR", "1299.50"],
  ["-1,299", "en-US", "-1299"],
  ["1.2.3", "en-US", "1.2.3"],
  ["abc", "en-US", "abc"],
])("%s in %s is %s", (text, locale, plain) => {
  expect(plainNumber(text, locale)).toBe(plain);
});

test("a new record starts with defaults and what the address gives", () => {
  expect(initialInputs(laptop.fields, { employee_id: "4" }, { locale: "en-US" })).toMatchObject({
    name: "",
    status: "available",
    employee_id: "4",
  });
});

test("inputs are validated as the server does, and only those that were changed", () => {
  const inputs = { name: " ", serial_number: "S1", price: "1,000.5", status: "available", notes: "" };
  const names = Object.keys(inputs);
  const created = readInputs(laptop, inputs, names, { mode: "create", locale: "en-US" });
  expect(created.errors).toEqual({ name: "Name is required" });
  expect(created.values).toMatchObject({ serial_number: "S1", price: 1000.5, notes: null });
  const changed = readInputs(laptop, inputs, ["price"], { mode: "update", locale: "en-US" });
  expect(changed).toEqual({ values: { price: 1000.5 }, errors: {} });
  const refused = readInputs(laptop, { price: "a lot" }, ["price"], { mode: "update", locale: "en-US" });
  expect(refused.errors).toEqual({ price: "Price must be a number" });
});

test("an unfinished date is left for validation to refuse", () => {
  const field = { name: "at", label: "At", type: "datetime", required: false, unique: false } as const;
  expect(fromInput(field, "tomorrow", "en-US")).toBe("tomorrow");
  expect(fromInput(field, "2026-03-04T10:30", "en-US")).toMatch(/^2026-03-0\dT\d\d:30:00Z$/);
});

test.each(["en-US", "de-DE", "fr-FR", "de-CH", "en-IN"])(
  "a number that a form shows in %s is read back as it was",
  (locale) => {
    const field = { name: "n", label: "N", type: "decimal", required: false, unique: false } as FieldModel;
    for (const value of [1.125, 0.125, -12.5, 1234.5, 1234567.891, 7, 0, 1e-9])
      expect(Number(fromInput(field, toInput(field, value, locale), locale))).toBe(value);
  },
);

test("numbers are shown as the locale writes them, also those that the address gives", () => {
  const money = { name: "price", label: "Price", type: "money", required: false, unique: false } as FieldModel;
  expect(toInput(money, 380.5, "en-US")).toBe("380.50");
  expect(toInput(money, 380.5, "de-DE")).toBe("380,50");
  expect(toInput(money, 380, "de-DE")).toBe("380");
  expect(initialInputs([money], { price: "1.125" }, { locale: "de-DE" })).toEqual({ price: "1,125" });
});
