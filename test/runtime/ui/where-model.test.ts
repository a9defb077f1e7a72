/** Conditions as the builder edits them become the filter of an address, and come back from it the same. */
import { expect, test } from "vitest";
import {
  countIncomplete,
  type GroupDraft,
  operatorsOf,
  toDraft,
  toWhere,
} from "../../../runtime/ui/list/where-model.ts";
import { exampleSpec } from "./example-spec.ts";

const laptop = exampleSpec().entities.find(({ name }) => name === "laptop");
if (laptop === undefined) throw new Error("the example has laptops");

const draft: GroupDraft = {
  join: "and",
  parts: [
    { field: "status", op: "eq", value: "in_use" },
    {
      join: "or",
      parts: [
        { field: "price", op: "gte", value: "1,200.50" },
        { field: "notes", op: "unset", value: "" },
        { field: "name", op: "starts", value: "Air" },
      ],
    },
  ],
};
const where = {
  and: [
    { field: "status", op: "eq", value: "in_use" },
    {
      or: [
        { field: "price", op: "gte", value: 1200.5 },
        { field: "notes", op: "is_null", value: true },
        { field: "name", op: "starts", value: "Air" },
      ],
    },
  ],
} as const;

test("a draft becomes a filter with values as they are stored, and a filter a draft again", () => {
  expect(toWhere(laptop, draft, "en-US")).toEqual(where);
  expect(toWhere(laptop, toDraft(laptop, where, "en-US"), "en-US")).toEqual(where);
});

test("conditions without a value are counted and left out; a group of one is that one", () => {
  const parts = [
    { field: "price", op: "gt", value: "much" },
    { field: "name", op: "contains", value: "" },
    { field: "status", op: "eq", value: "retired" },
  ] as const;
  expect(countIncomplete(laptop, { join: "or", parts }, "en-US")).toBe(2);
  expect(toWhere(laptop, { join: "or", parts }, "en-US")).toEqual({ field: "status", op: "eq", value: "retired" });
  expect(toWhere(laptop, { join: "or", parts: [] }, "en-US")).toBeUndefined();
});

test("a field that must be filled is not asked whether it is", () => {
  const field = (name: string) => laptop.fields.find((candidate) => candidate.name === name) ?? laptop.fields[0];
  expect(operatorsOf(field("name") as never)).not.toContain("unset");
  expect(operatorsOf(field("price") as never)).toContain("unset");
});
