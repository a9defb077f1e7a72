/** Writes the table of an evaluation: counts of what was executed, and nothing else. */
import type { Outcome } from "./check-script.ts";

export interface AppResult {
  id: string;
  gate: "green" | "red" | "not built";
  /** What the gate found. */
  problems: string[];
  checks: Outcome[];
}

export interface Tally {
  total: number;
  passed: number;
  failed: number;
  notScripted: number;
}

export function tallyOf(results: readonly AppResult[]): Tally {
  const outcomes = results.flatMap(({ checks }) => checks);
  const count = (result: Outcome["result"]): number => outcomes.filter((outcome) => outcome.result === result).length;
  return {
    total: outcomes.length,
    passed: count("passed"),
    failed: count("failed"),
    notScripted: count("not scripted"),
  };
}

/** `quick`: the gate's browser checks were left out. */
export function reportText(results: readonly AppResult[], quick = false): string {
  const { total, passed, failed, notScripted } = tallyOf(results);
  const green = results.filter(({ gate }) => gate === "green").length;
  const share = (part: number): string => `${total === 0 ? 0 : Math.round((1000 * part) / total) / 10} %`;
  const rows = results.map((result) => {
    const tally = tallyOf([result]);
    return `| ${result.id} | ${result.gate} | ${tally.passed} | ${tally.failed} | ${tally.notScripted} |`;
  });
  return `${[
    "# Evaluation of generated apps",
    "",
    `Written by \`npm run eval:apps\`. Each request of the prompts file is built with the real command, goes through the check gate`,
    quick ? "without its browser checks (`--quick`)," : "with `--browser`,",
    "and then its reviewer's checks are carried out in Chromium as far as a general script exists for them. A check counts",
    "as passed only if every step of it was executed and held; a check with a clause that no script covers is `not scripted` and scores",
    "nothing. `eval/apps/README.md` says what each script looks at.",
    "",
    `| | Count | Share of ${total} |`,
    "|---|---|---|",
    `| passed | ${passed} | ${share(passed)} |`,
    `| failed | ${failed} | ${share(failed)} |`,
    `| not scripted | ${notScripted} | ${share(notScripted)} |`,
    "",
    `Green in the gate${quick ? ", its browser checks left out" : " and its browser checks"}: ${green} of ${results.length} apps.`,
    "",
    "| Request | Gate | Passed | Failed | Not scripted |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n")}\n`;
}
