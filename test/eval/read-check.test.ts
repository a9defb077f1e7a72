/** What a reviewer's words are read as; words that no rule covers are never scored. */
import { expect, test } from "vitest";
import { reportText, tallyOf } from "../../eval/apps/eval-report.ts";
import { readCheck } from "../../eval/apps/read-check.ts";

const steps = (task: string, expected = "") => {
  const read = readCheck({ task, expected });
  return "notScripted" in read ? "not scripted" : read.script.steps.map((step) => step.do);
};

test.each([
  ["Navigate to the boats page using the main navigation menu.", ["open"]],
  ["Verify the navigation menu works between all pages.", ["navigate"]],
  ["Search for a boat by its name.", ["search"]],
  ["Filter boats by condition.", ["filter"]],
  ["Create a new outing and verify that it is displayed.", ["create"]],
  ["Open the outings page and create an outing.", ["open", "create"]],
  ["Edit the name of a boat.", ["update"]],
  ["Delete an outing.", ["delete"]],
  ["Register a new user.", ["signUp"]],
  ["Log in with an existing account.", ["signIn"]],
  ["Submit the form with invalid input.", ["validate"]],
  ["View the chart of outings per month.", ["chart"]],
  ["Generate a report on damages.", ["report"]],
  ["Approve a request.", ["act"]],
  ["Use the page with a screen reader.", ["accessibility"]],
  ["Open the page on a mobile device.", ["responsive"]],
  ["Verify that it uses 'ivory' as the background color and 'teal' as the component color.", ["colours"]],
  ["Hum along with the melody.", "not scripted"],
])("%s", (task, expected) => {
  expect(steps(task)).toEqual(expected);
});

test("an expectation's list is what must be seen, and its order", () => {
  const read = readCheck({
    task: "Open the list of outings.",
    expected: "Outings are listed newest first, including date, boat, and crew.",
  });
  expect(read).toMatchObject({ script: { details: ["date", "boat", "crew"], order: "newest" } });
});

test("the report counts what was executed and shares it over all checks", () => {
  const results = [
    {
      id: "a",
      gate: "green" as const,
      problems: [],
      checks: [
        { result: "passed" as const, evidence: "seen" },
        { result: "failed" as const, reason: "gone" },
        { result: "not scripted" as const, reason: "no script" },
      ],
    },
    { id: "b", gate: "red" as const, problems: ["types: wrong"], checks: [] },
  ];
  expect(tallyOf(results)).toEqual({ total: 3, passed: 1, failed: 1, notScripted: 1 });
  const text = reportText(results);
  expect(text).toContain("| passed | 1 | 33.3 % |");
  expect(text).toContain("Green in the gate and its browser checks: 1 of 2 apps.");
  expect(text).toContain("| b | red | 0 | 0 | 0 |");
  expect(reportText(results, true)).toContain("Green in the gate, its browser checks left out: 1 of 2 apps.");
});
