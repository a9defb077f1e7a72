/** What a request was understood as, as people read it. */
import { expect, test } from "vitest";
import { understandingText } from "../../../src/cli/output/findings-text.ts";
import { createStyle } from "../../../src/cli/output/style.ts";

const view = { style: createStyle(false), width: 200 };
const text = (understood: { text: string; evidence: string; subject?: string }[]) =>
  understandingText({ understood, assumed: [], notUnderstood: [] }, view).split("\n").slice(1);

test("a sentence that says what it is about stands alone", () => {
  expect(text([{ text: "Keeps boats.", evidence: "track boats", subject: "boat" }])).toEqual(["  - Keeps boats."]);
});

test("equal sentences are one, with the words that each rests on, a few of them", () => {
  const verbs = ["browse boats", "browse boats", "view outings", "edit outings", "see crews", "list crews"];
  expect(text(verbs.map((evidence) => ({ text: "Lists do this.", evidence })))).toEqual([
    "  - Lists do this: “browse boats”, “view outings”, “edit outings”, “see crews” and 1 more.",
  ]);
});

test("a sentence without a subject quotes its words, on one line and cut", () => {
  expect(text([{ text: "A page of text.", evidence: `about\nus ${"x".repeat(100)}` }])).toEqual([
    `  - A page of text: “about us ${"x".repeat(50)}…”.`,
  ]);
  expect(text([{ text: "The app is called Boats.", evidence: "" }])).toEqual(["  - The app is called Boats."]);
});
