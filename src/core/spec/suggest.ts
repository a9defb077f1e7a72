/** Says what is wrong with the shape of a spec, and what could be right: the name that was probably meant, or those there are. */
import type { z } from "zod";
import { specJsonSchema } from "./json-schema.ts";
import { didYouMean } from "./nearest-name.ts";
import type { SpecProblem } from "./spec-index.ts";

type Node = Readonly<Record<string, unknown>>;

const MOST_NAMES = 30;

/** `names` are those that could stand there. */
function suggest(given: unknown, names: Iterable<string>): string {
  const known = [...names];
  const meant = didYouMean(given, known);
  if (meant !== "" || known.length === 0) return meant;
  return `; there are ${known.slice(0, MOST_NAMES).join(", ")}${known.length > MOST_NAMES ? ", ..." : ""}`;
}

/** Returns one problem for each key that is not known, or one for the issue itself. */
export function describeIssue(issue: z.core.$ZodIssue, input: unknown): SpecProblem[] {
  const path = jsonPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(issue.path, input);
    return issue.keys.map((key) => ({
      path: jsonPath([...issue.path, key]),
      message: `is not known here${suggest(key, known)}`,
    }));
  }
  const given = valueAt(input, issue.path);
  if (given === undefined && issue.code !== "custom") return [{ path, message: `is missing${expected(issue)}` }];
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    return [{ path, message: `cannot be ${show(given)}${suggest(given, words)}` }];
  }
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) {
    const kinds = kindsAt(issue.path.slice(0, -1), input, issue.discriminator);
    return [{ path, message: `cannot be ${show(given)}${suggest(given, kinds)}` }];
  }
  if (issue.code === "invalid_union" || issue.code === "invalid_type") {
    return [{ path, message: `cannot be ${show(given)}${expected(issue)}` }];
  }
  if (issue.code === "invalid_format" || issue.code === "too_big" || issue.code === "too_small") {
    return [{ path, message: `cannot be ${show(given)}: ${issue.message}` }];
  }
  return [{ path, message: issue.message }];
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `; it takes ${WORDS[issue.expected] ?? issue.expected}`;
  return issue.code === "invalid_value" ? `; it takes ${issue.values.map(String).join(", ")}` : "";
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

export function jsonPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return /^[A-Za-z_]\w*$/.test(String(step)) ? `.${String(step)}` : `[${JSON.stringify(String(step))}]`;
  });
  return `$${steps.join("")}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    input,
  );
}

function keysAt(path: readonly PropertyKey[], input: unknown): string[] {
  return [...new Set(nodesAt(path, input).flatMap((node) => Object.keys((node.properties as Node) ?? {})))];
}

function kindsAt(path: readonly PropertyKey[], input: unknown, discriminator: string): string[] {
  return nodesAt(path, input, false).flatMap((node) => {
    const property = ((node.properties ?? {}) as Record<string, Node>)[discriminator];
    return typeof property?.const === "string" ? [property.const] : [];
  });
}

/** Walks the JSON Schema along the path; of branches that tell a `kind`, the one that the input is of. */
function nodesAt(path: readonly PropertyKey[], input: unknown, byKind = true): Node[] {
  const root = specJsonSchema() as Node;
  const definitions = (root.$defs ?? {}) as Record<string, Node>;
  const open = (node: Node | undefined, value: unknown): Node[] => {
    if (!node) return [];
    if (typeof node.$ref === "string") return open(definitions[node.$ref.replace("#/$defs/", "")], value);
    const branches = [node.anyOf ?? node.oneOf ?? node.allOf ?? []]
      .flat()
      .flatMap((branch) => open(branch as Node, value));
    if (branches.length === 0) return [node];
    const kind = (value as { kind?: unknown } | undefined)?.kind;
    const ofKind = branches.filter((branch) => (branch.properties as Record<string, Node>)?.kind?.const === kind);
    return byKind && kind !== undefined && ofKind.length > 0 ? ofKind : branches;
  };
  let nodes = open(root, input);
  path.forEach((step, index) => {
    const value = valueAt(input, path.slice(0, index + 1));
    nodes = nodes.flatMap((node) => {
      if (typeof step === "number") return open(node.items as Node | undefined, value);
      return open(((node.properties ?? {}) as Record<string, Node>)[String(step)], value);
    });
  });
  return nodes;
}
