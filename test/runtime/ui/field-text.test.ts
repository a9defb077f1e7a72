/** Marked-up text becomes plain text or safe elements, whatever it holds. */
import { describe, expect, test } from "vitest";
import { formatFileSize } from "../../../runtime/ui/field/file-size.ts";
import { type HtmlNode, parseHtml } from "../../../runtime/ui/field/parse-html.ts";
import { parseInline, parseMarkdown, safeHref } from "../../../runtime/ui/field/parse-markdown.ts";
import { htmlToText, jsonSummary, markdownToText } from "../../../runtime/ui/field/plain-text.ts";
import { relativeTime } from "../../../runtime/ui/field/relative-time.ts";

test.each([
  ["<p>One &amp; <b>two</b></p><p>three</p>", "One & two three"],
  ["a<script>alert(1)</script>b<style>p{}</style>c", "abc"],
  ["<!-- hidden -->shown &#233;&#x41;&unknown;", "shown éA&unknown;"],
  ["2 < 3 and 4 > 3", "2 < 3 and 4 > 3"],
  ["<img src=x onerror=alert(1)", ""],
])("html as text: %s", (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test.each([
  ["# Title\n\nSome **bold** and _soft_ `code`", "Title Some bold and soft code"],
  ["- one\n- two\n1. three", "one two three"],
  ["see [the page](https://example.com) now", "see the page now"],
  ["snake_case_name stays", "snake_case_name stays"],
])("markdown as text: %s", (markdown, text) => {
  expect(markdownToText(markdown)).toBe(text);
});

test.each([
  ["https://example.com/a?b=1", "https://example.com/a?b=1"],
  ["mailto:a@example.com", "mailto:a@example.com"],
  ["/people/1", "/people/1"],
  ["javascript:alert(1)", undefined],
  ["java\nscript:alert(1)", undefined],
  [" JaVaScRiPt:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["//elsewhere.example", undefined],
  ["/\\elsewhere.example", undefined],
])("a link to %s leads to %s", (address, href) => {
  expect(safeHref(address)).toBe(href);
});

test("markdown: blocks", () => {
  const blocks = parseMarkdown(
    "# One\n\ntext\nmore\n\n> quoted\n\n```js\n# code\n```\n\n---\n\n1. a\n   - b\n2. c\n\n| x | y |\n|---|---|\n| 1 | 2 |",
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "quote", "code", "rule", "list", "table"]);
  expect(blocks[1]).toEqual({ kind: "paragraph", parts: ["text\nmore"] });
  expect(blocks[3]).toEqual({ kind: "code", text: "# code" });
  expect(blocks[5]).toMatchObject({
    ordered: true,
    start: 1,
    items: [{ blocks: [{ kind: "paragraph" }, { kind: "list", ordered: false }] }, { blocks: [{ parts: ["c"] }] }],
  });
  expect(blocks[6]).toMatchObject({ head: [["x"], ["y"]], rows: [[["1"], ["2"]]] });
});

test("markdown: html in it stays text, and so do links that lead to scripts", () => {
  expect(parseMarkdown("<img src=x onerror=alert(1)>")).toEqual([
    { kind: "paragraph", parts: ["<img src=x onerror=alert(1)>"] },
  ]);
  expect(parseInline("[x](javascript:alert(1))")).toEqual(["[x](javascript:alert(1))"]);
  expect(parseInline("[x](javascript:alert)")).toEqual(["[x](javascript:alert)"]);
  expect(parseInline('[x](https://example.com "Title")')).toEqual([
    { kind: "link", href: "https://example.com", parts: ["x"] },
  ]);
  expect(parseInline("**a _b_** and \\*c\\*")).toEqual([
    { kind: "strong", parts: ["a ", { kind: "em", parts: ["b"] }] },
    " and ",
    "*",
    "c",
    "*",
  ]);
});

test("markdown: deep nesting ends", () => {
  expect(parseMarkdown(`${"> ".repeat(5000)}x`).length).toBe(1);
  expect(parseMarkdown("- ".repeat(5000)).length).toBe(1);
});

describe("html", () => {
  const tags = (nodes: readonly HtmlNode[]): string[] =>
    nodes.flatMap((node) => (typeof node === "string" ? [] : [node.tag, ...tags(node.children)]));
  const words = (nodes: readonly HtmlNode[]): string =>
    nodes.map((node) => (typeof node === "string" ? node : words(node.children))).join("");

  test("known elements stay, without their attributes", () => {
    expect(parseHtml('<p class="x" onclick="alert(1)">a<b>b</b></p>')).toEqual([
      { tag: "p", href: undefined, children: ["a", { tag: "b", href: undefined, children: ["b"] }] },
    ]);
  });
  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT\n>alert(1)</SCRIPT >",
    "<iframe src='https://example.com'>in</iframe>",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<img src=x onerror=alert(1)>",
    "<form action=/api><input name=x></form>",
    "<<script>alert(1)<</script>",
  ])("nothing of %s is left but text", (html) => {
    expect(tags(parseHtml(html))).toEqual([]);
    expect(words(parseHtml(html))).not.toContain("alert");
  });
  test("links lead to the web only", () => {
    const hrefs = parseHtml(
      `<a href="https://example.com">a</a><a href='javascript:alert(1)'>b</a><a href=" java&#115;cript:alert(1)">c</a>`,
    ).map((node) => (typeof node === "string" ? node : node.href));
    expect(hrefs).toEqual(["https://example.com", undefined, undefined]);
  });
  test("what is not closed, or closed twice, is made whole", () => {
    expect(tags(parseHtml("<ul><li>a<li>b</ul></p></div>c"))).toEqual(["ul", "li", "li"]);
    expect(tags(parseHtml("<b>".repeat(1000))).length).toBeLessThan(100);
  });
});

// Backtracking would not end within the time limit of a test.
test.each([
  "**",
  "*a ",
  "_a",
  "[",
  "[a](",
  "<",
  "<a ",
  '<a href="',
  "<!--",
  "<script>",
  "- ",
  "|a",
  "`",
  "&#1;",
  "* * ",
])("much of %j ends", (part) => {
  const text = part.repeat(Math.floor(100_000 / part.length));
  for (const read of [parseMarkdown, parseHtml, htmlToText, markdownToText]) expect(read(text)).toBeDefined();
});

test("json in two words", () => {
  expect(jsonSummary('{"a":1,"b":[]}')).toBe("2 keys");
  expect(jsonSummary("[1]")).toBe("1 entry");
  expect(jsonSummary("true")).toBe("true");
  expect(jsonSummary("not json")).toBe("not json");
});

test("relative times", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const at = (value: string) => relativeTime(value, now, "en-US");
  expect(at("2026-03-10T11:59:50Z")).toBe("now");
  expect(at("2026-03-10T11:45:00Z")).toBe("15 minutes ago");
  expect(at("2026-03-10T15:00:00Z")).toBe("in 3 hours");
  expect(at("2026-03-09T10:00:00Z")).toBe("yesterday");
  expect(at("2025-03-09T10:00:00Z")).toContain("2025");
  expect(at("nonsense")).toBe("nonsense");
});

test("file sizes", () => {
  expect(formatFileSize(0, "en-US")).toBe("0B");
  expect(formatFileSize(340, "en-US")).toBe("340B");
  expect(formatFileSize(20_400, "en-US")).toBe("20 kB");
  expect(formatFileSize(1_250_000, "en-US")).toMatch(/^1\.[23] MB$/);
});
