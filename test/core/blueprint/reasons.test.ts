/** Tests that every entity, field and page says by which rule, on which words and how surely it is there. */
import { describe, expect, it } from "vitest";
import { explainSpec } from "../../../src/core/generation/explain-spec.ts";
import { blueprintOf } from "./request-case.ts";

const TEXT =
  "Laptops have name, serial number (code), purchase date and status (available, in use). Each laptop belongs to an employee. Board by status. Track vehicles.";

describe("reasons", () => {
  const { spec, reasons = {} } = blueprintOf(TEXT);

  it("cover everything in the spec", () => {
    const paths = [
      ...spec.entities.flatMap((entity) => [
        entity.name,
        ...entity.fields.map((field) => `${entity.name}.${field.name}`),
      ]),
      ...spec.pages.map((page) => `page:${page.path}`),
    ];
    expect(Object.keys(reasons).sort()).toEqual(paths.sort());
    for (const reason of Object.values(reasons)) {
      expect(reason.rule).not.toBe("");
      expect(reason.confidence).toBeGreaterThan(0);
      expect(reason.confidence).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ["laptop", "Its attributes were listed", "Laptops", 1, "request"],
    ["laptop.serial_number", "Said with its type", "serial number (code)", 1, "request"],
    ["laptop.purchase_date", "Said; a name like “purchase date” means date", "purchase date", 0.9, "request"],
    ["laptop.status", "Its choices were listed", "status (available, in use)", 1, "request"],
    ["laptop.employee_id", "A relation that was said", "Each laptop belongs to an employee", 0.95, "request"],
    ["vehicle.license_plate", "Records of this kind usually have it", "fleet pack", 0.6, "pack"],
    ["page:laptops-board", "Asked for", "Board by status", 0.9, "request"],
    ["page:laptops", "Every kind of record has a list", "Laptops", 0.8, "engine"],
    ["page:settings", "Every app has its settings", "", 0.8, "engine"],
  ] as const)("%s", (path, rule, evidence, confidence, from) => {
    expect(reasons[path]).toEqual({ rule, evidence, confidence, from });
  });

  it("name the words that asked for pages", () => {
    const text =
      "Track orders and customers. Report of orders by month. Dashboard with total of orders. About us page. Order history.";
    const told = blueprintOf(text).reasons ?? {};
    expect(told["page:dashboard"]).toMatchObject({ rule: "Asked for", from: "request" });
    expect(told["page:about-us"]).toMatchObject({ rule: "Asked for", evidence: "About us page" });
    expect(told["page:order-history"]).toMatchObject({ rule: "Asked for", evidence: "Order history" });
    expect(Object.values(told).filter((reason) => reason.evidence === "Report of orders by month")).toHaveLength(1);
  });

  it("are what explain shows", () => {
    const explained = explainSpec({ spec, generated: spec, reasons });
    expect(explained.find((item) => item.subject === "laptop.status")).toMatchObject({
      rule: "Its choices were listed",
      confidence: 1,
    });
  });
});
