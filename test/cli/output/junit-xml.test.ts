/** The check report as CI systems read it. */
import { expect, it } from "vitest";
import { junitXml } from "../../../src/cli/output/junit-xml.ts";
import type { CheckReport } from "../../../src/core/check/check-report.ts";

const report: CheckReport = {
  status: "red",
  durationMs: 1234.5,
  checks: [
    { check: "spec", status: "passed", durationMs: 2, problems: [] },
    { check: "types", status: "skipped", durationMs: 0, summary: 'no "compiler" here', problems: [] },
    {
      check: "bundle",
      status: "failed",
      durationMs: 10,
      problems: [{ file: "src/a.tsx", line: 3, column: 7, message: "a < b && \u0000c" }],
    },
    {
      check: "browser.navigation",
      status: "failed",
      durationMs: 2000,
      problems: [
        { page: "/laptops", element: 'div "wide"', message: "too wide", code: "overflow" },
        { message: "no menu" },
      ],
    },
  ],
};

it("has a test case for each check, with its problems and its reason", () => {
  expect(junitXml(report, "R&D")).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="vector check" tests="4" failures="2" errors="0" skipped="1" time="1.234">
  <testsuite name="R&amp;D" tests="4" failures="2" errors="0" skipped="1" time="1.234">
    <testcase classname="vector.check" name="spec" time="0.002"/>
    <testcase classname="vector.check" name="types" time="0.000"><skipped message="no &quot;compiler&quot; here"/></testcase>
    <testcase classname="vector.check" name="bundle" time="0.010">
      <failure message="src/a.tsx:3:7: a &lt; b &amp;&amp; c">src/a.tsx:3:7: a &lt; b &amp;&amp; c</failure>
    </testcase>
    <testcase classname="vector.check" name="browser.navigation" time="2.000">
      <failure message="2 problems">/laptops div &quot;wide&quot;: too wide (overflow)
no menu</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});
