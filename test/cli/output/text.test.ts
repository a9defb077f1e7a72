/** Measuring, cutting, tables, formats and styles. */
import { describe, expect, it } from "vitest";
import {
  cutToWidth,
  displayWidth,
  manyLines,
  oneLine,
  padToWidth,
  wrapText,
} from "../../../src/cli/output/display-width.ts";
import { formatBytes, formatDuration, formatPath } from "../../../src/cli/output/format-values.ts";
import { createStyle, wantsColour } from "../../../src/cli/output/style.ts";
import { renderTable } from "../../../src/cli/output/table.ts";

const plain = createStyle(false);
const coloured = createStyle(true);

it.each([
  ["abc", 3],
  ["日本", 4],
  ["e\u0301", 1],
  ["👍", 2],
  ["\u001b[1mabc\u001b[22m", 3],
  ["a\u200bb", 2],
])("%j takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it.each([
  ["abcdef", 4, "abc…"],
  ["abcd", 4, "abcd"],
  ["日本語", 4, "日…"],
  ["abc", 0, ""],
])("%j cut to %d is %j", (text, width, expected) => {
  expect(cutToWidth(text, width)).toBe(expected);
  expect(displayWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
});

it("keeps the end of a style when it cuts", () => {
  expect(cutToWidth(coloured.red("abcdef"), 3)).toBe("\u001b[31mab…\u001b[39m");
});

it("pads by columns, not characters", () => {
  expect(padToWidth("日", 4)).toBe("日  ");
  expect(padToWidth("日", 4, "right")).toBe("  日");
});

it("takes out what could move the cursor, restyle or reorder the line", () => {
  expect(oneLine("a\u001b[2Jb\r\nc\u0007\u202ed")).toBe("a[2Jb cd");
  expect(manyLines("a\r\nb\u001b]0;x\u0007")).toBe("a\nb]0;x");
});

it("wraps at spaces and leaves long words whole", () => {
  expect(wrapText("aa bb  cccccc d", 5)).toEqual(["aa bb", "cccccc", "d"]);
});

describe("tables", () => {
  const columns = [
    { title: "id", value: (row: { id: string; text: string }) => row.id },
    { title: "text", value: (row: { id: string; text: string }) => row.text, shrinks: true },
  ];
  const rows = [
    { id: "a1", text: "short" },
    { id: "b2", text: "a text that is much too long for it" },
  ];
  it("fit the width by shrinking what may shrink", () => {
    const text = renderTable(columns, rows, { style: plain, width: 20 });
    expect(text).toBe("ID  TEXT\na1  short\nb2  a text that is …");
  });
  it("never pass the width, however narrow", () => {
    const lines = renderTable(columns, rows, { style: plain, width: 6 }).split("\n");
    expect(lines.every((line) => displayWidth(line) <= 6)).toBe(true);
  });
  it("are not cut where nothing limits them", () => {
    expect(renderTable(columns, rows, { style: plain, width: Number.POSITIVE_INFINITY })).toContain("too long for it");
  });
});

it.each([
  [0.4, "0 ms"],
  [999, "999 ms"],
  [1249, "1.2 s"],
  [59_990, "1 min 0 s"],
  [125_000, "2 min 5 s"],
  [3_780_000, "1 h 3 min"],
])("%d ms is %s", (value, text) => {
  expect(formatDuration(value)).toBe(text);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1500, "1.5 kB"],
  [12_345_678, "12 MB"],
])("%d bytes are %s", (value, text) => {
  expect(formatBytes(value)).toBe(text);
});

it("shortens only paths inside the folder", () => {
  expect(formatPath("/a/b/c", "/a/b")).toBe("./c");
  expect(formatPath("/a/bc", "/a/b")).toBe("/a/bc");
  expect(formatPath("/a/b", "/a/b")).toBe(".");
});

it.each([
  [true, false, {}, true],
  [false, false, {}, false],
  [true, true, { FORCE_COLOR: "1" }, false],
  [true, false, { NO_COLOR: "1" }, false],
  [true, false, { NO_COLOR: "" }, true],
  [false, false, { FORCE_COLOR: "1" }, true],
  [true, false, { FORCE_COLOR: "0" }, false],
  [true, false, { TERM: "dumb" }, false],
])("terminal %s, --no-color %s, %j: colour %s", (terminal, flag, env, expected) => {
  expect(wantsColour(terminal, flag, env)).toBe(expected);
});
