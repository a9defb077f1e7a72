/** Writes a check report in JUnit's XML form, which CI systems show. */
import type { CheckReport, CheckResult } from "../../core/check/check-report.ts";
import { problemText } from "./check-text.ts";

/** One test case per check. A skipped check is told as skipped, with its reason. */
export function junitXml(report: CheckReport, appName: string): string {
  const count = (status: CheckResult["status"]): number =>
    report.checks.filter((result) => result.status === status).length;
  const counts = `tests="${report.checks.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
  const time = `time="${seconds(report.durationMs)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="vector check" ${counts} ${time}>`,
    `  <testsuite name="${escapeXml(appName)}" ${counts} ${time}>`,
    ...report.checks.map(testCase),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(result: CheckResult): string {
  const { check, status, problems, summary = "" } = result;
  const open = `    <testcase classname="vector.check" name="${escapeXml(check)}" time="${seconds(result.durationMs)}"`;
  if (status === "passed") return `${open}/>`;
  if (status === "skipped") return `${open}><skipped message="${escapeXml(summary)}"/></testcase>`;
  const message = problems.length === 1 ? problemText(problems[0] ?? { message: "" }) : `${problems.length} problems`;
  const lines = escapeXml(problems.map(problemText).join("\n"));
  return `${open}>\n      <failure message="${escapeXml(message)}">${lines}</failure>\n    </testcase>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Characters that XML 1.0 cannot hold at all are left out. */
function escapeXml(text: string): string {
  return [...text]
    .filter((character) => !isForbidden(character.codePointAt(0) ?? 0))
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function isForbidden(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
