/** What forms work out without a server: computed values, line items, steps, groups, deadlines. */
import { describe, expect, test } from "vitest";
import type { EntityModel, FieldModel } from "../../../runtime/model/types.ts";
import { workflowPath } from "../../../runtime/ui/detail/workflow-path.ts";
import { arrangeFields } from "../../../runtime/ui/field/arrange-fields.ts";
import { type AnyRow, titleOf } from "../../../runtime/ui/field/columns.ts";
import { isOverdue } from "../../../runtime/ui/field/overdue.ts";
import { autocompleteToken } from "../../../runtime/ui/form/autocomplete-token.ts";
import { withComputed } from "../../../runtime/ui/form/computed-values.ts";
import { openChoices } from "../../../runtime/ui/form/editable-fields.ts";
import { parseDuration, sameInput, toInput } from "../../../runtime/ui/form/form-values.ts";
import {
  isBlank,
  itemOfRow,
  type LineDefinition,
  linesChanged,
  moved,
  newItem,
  readLines,
  toItemErrors,
} from "../../../runtime/ui/form/line-items.ts";
import { matchesFilter, relativeDay } from "../../../runtime/ui/form/matches-filter.ts";
import { listSteps, openSteps, stepTo } from "../../../runtime/ui/step/steps-of.ts";
import { formsSpec } from "./forms-spec.ts";

const spec = formsSpec();
const entityNamed = (name: string): EntityModel => {
  const entity = spec.entities.find((candidate) => candidate.name === name);
  if (entity === undefined) throw new Error(name);
  return entity;
};
const field = (part: Partial<FieldModel> & Pick<FieldModel, "name" | "type">): FieldModel => ({
  ...{ label: part.name, required: false, unique: false },
  ...part,
});
const withFields = (...fields: FieldModel[]): EntityModel => ({ ...entityNamed("product"), fields });
const row = (values: object): AnyRow => ({ id: 1, created_at: "", updated_at: "", _refs: {}, _etag: "", ...values });

describe("computed values are those of the database", () => {
  const of = ["a", "b"];
  const numbers = [field({ name: "a", type: "decimal" }), field({ name: "b", type: "decimal" })];
  const result = (computed: FieldModel["computed"], values: object, type: FieldModel["type"] = "decimal") =>
    withComputed(withFields(...numbers, field({ name: "c", type, computed })), { ...values })["c"];

  test.each([
    ["product", { a: 3, b: 0.1 }, 0.3],
    ["product", { a: 3, b: null }, null],
    ["sum", { a: 0.1, b: 0.2 }, 0.3],
    ["sum", { a: 1, b: null }, 1],
    ["difference", { a: 1, b: null }, 1],
    ["difference", { a: 1, b: 3 }, -2],
    ["ratio", { a: 1, b: 4 }, 25],
    ["ratio", { a: 1, b: 0 }, null],
    ["ratio", { a: null, b: 2 }, null],
  ] as const)("%s of %j is %s", (kind, values, expected) => {
    expect(result({ kind, of }, values)).toBe(expected);
  });
  test("whole numbers are rounded", () => {
    expect(result({ kind: "product", of }, { a: 2.5, b: 1 }, "integer")).toBe(3);
  });
  test("elapsed time in days and minutes", () => {
    const values = { a: "2026-01-01", b: "2026-01-03" };
    expect(result({ kind: "elapsed", of, unit: "days" }, values)).toBe(2);
    expect(result({ kind: "elapsed", of, unit: "minutes" }, values)).toBe(2880);
    expect(result({ kind: "elapsed", of, unit: "days" }, { a: null, b: "2026-01-01" })).toBe(null);
  });
  test("computed of computed, and a circle ends", () => {
    const entity = withFields(
      ...numbers,
      field({ name: "d", type: "decimal", computed: { kind: "sum", of: ["c", "a"] } }),
      field({ name: "c", type: "decimal", computed: { kind: "product", of } }),
      field({ name: "x", type: "decimal", computed: { kind: "sum", of: ["x", "a"] } }),
    );
    expect(withComputed(entity, { a: 2, b: 3 })).toMatchObject({ c: 6, d: 8, x: 2 });
  });
  test("rollups over the lines in the form; others keep what is stored", () => {
    const order = entityNamed("order");
    const lines = {
      entity: entityNamed("order_line"),
      field: "order_id",
      rows: [{ amount: 0.1 }, { amount: 0.2 }, {}],
    };
    expect(withComputed(order, { subtotal: 5 }, [lines])).toMatchObject({ subtotal: 0.3, line_count: 3 });
    expect(withComputed(order, { subtotal: 5 }, [{ ...lines, rows: [] }])).toMatchObject({
      subtotal: 0,
      line_count: 0,
    });
    expect(withComputed(order, { subtotal: 5 })).toMatchObject({ subtotal: 5 });
  });
});

