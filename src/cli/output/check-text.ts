/** Writes check results and reports, with each problem's file and line. */
import type { CheckProblem, CheckReport, CheckResult } from "../../core/check/check-report.ts";
import type { ErrorDocument, TextView } from "../command-result.ts";
import { oneLine } from "./display-width.ts";
import { formatCount, formatDuration } from "./format-values.ts";
import type { Style } from "./style.ts";

/** Returns `file:line:column: message (code)`, as editors and CI logs link it, or `/page element: message (code)`. */
export function problemText(problem: CheckProblem): string {
  const inFile = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const onPage = [problem.page, problem.element].filter((part) => part !== undefined).join(" ");
  const place = [inFile, onPage].filter((part) => part !== "").join(" ");
  const code = problem.code === undefined ? "" : ` (${problem.code})`;
  return oneLine(`${place === "" ? "" : `${place}: `}${problem.message}${code}`);
}

export type CheckLine = Pick<CheckResult, "check" | "status" | "problems"> & {
  durationMs?: number | undefined;
  summary?: string | undefined;
};

/** Columns for a check's name; those of the browser checks are longer. */
const nameWidth = 7;

/** Returns one line for a check, and one for each of its problems. */
export function checkLines(result: CheckLine, style: Style, indent = "", width = nameWidth): string[] {
  const mark = { passed: style.green("✓"), failed: style.red("✗"), skipped: style.yellow("-") }[result.status];
  const found = result.problems.length > 0 ? formatCount(result.problems.length, "problem") : undefined;
  const skipped = result.status === "skipped" ? "skipped" : undefined;
  const time = result.durationMs === undefined ? undefined : style.dim(formatDuration(result.durationMs));
  const about = [skipped, found, result.summary === undefined ? undefined : oneLine(result.summary), time];
  const tail = about.filter((part) => part !== undefined && part !== "").join("  ");
  return [
    `${indent}${mark} ${result.check.padEnd(width)}  ${tail}`.trimEnd(),
    ...result.problems.map((problem) => `${indent}    ${problemText(problem)}`),
  ];
}

/** Returns a whole report: a line a check, its problems under it. */
export function reportText(report: CheckReport, view: TextView): string {
  const width = Math.max(nameWidth, ...report.checks.map(({ check }) => check.length));
  return report.checks.flatMap((result) => checkLines(result, view.style, "", width)).join("\n");
}

/** Returns `green` or `red`, coloured. */
export function statusText(status: "green" | "red" | null | undefined, style: Style): string {
  if (status === "green") return style.green("green");
  return status === "red" ? style.red("red") : style.dim("not checked");
}

/** Returns the error of a command whose check report is red. */
export function gateRed(report: CheckReport, hint: string): { outcome: "gate_red"; error: ErrorDocument } {
  const bad = report.checks.filter((result) => result.status !== "passed");
  const names = bad.map((result) => (result.status === "skipped" ? `${result.check} (skipped)` : result.check));
  const count = formatCount(report.checks.length, "check");
  const message = `the check gate is red: ${bad.length} of ${count} did not pass${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
  return { outcome: "gate_red", error: { code: "gate_red", kind: "gateRed", message, hint } };
}
