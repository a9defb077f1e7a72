/** Tests the pages of an app: paths, columns, filters, sort, children. */
import { describe, expect, it } from "vitest";
import type { PageOf } from "../../../src/core/spec/page-schema.ts";
import { blueprintOf } from "./request-case.ts";

const TEXT =
  "tasks have title, description, status (open, done), due date, cost, a, b, c, d, e fields and belong to a project; projects have name and website";

function pagesOf(text: string) {
  return blueprintOf(text).spec.pages;
}

describe("pages", () => {
  it("gives each record a list, a detail and a form page", () => {
    expect(
      pagesOf("sales reps have name; sales reps belong to a work group").map((page) => [page.kind, page.path]),
    ).toEqual([
      ["dashboard", "dashboard"],
      ["list", "sales-reps"],
      ["list", "work-groups"],
      ["settings", "settings"],
      ["detail", "sales-rep-detail"],
      ["form", "sales-rep-form"],
      ["detail", "work-group-detail"],
      ["form", "work-group-form"],
    ]);
  });

  it("shows at most seven columns, the telling ones first, and filters what can be filtered", () => {
    const list = pagesOf(TEXT).find((page): page is PageOf<"list"> => page.kind === "list" && page.entity === "task");
    expect(list?.columns.slice(0, 5)).toEqual(["title", "status", "project_id", "due_date", "cost"]);
    expect(list?.columns.length).toBeLessThanOrEqual(7);
    expect(list?.columns).not.toContain("description");
    expect(list?.filters).toEqual(["status", "due_date", "cost", "project_id"]);
    expect(list?.sort).toEqual([{ field: "due_date", direction: "asc" }]);
  });

  it("lists children on the detail page", () => {
    const detail = pagesOf(TEXT).find(
      (page): page is PageOf<"detail"> => page.kind === "detail" && page.entity === "project",
    );
    expect(detail?.children).toEqual([{ entity: "task", field: "project_id" }]);
  });

  it("keeps paths apart", () => {
    const paths = pagesOf("laptops have name. laptop details have note. laptop forms have note.").map(
      (page) => page.path,
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});
