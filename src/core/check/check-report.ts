/** Defines the report of the check gate that every version carries. */
import { z } from "zod";

/** Checks in the order they are reported. */
export const checkNames = ["spec", "imports", "types", "bundle", "boot", "render", "crud"] as const;

/** Checks that need Chromium and run on request, reported after the others. */
export const browserCheckNames = [
  "browser.navigation",
  "browser.accessibility",
  "browser.records",
  "browser.console",
] as const;
export type BrowserCheckName = (typeof browserCheckNames)[number];
export type CheckName = (typeof checkNames)[number] | BrowserCheckName;

export const checkProblemSchema = z.object({
  message: z.string(),
  /** Path in the app folder, with forward slashes. */
  file: z.string().optional(),
  /** From 1. */
  line: z.number().int().optional(),
  column: z.number().int().optional(),
  code: z.string().optional(),
  /** Path of the page it was found on, in a browser, e.g. `/laptops/new`. */
  page: z.string().optional(),
  /** What on that page it is about, as a person would name it, e.g. `button "Save"`. */
  element: z.string().optional(),
});
export type CheckProblem = z.infer<typeof checkProblemSchema>;

export const checkResultSchema = z.object({
  check: z.string(),
  /** A checker that could not run is `skipped`, never `passed`. */
  status: z.enum(["passed", "failed", "skipped"]),
  durationMs: z.number(),
  /** What was looked at, e.g. "6 pages"; the reason when skipped. */
  summary: z.string().optional(),
  problems: z.array(checkProblemSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const checkReportSchema = z.object({
  /** `green` when no check failed and none that was required was skipped. */
  status: z.enum(["green", "red"]),
  checks: z.array(checkResultSchema),
  durationMs: z.number(),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** Returns the report over results. A skipped check keeps it from being green: what was not looked at is not known good. */
export function summariseChecks(checks: CheckResult[], durationMs: number): CheckReport {
  const green = checks.length > 0 && checks.every((result) => result.status === "passed");
  return { status: green ? "green" : "red", checks, durationMs };
}
