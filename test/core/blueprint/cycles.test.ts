/** Tests that required references never form a circle in which no first record could be added. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

/** All required references as `from>to`, with the optional ones in brackets. */
function referencesOf(request: string): string[] {
  return blueprintOf(request)
    .spec.entities.flatMap((entity) =>
      entity.fields.flatMap((field) =>
        field.reference
          ? [field.required ? `${entity.name}>${field.reference.entity}` : `(${entity.name}>${field.reference.entity})`]
          : [],
      ),
    )
    .sort();
}

const CASES: readonly [string, readonly string[]][] = [
  [
    "company has name; department belongs to company; company belongs to department",
    ["(company>department)", "department>company"],
  ],
  [
    "A company belongs to a department. A department belongs to a company.",
    ["(department>company)", "company>department"],
  ],
  ["each folder belongs to a folder", ["(folder>folder)"]],
  [
    "Each bolt belongs to a crate. Each crate belongs to a shelf. Each shelf belongs to a bolt.",
    ["(shelf>bolt)", "bolt>crate", "crate>shelf"],
  ],
  [
    "Each bolt belongs to a crate. Each crate belongs to a shelf. Each bolt belongs to a shelf.",
    ["bolt>crate", "bolt>shelf", "crate>shelf"],
  ],
];

describe("circles of required references", () => {
  it.each(CASES)("%s", (request, expected) => {
    expect(referencesOf(request)).toEqual(expected);
  });

  it("says which reference became optional, and no longer that it must be given", () => {
    const { assumed } = blueprintOf("department belongs to company; company belongs to department");
    const said = assumed.filter((finding) => finding.subject === "company.department_id").map(({ text }) => text);
    expect(said).toEqual([
      "Department of companies may be left empty: each would need the other first and no company could ever be added.",
    ]);
  });
});
