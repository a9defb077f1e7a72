/// <reference lib="dom" />
/** Has a page looked at by axe-core, and returns what it finds serious or critical. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

export interface AxeFinding {
  /** axe's name of the rule, e.g. `color-contrast`. */
  rule: string;
  impact: "serious" | "critical";
  /** The rule in words, and what exactly is wrong with this element. */
  message: string;
  /** Tag and name of the element, or its source where it has no name. */
  element: string;
  /** CSS selector that leads to it. */
  selector: string;
}

/** What axe looks at: every rule, or only those that colours can break. */
export type AxeScope = "all" | "colours";

const colourRules = ["color-contrast", "link-in-text-block"];

let source: Promise<string> | undefined;

/** axe-core's script, or a reason why it cannot be had. */
export function readAxe(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return source;
}

/** Evaluated rather than added as a script element, which the page's policy forbids. */
export async function runAxe(page: Page, scope: AxeScope = "all"): Promise<AxeFinding[]> {
  if (!(await page.evaluate(hasAxe))) await page.evaluate(await readAxe());
  return page.evaluate(findSerious, scope === "all" ? null : colourRules);
}

function hasAxe(): boolean {
  return "axe" in globalThis;
}

/** Runs in the page, so it is complete in itself. */
async function findSerious(rules: string[] | null): Promise<AxeFinding[]> {
  interface Outcome {
    violations: {
      id: string;
      help: string;
      nodes: {
        impact?: string | null;
        html: string;
        target: unknown[];
        any: { message: string }[];
        all: { message: string }[];
        none: { message: string }[];
      }[];
    }[];
  }
  const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<Outcome> } };
  const { violations } = await axe.run(document, {
    resultTypes: ["violations"],
    ...(rules === null ? {} : { runOnly: rules }),
  });
  const nameOf = (selector: string, html: string): string => {
    const element = document.querySelector(selector);
    const text = element?.getAttribute("aria-label") ?? element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
    const plain = html.replaceAll(/\s(?:class|style|id)="[^"]*"/g, "").replaceAll(/\s+/g, " ");
    if (element === null || text === "") return plain.slice(0, 120);
    return `${element.tagName.toLowerCase()} "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
  };
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map((node) => {
        const detail = [...node.any, ...node.all, ...node.none][0]?.message;
        const selector = node.target.flat().map(String).join(" ");
        return {
          rule: id,
          impact: node.impact as "serious" | "critical",
          message: detail === undefined ? help : `${help}: ${detail}`,
          element: nameOf(selector, node.html),
          selector,
        };
      }),
  );
}
