/** Each rule beyond the shape of a spec: what breaks it is told with its path and in words. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import { accessCases } from "./problem-cases/access-cases.ts";
import { computedCases } from "./problem-cases/computed-cases.ts";
import { conditionsCases } from "./problem-cases/conditions-cases.ts";
import { type Case, type Change, condition, document, E, type Loose } from "./problem-cases/document.ts";
import { fieldsCases } from "./problem-cases/fields-cases.ts";
import { groupingCases } from "./problem-cases/grouping-cases.ts";
import { pagesCases } from "./problem-cases/pages-cases.ts";
import { workflowCases } from "./problem-cases/workflow-cases.ts";

const met = new Set<string>();

/** Sets what stands at a path such as `entities.1.fields.number`, where names stand for the list entries that have them. */
function setAt(root: Loose, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() as string;
  const enter = (node: Loose, step: string) =>
    Array.isArray(node) && !/^\d+$/.test(step)
      ? node.find(({ name, path: at }: Loose) => (name ?? at) === step)
      : node[step];
  const node = steps.reduce(enter, root);
  if (value === undefined) delete node[last];
  else node[last] = value;
}

function check(...[, changes, path, message]: Case): void {
  const spec = document();
  const all = typeof changes[0] === "string" ? [changes as Change] : (changes as readonly Change[]);
  for (const [at, value] of all) setAt(spec, at, value);
  const parsed = parseSpec(spec);
  const problems = parsed.ok ? [] : parsed.problems;
  for (const problem of problems) met.add(problem.message);
  expect(problems).toContainEqual({ path, message });
}

it("the document itself is right", () => {
  const parsed = parseSpec(document());
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
});

describe.each<readonly [string, readonly Case[]]>([
  ["roles and sign-in", accessCases],
  ["fields", fieldsCases],
  ["computed fields", computedCases],
  ["conditions", conditionsCases],
  ["groups, trees and line items", groupingCases],
  ["workflows and actions", workflowCases],
  ["pages", pagesCases],
])("%s", (_what, cases) => {
  it.each(cases)("with %s", check);
});

describe("computed fields beside others", () => {
  it("with a rollup of a rollup, or one filtered by a rollup", () => {
    const spec = document();
    const orders = { name: "orders", label: "Orders", type: "integer" };
    spec.entities[0].fields.push(
      { ...orders, computed: { kind: "rollup", entity: "order", field: "owner_id", fn: "max", of: "lines" } },
      {
        ...orders,
        name: "big",
        computed: {
          kind: "rollup",
          entity: "order",
          field: "owner_id",
          fn: "count",
          filter: condition("lines", "gt", 3),
        },
      },
    );
    const parsed = parseSpec(spec);
    const problems = parsed.ok ? [] : parsed.problems;
    for (const { message } of problems) met.add(message);
    expect(problems).toEqual([
      { path: `${E.user}.fields[4].computed.of`, message: '"lines" is a rollup itself' },
      { path: `${E.user}.fields[5].computed.filter.field`, message: '"lines" is a rollup itself' },
    ]);
  });
});

// Last, because it looks at what was met: a rule that no case breaks would not be noticed if it went wrong.
it("leave no message of the rules unmet", () => {
  const folder = join(import.meta.dirname, "../../../src/core/spec");
  const files = readdirSync(folder).filter((name) =>
    /^find-(access|computed|filter|grouping|widget|workflow|join)-/.test(name),
  );
  const unmet = files.flatMap((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const texts = [
      ...source.matchAll(/(?:message: |message = |wrong\([^"`]*?|return |\? |: |, )(["`])((?:(?!\1)[^\n]){14,})\1/g),
    ];
    return texts
      .map(([, , text = ""]) => text)
      .filter((text) => / /.test(text) && !/^\$\{\w+\}[.[]/.test(text))
      .filter((text) => {
        const pattern = text.replace(/[.*+?^()|[\]\\]/g, "\\$&").replace(/\$\{[^}]*\}/g, "[^]+");
        return ![...met].some((message) => new RegExp(`^${pattern}$`, "u").test(message));
      })
      .map((text) => `${name}: ${text}`);
  });
  expect(unmet).toEqual([]);
});
