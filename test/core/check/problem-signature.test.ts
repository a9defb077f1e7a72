/** When two problems count as the same one. */
import { describe, expect, it } from "vitest";
import { normaliseMessage, problemSignature } from "../../../src/core/check/problem-signature.ts";

describe("a message", () => {
  it.each([
    ["Request 17 took 1.25 s", "Request 904 took 3 s"],
    ["GET http://127.0.0.1:4001/api/x failed", "GET http://localhost:9/api/y?z=1 failed"],
    ["no row 3f2504e0-4f89-11d3-9a0c-0305e82c3301", "no row 00000000-0000-0000-0000-000000000000"],
    ["chunk main-8f3a9c1d.js is gone", "chunk main-0d5b7e22.js is gone"],
    ["a  b\n\tc", "a b c "],
  ])("%j is %j again", (one, two) => {
    expect(normaliseMessage(one)).toBe(normaliseMessage(two));
  });

  it("keeps what tells problems apart", () => {
    expect(normaliseMessage("x is not a function")).not.toBe(normaliseMessage("y is not a function"));
    expect(normaliseMessage("deadbeefs are facade")).toBe("deadbeefs are facade");
  });

  it("of any length takes no long time", () => {
    expect(normaliseMessage("a1".repeat(1_000_000)).length).toBeLessThan(2_000);
  });
});

it("is another problem in another file or with another code, but not on another line", () => {
  const problem = { message: "x is not defined", file: "src/a.ts", code: "c" };
  expect(problemSignature({ ...problem, line: 7 } as typeof problem)).toBe(problemSignature(problem));
  expect(problemSignature({ ...problem, file: "src/b.ts" })).not.toBe(problemSignature(problem));
  expect(problemSignature({ ...problem, code: "d" })).not.toBe(problemSignature(problem));
});
