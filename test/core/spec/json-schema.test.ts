/** Holds the published JSON Schema against the zod schema that it is made from. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { specJsonSchema } from "../../../src/core/spec/json-schema.ts";

const file = new URL("../../../docs/app-spec.schema.json", import.meta.url);

it("is published as the schema is", async () => {
  await expect(`${JSON.stringify(specJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

it("knows every page kind and every field type", () => {
  const text = readFileSync(file, "utf8");
  for (const word of ["dashboard", "calendar", "gallery", "references", "latitude", "rollup", "visitor"]) {
    expect(text).toContain(`"${word}"`);
  }
});