test("filters of rollups", () => {
  const entity = withFields(field({ name: "a", type: "integer" }), field({ name: "day", type: "date" }));
  const now = new Date(2026, 4, 20, 12);
  const meets = (filter: Parameters<typeof matchesFilter>[1]) =>
    matchesFilter(entity, filter, { a: 3, day: "2026-05-10", tags: ["x"], empty: null }, now);
  expect(meets({ field: "a", op: "gte", value: 3 })).toBe(true);
  expect(meets({ field: "a", op: "lt", value: 3 })).toBe(false);
  expect(meets({ field: "empty", op: "is_null", value: true })).toBe(true);
  expect(meets({ field: "empty", op: "ne", value: 1 })).toBe(true);
  expect(meets({ field: "empty", op: "lt", value: 1 })).toBe(false);
  expect(meets({ field: "tags", op: "contains", value: "x" })).toBe(true);
  expect(meets({ field: "day", op: "gte", value: "month_start" })).toBe(true);
  expect(meets({ field: "day", op: "gt", value: "today-7d" })).toBe(false);
  expect(meets({ and: [{ field: "a", op: "eq", value: 3 }, { or: [{ field: "a", op: "in", value: [1] }] }] })).toBe(
    false,
  );
  expect(relativeDay("quarter_start-1m", now)).toBe("2026-03-01");
  expect(relativeDay("week_start", now)).toBe("2026-05-18");
  expect(relativeDay("tomorrow", now)).toBe(undefined);
});

describe("line items", () => {
  const definition: LineDefinition = {
    entity: entityNamed("order_line"),
    field: "order_id",
    columns: ["product_id", "quantity", "unit_price", "amount"],
  };
  const stored = (id: number, quantity: number) =>
    itemOfRow(definition, row({ id, product_id: 2, quantity, unit_price: 10, amount: quantity * 10 }), "en-US");

  test("a line in which nothing was entered is not sent", () => {
    const blank = newItem(definition, "new1", { locale: "en-US" });
    expect(blank.inputs).toEqual({ product_id: "", quantity: "1", unit_price: "" });
    expect(isBlank(definition, blank)).toBe(true);
    expect(readLines(definition, [blank], "en-US")).toEqual({ lines: [], keys: [], errors: {} });
  });
  test("stored lines are sent with their id and what changed, in order", () => {
    const [one, two] = [stored(7, 1), stored(8, 2)];
    const changed = { ...two, inputs: { ...two.inputs, quantity: "5" } };
    expect(readLines(definition, [changed, one], "en-US").lines).toEqual([
      { id: 8, quantity: 5, position: 1 },
      { id: 7, position: 2 },
    ]);
    expect(linesChanged(definition, [one, two], [one, two])).toBe(false);
    expect(linesChanged(definition, [one, two], [two, one])).toBe(true);
    expect(linesChanged(definition, [one, two], [one])).toBe(true);
    expect(linesChanged(definition, [one], [one, newItem(definition, "n", { locale: "en-US" })])).toBe(false);
  });
  test("messages stand at the cells, those of the server too", () => {
    const bad = {
      ...newItem(definition, "new4", { locale: "en-US" }),
      inputs: { product_id: "", quantity: "none", unit_price: "" },
    };
    expect(readLines(definition, [newItem(definition, "x", { locale: "en-US" }), bad], "en-US").errors).toEqual({
      "_lines.order_lines.new4.product_id": "Product is required",
      "_lines.order_lines.new4.quantity": "Quantity must be a number",
    });
    const fromServer = { "_lines.order_lines.1.quantity": "too many", number: "taken" };
    expect(toItemErrors(fromServer, { order_lines: ["a", "b"] })).toEqual({
      "_lines.order_lines.b.quantity": "too many",
      number: "taken",
    });
  });
  test("lines move up and down and stop at the ends", () => {
    const items = ["a", "b", "c"].map((key) => newItem(definition, key, { locale: "en-US" }));
    const keys = (key: string, by: number) =>
      moved(items, key, by)
        .map((item) => item.key)
        .join("");
    expect([keys("c", -1), keys("a", 1), keys("a", -1), keys("c", 1)]).toEqual(["acb", "bac", "abc", "abc"]);
  });
});

