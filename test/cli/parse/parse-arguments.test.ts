/** From arguments to an invocation, with the flag table as the only description. */
import { describe, expect, it } from "vitest";
import { parseDuration } from "../../../src/cli/parse/duration.ts";
import { parseArguments } from "../../../src/cli/parse/parse-arguments.ts";
import { suggest } from "../../../src/cli/parse/suggest.ts";
import { findCommand } from "../../../src/cli/table/commands.ts";
import { VectorError } from "../../../src/core/errors/vector-error.ts";

function parse(path: string, ...argv: string[]) {
  const command = findCommand(path);
  if (!command) throw new Error(`no command ${path}`);
  return parseArguments(command, argv);
}

function failure(path: string, ...argv: string[]): string {
  try {
    parse(path, ...argv);
  } catch (error) {
    if (error instanceof VectorError) return `${error.code}: ${error.message} | ${error.hint}`;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("what is accepted", () => {
  it("keeps a prompt's words, also those after --", () => {
    expect(parse("generate", "a", "b", "--", "--json").arguments).toEqual(["a", "b", "--json"]);
  });
  it("reads flags before, between and after arguments", () => {
    const { arguments: words, flags } = parse(
      "generate",
      "--yes",
      "a",
      "--dir",
      "x",
      "b",
      "--timeout=1m30s",
      "--no-preview",
    );
    expect(words).toEqual(["a", "b"]);
    expect(flags).toMatchObject({ yes: true, dir: "x", timeout: 90_000, preview: false, color: true });
  });
  it("reads numbers as numbers", () => {
    expect(parse("log", "-n5").flags.limit).toBe(5);
  });
});

describe("what is refused", () => {
  it.each([
    ["status", ["--jso"], "usage: unknown option '--jso' | did you mean --json?"],
    ["generate", ["x", "--drry-run"], "usage: unknown option '--drry-run' | did you mean --dry-run?"],
    ["log", ["--limit", "0"], 'usage: -n, --limit <count> cannot be "0": write a whole number from 1 to 500'],
    ["log", ["--limit", "1e3"], 'usage: -n, --limit <count> cannot be "1e3"'],
    ["status", ["--timeout", "3"], 'usage: --timeout <duration> cannot be "3": write a duration'],
    [
      "status",
      ["--output", "xml"],
      'usage: -o, --output <format> cannot be "xml": it is one of text, json, stream-json',
    ],
    ["status", ["--app"], "usage: --app <app> needs a value"],
    ["status", ["--app", "--json"], 'usage: --app <app> cannot be "--json": a value is needed here'],
    ["apps rename", ["a"], "usage: the argument <slug> is missing"],
    ["status", ["extra"], "usage: too many arguments"],
    ["generate", ["x", "--app", "y"], "usage: `vector generate` does not take --app: it makes a new app"],
    ["apps delete", ["x", "--dry-run"], "usage: `vector apps delete` does not take --dry-run: it has no dry run yet"],
    ["preview", ["--ephemeral"], "usage: `vector preview` does not take --ephemeral"],
    ["status", ["--org", "acme"], 'usage: there is no organization "acme"'],
    ["status", ["--engine", "model"], "needs_model: --engine model needs a model, and no model is configured"],
  ])("%s %j", (path, argv, text) => {
    expect(failure(path, ...argv)).toContain(text);
  });
  it("takes the only organization and the built-in engine", () => {
    expect(parse("status", "--org", "personal", "--engine", "builtin").flags).toMatchObject({
      org: "personal",
      engine: "builtin",
    });
  });
});

it.each([
  ["30s", 30_000],
  ["500ms", 500],
  ["1h30m", 5_400_000],
  ["1.5s", 1500],
  ["0s", undefined],
  ["10", undefined],
  ["-5s", undefined],
  ["600h", undefined],
  ["s", undefined],
])("the duration %s is %s", (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

it.each([
  ["genrate", "generate"],
  ["lits", "list"],
  ["gen", "generate"],
  ["zzzzzz", undefined],
])("%s was probably meant to be %s", (word, expected) => {
  expect(suggest(word, ["generate", "list", "show", "log"])).toBe(expected);
});
