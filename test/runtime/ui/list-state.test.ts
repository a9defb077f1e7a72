/** A list's state in the address: written and read back the same, and robust against edited addresses. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { toApiFilter } from "../../../runtime/ui/list/list-filter.ts";
import {
  emptyListState,
  formatListState,
  type ListState,
  nextSort,
  parseListState,
  withFilter,
} from "../../../runtime/ui/list/list-state.ts";
import { exampleSpec } from "./example-spec.ts";

const laptop = exampleSpec().entities.find(({ name }) => name === "laptop");
if (laptop === undefined) throw new Error("the example has laptops");
const names = laptop.fields.map(({ name }) => name);
const known = new Set(names);

const context = { me: undefined };

const text = fc.string({ minLength: 1, maxLength: 12 }).filter((value) => !/\p{Cs}/u.test(value));
const filter = fc.record(
  {
    values: fc.array(text, { minLength: 1, maxLength: 3 }),
    ...{ from: text, to: text, span: text, text },
    ...{ empty: fc.constant(true), set: fc.constant(true) },
  },
  { requiredKeys: ["values"] },
);
const condition = fc.record({
  field: fc.constantFrom(...names),
  op: fc.constantFrom("eq" as const, "contains" as const),
  value: text,
});
const where = fc.oneof(
  condition,
  fc.record({
    or: fc.array(fc.oneof(condition, fc.record({ and: fc.array(condition, { minLength: 1 }) })), { minLength: 1 }),
  }),
);
const state: fc.Arbitrary<ListState> = fc.record({
  q: fc.oneof(fc.constant(""), text),
  page: fc.integer({ min: 1, max: 1e6 }),
  pageSize: fc.option(fc.integer({ min: 5, max: 200 }), { nil: undefined }),
  sort: fc.option(
    fc.uniqueArray(fc.record({ field: fc.constantFrom(...names), direction: fc.constantFrom("asc", "desc") }), {
      minLength: 1,
    }),
    { nil: undefined },
  ),
  filters: fc.dictionary(fc.constantFrom(...names), filter, { noNullPrototype: true }),
  where: fc.option(where, { nil: undefined }),
  archived: fc.boolean(),
  columns: fc.option(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), { nil: undefined }),
});

test("reading what was written gives the state again", () => {
  fc.assert(
    fc.property(state, (given) => {
      expect(parseListState(formatListState(given), known)).toEqual(given);
    }),
  );
});

test("the plain state has an empty query", () => {
  expect(formatListState(emptyListState)).toBe("");
});

test("what names no field, or is no number, is left out", () => {
  const search =
    "in.__proto__=1&in.none=2&from.price=&page=-3&size=100000&sort=-none,-price&columns=none&empty.notes=2&q=a";
  expect(parseListState(search, known)).toEqual({
    ...emptyListState,
    q: "a",
    pageSize: 200,
    sort: [{ field: "price", direction: "desc" }],
    filters: {},
  });
});

test("headers go through ascending, descending and none; Shift adds a column", () => {
  const asc = nextSort([], "name", false);
  expect(asc).toEqual([{ field: "name", direction: "asc" }]);
  const desc = nextSort(asc, "name", false);
  expect(desc).toEqual([{ field: "name", direction: "desc" }]);
  expect(nextSort(desc, "name", false)).toEqual([]);
  const both = nextSort(desc, "price", true);
  expect(both.map(({ field }) => field)).toEqual(["name", "price"]);
  expect(nextSort(both, "name", true).map(({ field }) => field)).toEqual(["price"]);
  expect(nextSort(both, "price", false)).toEqual([{ field: "price", direction: "desc" }]);
});

test("an empty filter is taken off and every change goes back to the first page", () => {
  const filtered = withFilter({ ...emptyListState, page: 4 }, "status", { values: ["retired"] });
  expect(filtered).toMatchObject({ page: 1, filters: { status: { values: ["retired"] } } });
  expect(withFilter(filtered, "status", { values: [] }).filters).toEqual({});
});

test("filters become the data API's expression", () => {
  const filters = {
    status: { values: ["retired", "in_use"] },
    price: { from: "100", to: "200.5" },
    employee_id: { values: ["3", "nonsense"], empty: true },
    notes: { text: "50%" },
    purchase_date: { from: "not a number is fine for a date" },
  };
  expect(toApiFilter(laptop, filters, context)).toEqual({
    and: [
      { field: "status", op: "in", value: ["retired", "in_use"] },
      {
        and: [
          { field: "price", op: "gte", value: 100 },
          { field: "price", op: "lte", value: 200.5 },
        ],
      },
      {
        or: [
          { field: "employee_id", op: "in", value: [3] },
          { field: "employee_id", op: "is_null", value: true },
        ],
      },
      { field: "notes", op: "contains", value: "50%" },
      { field: "purchase_date", op: "gte", value: "not a number is fine for a date" },
    ],
  });
  expect(toApiFilter(laptop, {})).toBeUndefined();
  expect(toApiFilter(laptop, { price: { from: "abc" } }, context)).toBeUndefined();
});

test("codes are looked up by their beginning, `me` is the person signed in, spans are days around today", () => {
  const filters = {
    serial_number: { text: "SN" },
    employee_id: { values: ["me"] },
    purchase_date: { span: "quarter" },
    notes: { set: true },
  };
  const mine = { me: 7, today: new Date(2026, 4, 15) };
  expect(toApiFilter(laptop, filters, mine)).toEqual({
    and: [
      { field: "serial_number", op: "starts", value: "SN" },
      { field: "employee_id", op: "in", value: [7] },
      {
        and: [
          { field: "purchase_date", op: "gte", value: "2026-04-01" },
          { field: "purchase_date", op: "lte", value: "2026-06-30" },
        ],
      },
      { field: "notes", op: "is_null", value: false },
    ],
  });
  const nobody = toApiFilter(laptop, { employee_id: { values: ["me"] } }, context);
  expect(nobody).toEqual({ field: "employee_id", op: "in", value: [0] });
});

test("conditions apply beside the filters; those of an edited address that are none are left out", () => {
  const where = {
    or: [{ field: "price", op: "gt", value: 5 } as const, { field: "notes", op: "is_null", value: true } as const],
  };
  const filters = { status: { values: ["retired"] } };
  expect(toApiFilter(laptop, filters, { where })).toEqual({
    and: [{ field: "status", op: "in", value: ["retired"] }, where],
  });
  for (const bad of [
    "{",
    "7",
    "{}",
    '{"or":[]}',
    '{"field":"none","op":"eq","value":1}',
    '{"field":"price","op":"drop"}',
  ]) {
    expect(parseListState(new URLSearchParams({ where: bad }).toString(), known).where, bad).toBeUndefined();
  }
});