describe("inputs", () => {
  test.each([
    ["90", 90],
    ["1h 30m", 90],
    ["1:30", 90],
    ["1.5h", 90],
    ["1,5 h", 90],
    ["45 min", 45],
    ["2 hours", 120],
    ["soon", undefined],
    ["1:75", undefined],
    ["", undefined],
  ])("the duration %s is %s minutes", (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });
  test("lists are compared by their entries; the order of references means nothing", () => {
    const tags = field({ name: "t", type: "tags" });
    const references = field({ name: "r", type: "references" });
    expect(sameInput(tags, ["a", "b"], ["a", "b"])).toBe(true);
    expect(sameInput(tags, ["b", "a"], ["a", "b"])).toBe(false);
    expect(sameInput(references, ["2", "1"], ["1", "2"])).toBe(true);
    expect(toInput(field({ name: "s", type: "secret" }), "never", "en-US")).toBe("");
    expect(toInput(field({ name: "b", type: "boolean" }), null, "en-US")).toBe("");
    expect(toInput(field({ name: "b", type: "boolean", default: false }), null, "en-US")).toBe(false);
  });
});

test("groups keep their fields together where the first of them stands", () => {
  const person = entityNamed("person");
  const blocks = arrangeFields(person, ["email", "last_name", "phone", "first_name", "zip", "street"]);
  expect(blocks.map(({ kind, fields }) => [kind, fields.map(({ name }) => name)])).toEqual([
    ["fields", ["email"]],
    ["person_name", ["first_name", "last_name"]],
    ["fields", ["phone"]],
    ["address", ["street", "zip"]],
  ]);
  const [, name, , address] = blocks;
  const token = (block: typeof name, at: number) => block?.fields[at] && autocompleteToken(block, block.fields[at]);
  expect([token(name, 0), token(name, 1)]).toEqual(["given-name", "family-name"]);
  expect([token(address, 0), token(address, 1)]).toEqual(["address-line1", "postal-code"]);
  expect(titleOf(person, row({ first_name: "Mira", last_name: "Novak" }))).toBe("Mira Novak");
});

describe("steps", () => {
  const order = entityNamed("order");
  const at = (status: string, ...steps: string[]) => row({ status, _can: { update: true, delete: true, steps } });

  test("only those that the server says are open", () => {
    expect(openSteps(order, row({ status: "sent" }))).toEqual([]);
    expect(openSteps(order, at("sent", "reject", "approve", "gone")).map(({ name, tone }) => [name, tone])).toEqual([
      ["approve", "primary"],
      ["reject", "danger"],
    ]);
    expect(stepTo(order, at("sent", "approve"), "approved")?.name).toBe("approve");
    expect(stepTo(order, at("sent", "approve"), "rejected")).toBe(undefined);
    expect(listSteps(order).map(({ name }) => name)).toEqual(["quick_order"]);
  });
  test("a form offers the choices that can be reached", () => {
    const status = order.fields.find(({ name }) => name === "status") as FieldModel;
    const values = (of: AnyRow | undefined) => openChoices(order, status, of).map(({ value }) => value);
    expect(values(undefined)).toEqual(["draft"]);
    expect(values(at("sent", "approve"))).toEqual(["sent", "approved"]);
    expect(values(row({ status: "draft" }))).toEqual(["draft", "sent"]);
  });
  test("the usual way, and having left it", () => {
    const path = workflowPath(order, "sent");
    expect(path?.map(({ choice, state }) => `${choice.value} ${state}`)).toEqual([
      "draft done",
      "sent current",
      "approved ahead",
    ]);
    expect(workflowPath(order, "approved")?.map(({ state }) => state)).toEqual(["done", "done", "done"]);
    expect(workflowPath(order, "rejected")).toBe(undefined);
  });
});

test("a deadline is overdue while the record is open", () => {
  const order = entityNamed("order");
  const due = order.fields.find(({ name }) => name === "due_date") as FieldModel;
  const now = new Date(2026, 4, 20, 12);
  const overdue = (values: object, entity = order) =>
    isOverdue(entity, due, { due_date: "2026-05-19", ...values }, now);
  expect(overdue({ status: "draft" })).toBe(true);
  expect(overdue({ status: "approved" })).toBe(false);
  expect(overdue({ status: "rejected" })).toBe(false);
  expect(overdue({ status: "draft", due_date: "2026-05-20" })).toBe(false);
  expect(overdue({ status: "draft", due_date: null })).toBe(false);
  const loan = withFields(due, field({ name: "returned_on", type: "date" }));
  expect(overdue({ returned_on: null }, loan)).toBe(true);
  expect(overdue({ returned_on: "2026-05-18" }, loan)).toBe(false);
  expect(overdue({}, withFields(due))).toBe(false);
});
