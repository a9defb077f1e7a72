/** The browser checks of the gate: each has its own result, and what pages said on the console meanwhile has one too. */
import { join } from "node:path";
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { AppSpec } from "../../../core/spec/schema.ts";
import { openAppBrowser } from "./app-browser.ts";
import { type BrowserTour, createTour } from "./browser-tour.ts";
import { checkAccessibility } from "./check-accessibility.ts";
import { checkNavigation } from "./check-navigation.ts";
import { checkRecords } from "./check-records.ts";
import type { BrowserProcess } from "./kill-browser.ts";
import { BrowserUnavailableError } from "./launch-browser.ts";
import type { PageProblem } from "./page-watch.ts";
import { readAxe } from "./run-axe.ts";
import { openStoredRecords } from "./stored-records.ts";
import { startBudget } from "./time-budget.ts";

export interface BrowserChecksOptions {
  executable: string;
  scratchFolder: string;
  spec: AppSpec;
  /** Where the app listens on 127.0.0.1, with rows that may be changed. */
  port: number;
  /** Longest time of one check, and of any one thing within it. */
  limitMs: number;
  stepMs: number;
  /** A `Cookie` header to start with, for apps that ask for sign-in. */
  session?: string | undefined;
  onLaunch?: (browser: BrowserProcess) => void;
}

type Finding = { problems: CheckProblem[]; summary: string } | { skipped: string };

export interface BrowserChecks {
  navigation(): Promise<Finding>;
  accessibility(): Promise<Finding>;
  records(): Promise<Finding>;
  /** What pages said during the others, so it is asked for last. */
  console(): Promise<Finding>;
  close(): Promise<void>;
}

export function createBrowserChecks(options: BrowserChecksOptions): BrowserChecks {
  const { spec, port, stepMs, session } = options;
  const browser = openAppBrowser({
    ...options,
    folder: join(options.scratchFolder, "browser"),
    origin: `http://127.0.0.1:${port}`,
    timeoutMs: stepMs,
  });
  const said: PageProblem[] = [];
  let looked = false;
  const run = async (check: (tour: BrowserTour) => Promise<Finding>): Promise<Finding> => {
    const budget = startBudget(options.limitMs);
    try {
      const finding = await check(createTour({ spec, browser, budget, onProblems: (found) => said.push(...found) }));
      looked = true;
      return finding;
    } catch (error) {
      if (error instanceof BrowserUnavailableError) return { skipped: error.message };
      throw error;
    }
  };
  return {
    navigation: () =>
      run(async (tour) => {
        const { entries, problems } = await checkNavigation(tour);
        return { problems, summary: `${count(entries, "menu entry", "menu entries")} on a wide screen and on a phone` };
      }),
    accessibility: () =>
      run(async (tour) => {
        const missing = await readAxe().then(
          () => undefined,
          () => "axe-core is not installed; `npm install axe-core` beside Vector",
        );
        if (missing !== undefined) return { skipped: missing };
        const { pages, problems } = await checkAccessibility(tour);
        return { problems, summary: `${count(pages, "page", "pages")} in light and dark, wide and on a phone` };
      }),
    records: () =>
      run(async (tour) => {
        const stored = openStoredRecords(port, stepMs, session);
        const { entities, problems } = await checkRecords(tour, stored).finally(() => stored.close());
        return { problems, summary: `${count(entities, "form", "forms")}: refused, created, found, changed, deleted` };
      }),
    console: async () =>
      looked
        ? { problems: gatherSaid(said), summary: "no errors, failed requests or violations of the policy" }
        : { skipped: "no page was opened in a browser" },
    close: () => browser.close(),
  };
}

const kinds: Record<PageProblem["kind"], string> = {
  console: "error on the console",
  uncaught: "uncaught error",
  request: "failed request",
  policy: "violation of the content security policy",
  crash: "crash",
};

/** The same words on the same kind of page are one problem, and so is what only repeats another's words. */
function gatherSaid(said: readonly PageProblem[]): CheckProblem[] {
  const pattern = (text: string): string => text.replaceAll(/\d+/g, "0");
  const groups = new Map<string, { first: PageProblem; times: number }>();
  for (const problem of said) {
    const key = pattern(`${problem.kind} ${problem.message}`);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: problem, times: 1 });
    else known.times += 1;
  }
  return [...groups.values()].map(({ first, times }) => ({
    message: `${kinds[first.kind]}: ${first.message}${times === 1 ? "" : ` (${times} times)`}`,
    code: first.kind,
    page: first.page,
  }));
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
