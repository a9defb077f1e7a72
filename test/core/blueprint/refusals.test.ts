/** Tests that text which names nothing to keep is refused with what was tried and a working example. */
import { describe, expect, it } from "vitest";
import { readRequest } from "../../../src/core/blueprint/read-request.ts";

const NOTHING: readonly [string, string][] = [
  ["empty", ""],
  ["blanks", " \n\t "],
  ["a greeting", "hello"],
  ["a wish without an object", "make it nice"],
  ["filler text", "lorem ipsum dolor sit amet, consectetur adipiscing elit"],
  ["marks", "??"],
  ["only marks", '() [] {} ,;:.!? -- // ""'],
  ["a question about the tool", "what can you do?"],
  ["another question", "How do I cook rice?"],
  ["only small words", "the of and to in is it that for with"],
  ["only the app", "I need an app"],
  ["a system for nobody", "Please build a website with a nice user interface"],
  ["actors only", "users and admins"],
  ["fields of nothing", "fields: name, email, phone"],
  ["values", "name: Ann\nemail: ann@example.com"],
  ["emoji", "🎉🎉🎉"],
  ["single letters", "A B C"],
  ["cues only", "has with belongs to and including"],
  ["noise of 100 KB", "qzx wvu trp ".repeat(8_500)],
  ["marks of 100 KB", "(".repeat(50_000) + ")".repeat(50_000)],
];

describe("refusals", () => {
  it.each(NOTHING)("%s", (_name, text) => {
    const result = readRequest(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.tried.length).toBeGreaterThan(2);
    expect(result.notUnderstood.length).toBeGreaterThan(0);
    expect(result.notUnderstood.every((part) => part.reason !== "")).toBe(true);
  });

  it("gives an example that works", () => {
    const result = readRequest("");
    if (result.ok) throw new Error("read nothing as something");
    const example = readRequest(result.example);
    expect(example.ok && example.blueprint.spec.entities.map((entity) => entity.name)).toEqual(["laptop", "employee"]);
  });

  it("does not take words for the app or its users for records", () => {
    const result = readRequest(
      "An app with customers. Users can open the page, the dashboard, the website and information.",
    );
    expect(result.ok && result.blueprint.spec.entities.map((entity) => entity.name)).toEqual(["customer"]);
  });
});
