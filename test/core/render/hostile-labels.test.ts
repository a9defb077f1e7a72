/** Labels can hold anything; they must come out of the generated files as the same text, and change nothing else. */
import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findCandidates } from "../../../src/core/render/find-candidates.ts";
import { renderApp } from "../../../src/core/render/render-app.ts";
import { markdownText } from "../../../src/core/render/text-escapes.ts";
import { exampleSpec } from "../../runtime/ui/example-spec.ts";

const nasty = [
  '"',
  "'",
  "`",
  "*/",
  "/*",
  "${process.exit(1)}",
  "\n",
  "\r\n",
  "</script>",
  "<!--",
  "&quot;",
  "{x}",
  "\\",
  "\\u0041",
  "🛠️",
  "\u202e",
  "\u2028",
  "שלום",
  "\u0000",
  "\ud800",
  "# x",
  "|",
  "[a](javascript:b)",
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "grapheme", maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `x${parts.join("")}`.slice(0, 70));

test("hostile labels are the same text in the running code, and the page's code stays what it was", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (label, title) => {
      const files = renderApp(specWith(label, title), { appId: "a", engineVersion: "0" });
      const content = (path: string) => files.find((file) => file.path === path)?.content ?? "";
      const { laptop, model } = run(content("src/model.ts")) as Record<
        string,
        { label: string; app: { name: string } }
      >;
      expect(laptop?.label).toBe(label);
      expect(model?.app.name).toBe(title);
      const page = content("src/pages/laptops.tsx");
      expect(run(page)["default"]).toBeTypeOf("function");
      expect(renderedProps(page)).toMatchObject({ title, pageSize: 25 });
      for (const { path, content: text } of files.filter((file) => /\.(tsx?|md)$/.test(file.path))) {
        expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\u0000\r]/);
        // In Markdown the backslash before "<" makes it text.
        expect(text, path).not.toMatch(/(?<!\\)<\/script/i);
      }
    }),
    { numRuns: 60 },
  );
});

test("a label is one line of plain words in the README", () => {
  expect(markdownText("# a\n<b>*c*</b> [d](e) `f` 1. g")).toBe(
    "\\# a \\<b\\>\\*c\\*\\</b\\> \\[d\\]\\(e\\) \\`f\\` 1. g",
  );
  expect(markdownText("1. first")).toBe("1\\. first");
});

test("Tailwind classes are found in every kind of quotes", () => {
  const found = findCandidates(
    '<p className="p-4 hover:bg-card" title={`w-[calc(100%-1rem)] ${a ? \'sm:p-(--x)\' : "!m-0"}`}>',
  );
  expect([...found]).toEqual(
    expect.arrayContaining(["p-4", "hover:bg-card", "w-[calc(100%-1rem)]", "sm:p-(--x)", "!m-0"]),
  );
});

function specWith(label: string, title: string) {
  const spec = exampleSpec();
  return {
    ...spec,
    app: { ...spec.app, name: title, description: label },
    entities: spec.entities.map((entity) => ({
      ...entity,
      label,
      pluralLabel: title,
      fields: entity.fields.map((field) => ({ ...field, label, help: title })),
    })),
    pages: spec.pages.map((page) => ({ ...page, title })),
  };
}

/** Runs a generated module; what it imports is a recorder. */
function run(code: string): Record<string, unknown> {
  const { code: script } = transformSync(code, { loader: "tsx", format: "cjs", jsx: "automatic" });
  const module = { exports: {} as Record<string, unknown> };
  const imported = { jsx: (_type: unknown, props: unknown) => props, ListPage: "ListPage" };
  new Function("module", "exports", "require", script)(module, module.exports, () => imported);
  return module.exports;
}

/** The props that a generated page gives to the runtime's page. */
function renderedProps(code: string): unknown {
  return (run(code)["default"] as () => unknown)();
}
