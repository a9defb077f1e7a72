/** The rules of lists that need no page: order of people's own, saved views, spans of days, the menu's groups. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MenuRoute, navigationGroups } from "../../../runtime/ui/app/navigation-entries.ts";
import type { AnyRow } from "../../../runtime/ui/field/columns.ts";
import { spanNames, spanOf } from "../../../runtime/ui/list/date-spans.ts";
import { moveItem } from "../../../runtime/ui/list/move-item.ts";
import { reorder } from "../../../runtime/ui/list/reorder.ts";
import { withView } from "../../../runtime/ui/list/saved-views.ts";
import { ownPath } from "../../../runtime/ui/session/own-path.ts";
import { exampleSpec } from "./example-spec.ts";

const row = (id: number, position: number | null) => ({ id, position }) as unknown as AnyRow;

test("after a move the positions put the rows in the new order, and nobody outside of them is touched", () => {
  const rows = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.nat(7), fc.nat(7), (positions, from, to) => {
      const sorted = [...positions].sort((a, b) => a - b);
      const before = sorted.map((position, index) => row(index + 1, position));
      const changes = new Map(reorder(before, "position", from, to).map(({ id, position }) => [id, position]));
      const after = before
        .map(({ id, position }) => ({ id, position: changes.get(id) ?? Number(position) }))
        .sort((a, b) => a.position - b.position);
      const expected = moveItem(
        before.map(({ id }) => id),
        from,
        to,
      );
      expect(after.map(({ id }) => id)).toEqual(expected);
      expect(after.map(({ position }) => position)).toEqual(sorted);
    }),
  );
});

test("where positions are missing or equal, all rows are numbered anew", () => {
  const rows = [row(1, null), row(2, null), row(3, 4)];
  expect(reorder(rows, "position", 2, 0)).toEqual([
    { id: 3, position: 1 },
    { id: 1, position: 2 },
    { id: 2, position: 3 },
  ]);
  expect(reorder([row(1, 5), row(2, 5)], "position", 0, 1)).toEqual([{ id: 1, position: 6 }]);
  expect(reorder(rows, "position", 0, 9)).toEqual([]);
});

test("a view of the same name takes the place of the one before", () => {
  const views = [
    { name: "Mine", query: "in.owner=me" },
    { name: "Late", query: "span.due=7d" },
  ];
  expect(withView(views, { name: "Mine", query: "q=a" })).toEqual([{ name: "Mine", query: "q=a" }, views[1]]);
  expect(withView(views, { name: "New", query: "" })).toHaveLength(3);
});

test("spans are whole days around today, across the ends of months and years", () => {
  const span = (name: string, ...day: [number, number, number]) => spanOf(name, new Date(...day));
  expect(span("7d", 2026, 0, 3)).toEqual({ from: "2025-12-28", to: "2026-01-03" });
  expect(span("month", 2028, 1, 10)).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(span("last-month", 2026, 0, 31)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(span("quarter", 2026, 11, 31)).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(span("next-7d", 2026, 11, 28)).toEqual({ from: "2026-12-28", to: "2027-01-03" });
  expect(span("never", 2026, 0, 1)).toBeUndefined();
  for (const name of spanNames) {
    const found = span(name, 2026, 5, 15);
    expect(found !== undefined && found.from <= found.to, name).toBe(true);
  }
});

test("only a path of this app is gone back to after signing in", () => {
  expect(ownPath("/laptops?q=a")).toBe("/laptops?q=a");
  for (const given of ["//evil.example", "/\\evil.example", "https://evil.example", "/sign-in?to=/", "", null]) {
    expect(ownPath(given), String(given)).toBeUndefined();
  }
});

test("the menu has its groups in order, lookup tables and settings last, and nothing that is not open to the role", () => {
  const { entities } = exampleSpec();
  const laptop = entities.find(({ name }) => name === "laptop");
  const kind = {
    ...entities[0],
    name: "kind",
    table: "kinds",
    fields: [{ name: "name", label: "Name", type: "text", required: true, unique: true }],
  };
  const reference = { entity: "kind", onDelete: "restrict" };
  const field = { name: "kind_id", label: "Kind", type: "reference", required: false, unique: false, reference };
  const model = { entities: [...entities, kind, { ...laptop, name: "other", fields: [field] }] };
  const route = (path: string, more: object = {}) =>
    ({ kind: "list", paths: [`/${path}`], entity: "laptop", ...more }) as MenuRoute & { roles?: readonly string[] };
  const routes = [
    route("kinds", { entity: "kind" }),
    route("settings", { kind: "settings", entity: undefined }),
    route("laptops"),
    route("board", { kind: "board", nav: false }),
    route("costs", { kind: "report", group: "Reports" }),
    route("secret", { roles: ["boss"] }),
    route("employees", { entity: "employee" }),
    route("repairs", { entity: "repair" }),
    route("detail", { kind: "detail", paths: ["/laptops/:id"] }),
  ];
  const groups = navigationGroups({
    model: model as never,
    routes,
    mayOpen: ({ roles }) => roles === undefined,
    entityNamed: (name) => model.entities.find((entity) => entity.name === name) as never,
  });
  expect(groups.map(({ label, entries }) => [label, entries.map(({ path }) => path)])).toEqual([
    [undefined, ["/laptops", "/employees", "/repairs"]],
    ["Reports", ["/costs"]],
    ["Settings", ["/kinds", "/settings"]],
  ]);
});
