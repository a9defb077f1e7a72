/** Holds the table of error codes, the code that throws them, docs/errors.md and the mappings at both edges together. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { outcomeOf, outcomes } from "../../src/cli/exit-codes.ts";
import { type ErrorKind, errorCodes } from "../../src/core/errors/vector-error.ts";
import { httpStatus } from "../../src/daemon/http/http-status.ts";
import { readProjectFile, readSources } from "./project-files.ts";
import { codeOf, readTableRows } from "./read-tables.ts";

const document = readProjectFile("docs/errors.md");
const kinds = [...new Set(Object.keys(httpStatus))] as ErrorKind[];

it("throws every code somewhere, and no other", () => {
  const thrown = new Set([...readSources("src")].flatMap(([path, source]) => thrownCodes(path, source)));
  expect([...thrown].sort()).toEqual(Object.keys(errorCodes).sort());
});

it("finds codes where they are thrown, and not where they are only named", () => {
  const source = 'f("a"); new VectorError("b", "text"); new VectorError(x ? "c" : "d", "text"); if (e.code === "e") {}';
  expect(thrownCodes("x.ts", source)).toEqual(["b", "c", "d"]);
});

it("documents every code with its kind", () => {
  const rows = readTableRows(document, "## Codes").map(([code, kind]) => [codeOf(code), codeOf(kind)]);
  expect(rows.sort()).toEqual(Object.entries(errorCodes).sort());
});

it("says of every code when it comes and what to do", () => {
  for (const [code, , when, advice] of readTableRows(document, "## Codes")) {
    expect(when?.length, `when of ${code}`).toBeGreaterThan(10);
    expect(advice?.length, `advice of ${code}`).toBeGreaterThan(10);
  }
});

describe("every kind", () => {
  it("of a code has an HTTP status and an exit code", () => {
    for (const [code, kind] of Object.entries(errorCodes)) {
      expect(httpStatus[kind], `HTTP status of ${code}`).toBeGreaterThanOrEqual(400);
      expect(outcomes[outcomeOf(kind)], `exit code of ${code}`).toBeGreaterThan(0);
    }
  });

  it("is documented with its HTTP status and its exit code", () => {
    const rows = readTableRows(document, "## Kinds").map(([kind, http, exit]) => [codeOf(kind), http, exit]);
    const mapped = kinds.map((kind) => [kind, String(httpStatus[kind]), String(outcomes[outcomeOf(kind)])]);
    expect(rows.sort()).toEqual(mapped.sort());
  });
});

/** Returns the codes that a source makes errors of: the texts in the first argument of `new VectorError`. */
function thrownCodes(path: string, source: string): string[] {
  const codes: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) codes.push(node.text);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "VectorError" && node.arguments?.[0])
      collect(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return codes;
}
