/** Reading what the TypeScript compiler prints, and the places that other errors name. */
import { describe, expect, it } from "vitest";
import { keepTypeImports } from "../../../src/daemon/check/check-imports.ts";
import { findErrorPlace } from "../../../src/daemon/check/error-place.ts";
import { htmlToText } from "../../../src/daemon/check/html-text.ts";
import { jsonErrorPosition } from "../../../src/daemon/check/json-error-position.ts";
import { parseDiagnostics } from "../../../src/daemon/check/parse-diagnostics.ts";

describe("parseDiagnostics", () => {
  it("reads places, codes, following lines and errors without a place", () => {
    const output = [
      "src\\pages\\a(b).tsx(12,5): error TS2322: Type 'x' is not assignable.",
      "  Types of property 'y' are incompatible.",
      "error TS18003: No inputs were found in config file.",
      "",
    ].join("\r\n");
    expect(parseDiagnostics(output)).toEqual([
      {
        file: "src/pages/a(b).tsx",
        line: 12,
        column: 5,
        code: "TS2322",
        message: "Type 'x' is not assignable.\n  Types of property 'y' are incompatible.",
      },
      { code: "TS18003", message: "No inputs were found in config file." },
    ]);
  });
});

describe("jsonErrorPosition", () => {
  it.each([
    ['{\n "a": 1,\n}', 3, 1],
    ['{\n "a": 1', 2, 8],
    [`{\n${'  "some": "text",\n'.repeat(5)}  x\n${'  "some": "text",\n'.repeat(5)}}`, 7, 3],
  ])("finds the place in %j", (text, line, column) => {
    let thrown: unknown;
    try {
      JSON.parse(text);
    } catch (error) {
      thrown = error;
    }
    expect(jsonErrorPosition(text, thrown)).toEqual({ line, column });
  });
});

describe("findErrorPlace", () => {
  it("takes the first frame that lies in the app's own code", () => {
    const stack = [
      "Error: no",
      "    at render (file:///opt/vector/dist/runtime/node/ui.js:1:2)",
      "    at Page (file:///home/an%20app/src/pages/a.tsx:7:9)",
      "    at file:///home/an%20app/src/b.ts:1:1",
    ].join("\n");
    expect(findErrorPlace(stack, "/home/an app")).toEqual({ file: "src/pages/a.tsx", line: 7, column: 9 });
    expect(findErrorPlace(stack, "/home/other")).toBeUndefined();
  });
});

describe("htmlToText", () => {
  it("keeps what a person sees", () => {
    const html =
      '<p class="x">A &amp; <b>B</b><!-- -->3</p><script>no()</script><input type="text" value="C &quot;D&#x27;"/>';
    expect(htmlToText(html)).toBe(`A & B 3 C "D'`);
  });
});

describe("keepTypeImports", () => {
  it.each([
    ['import type { A } from "a";', 'import      { A } from "a";'],
    ['import type A from "a";', 'import      A from "a";'],
    ['import type from "a";', 'import type from "a";'],
    ['export type { A } from "a";', 'export      { A } from "a";'],
    ['export type * from "a";', 'export      * from "a";'],
    ["export type { A };", "export type { A };"],
    ["export type A = { from: 1 };", "export type A = { from: 1 };"],
  ])("%s", (text, expected) => {
    expect(keepTypeImports(text)).toBe(expected);
  });
});
