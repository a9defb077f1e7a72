/** What is read from arguments before they are parsed. */
import { describe, expect, it } from "vitest";
import { scanFlag, scanOutputMode, splitCommand } from "../../../src/cli/parse/scan-arguments.ts";

describe("scanOutputMode", () => {
  it.each([
    ["", "text"],
    ["--json", "json"],
    ["status --json", "json"],
    ["--nonsense --json", "json"],
    ["--output json", "json"],
    ["--output=stream-json", "stream-json"],
    ["-o json", "json"],
    ["-ojson", "json"],
    ["--json --output text", "text"],
    ["--output xml", "text"],
    ["generate -- --json", "text"],
  ])("%s is %s", (line, mode) => {
    expect(scanOutputMode(line.split(" "))).toBe(mode);
  });
});

describe("splitCommand", () => {
  it.each([
    ["status --json", ["status"], ["--json"]],
    ["--json status", ["status"], ["--json"]],
    ["-C /x status", ["status"], ["-C", "/x"]],
    ["--app x apps --json list -n 3", ["apps", "list"], ["--app", "x", "--json", "-n", "3"]],
    ["generate a status app", ["generate"], ["a", "status", "app"]],
    ["generate -- --json", ["generate"], ["--", "--json"]],
    ["generate -", ["generate"], ["-"]],
    ["apps", ["apps"], []],
    ["--json", [], ["--json"]],
    ["-- status", [], ["--", "status"]],
  ])("%s", (line, words, rest) => {
    expect(splitCommand(line.split(" "))).toEqual({ words, rest });
  });
});

it("finds a flag only before --", () => {
  expect(scanFlag(["generate", "-h"], "--help", "-h")).toBe(true);
  expect(scanFlag(["generate", "--", "-h"], "--help", "-h")).toBe(false);
});
