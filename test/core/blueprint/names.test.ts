/** Tests singular, plural, identifiers and labels. */
import { describe, expect, it } from "vitest";
import { nameNoun, toFieldName, toIdentifier, toLabel } from "../../../src/core/blueprint/assembly/naming.ts";

const NOUNS: readonly [string, string, string][] = [
  ["employees", "employee", "employees"],
  ["people", "person", "people"],
  ["categories", "category", "categories"],
  ["statuses", "status", "statuses"],
  ["series", "series", "series"],
  ["addresses", "address", "addresses"],
  ["staff", "staff", "staff"],
  ["equipment", "equipment", "equipment"],
  ["data", "data", "data"],
  ["lenses", "lens", "lenses"],
  ["canvases", "canvas", "canvases"],
  ["children", "child", "children"],
  ["movies", "movie", "movies"],
  ["buses", "bus", "buses"],
  ["analyses", "analysis", "analyses"],
  ["invoice lines", "invoice_line", "invoice_lines"],
  ["class", "class", "classes"],
  ["orders", "order", "orders"],
  ["quizzes", "quiz", "quizzes"],
  ["knives", "knife", "knives"],
  ["news", "news", "news"],
  ["Bücher", "bucher", "buchers"],
];

describe("nouns", () => {
  it.each(NOUNS)("%s", (words, name, table) => {
    expect(nameNoun(words)).toMatchObject({ name, table });
  });
});

describe("identifiers", () => {
  it.each([
    ["serialNumber", "serial_number"],
    ["Serial-Number (S/N)", "serial_number_s_n"],
    ["Größe", "grosse"],
    ["Название", "nazvanie"],
    ["Όνομα", "onoma"],
    ["e-mail", "e_mail"],
    ["customer's name", "customers_name"],
    ["2nd phone", "field_2nd_phone"],
  ])("%s", (words, name) => {
    expect(toIdentifier(words, "field")).toBe(name);
  });

  it("gives words of other scripts a stable name and keeps them as label", () => {
    expect(toIdentifier("价格", "field")).toMatch(/^field_[a-z0-9]+$/);
    expect(toIdentifier("价格", "field")).toBe(toIdentifier("价格", "field"));
    expect(toIdentifier("价格", "field")).not.toBe(toIdentifier("库存", "field"));
    expect(toLabel("价格")).toBe("价格");
  });

  it("stays valid and distinct however long the words are", () => {
    const long = toIdentifier("a".repeat(5_000), "field");
    expect(long).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
    expect(toIdentifier(`${"very ".repeat(30)}one`, "field")).not.toBe(
      toIdentifier(`${"very ".repeat(30)}two`, "field"),
    );
  });

  it("moves out of the way of the columns every table has", () => {
    expect(["id", "created at", "updated_at", "created date"].map(toFieldName)).toEqual([
      "number",
      "created_on",
      "updated_on",
      "created_date",
    ]);
  });
});

describe("labels", () => {
  it.each([
    ["serial_number", "Serial number"],
    ["SKU", "SKU"],
    ["isbn", "ISBN"],
    ["purchaseDate", "Purchase date"],
    ["iPhone model", "I phone model"],
    ["VAT rate", "VAT rate"],
  ])("%s", (words, label) => {
    expect(toLabel(words)).toBe(label);
  });
});
