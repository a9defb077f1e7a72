/** Checks that every entry of the app's menu opens a page, on a wide screen and on a phone. */
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { AppDriver, PageState, ScreenName } from "./app-driver.ts";
import { screens } from "./app-driver.ts";
import type { BrowserTour } from "./browser-tour.ts";
import { describeFailure, isTimeout } from "./hung-page.ts";
import type { NavigationEntry } from "./navigation-menu.ts";

export async function checkNavigation(tour: BrowserTour): Promise<{ entries: number; problems: CheckProblem[] }> {
  const problems: CheckProblem[] = [];
  let entries = 0;
  for (const screen of ["desktop", "phone"] as const) {
    const walked = await walkMenu(tour, screen);
    problems.push(...walked.problems);
    entries = Math.max(entries, walked.entries);
  }
  return { entries, problems: withoutRepeats(problems) };
}

async function walkMenu(tour: BrowserTour, screen: ScreenName): Promise<{ entries: number; problems: CheckProblem[] }> {
  const problems: CheckProblem[] = [];
  const home = { label: "Home", path: "/" };
  const visitor = tour.visitor({ screen });
  const opened = await visitor.attempt(async (driver) => {
    await driver.open("/");
    problems.push(...judge(await driver.state(), home, screen));
    return driver.entries();
  });
  const entries = "done" in opened ? opened.done : [];
  if ("failed" in opened) problems.push(describeFailed(opened.failed, home));
  else if (entries.length === 0) problems.push({ message: "the app has no menu with entries", page: "/" });
  for (const entry of entries) {
    if (tour.budget.isOver) {
      problems.push(tour.budget.missed(`the menu's entry "${entry.label}"`, entry.path));
      break;
    }
    const outcome = await visitor.attempt(async (driver) => {
      await startAnywhere(driver);
      await driver.follow(entry);
      return driver.state();
    });
    problems.push(
      ...("failed" in outcome ? [describeFailed(outcome.failed, entry)] : judge(outcome.done, entry, screen)),
    );
  }
  await visitor.leave();
  return { entries: entries.length, problems };
}

/** A new visitor has no page yet; one that has goes on from it, as a person would. */
async function startAnywhere(driver: AppDriver): Promise<void> {
  if (driver.page.url() === "about:blank") await driver.open("/");
}

function judge(state: PageState, entry: NavigationEntry, screen: ScreenName): CheckProblem[] {
  const place = { page: state.path };
  const problems: CheckProblem[] = [];
  if (state.error !== undefined)
    problems.push({ ...place, message: `"${entry.label}" opens an error: ${state.error}`, code: "error-state" });
  else if (state.heading === undefined)
    problems.push({ ...place, message: `"${entry.label}" opens a page without a heading`, code: "no-heading" });
  if (state.overflow !== undefined) {
    const { width, element } = state.overflow;
    const message = `the page is ${width} px wide on a screen of ${screens[screen].width} px, so it scrolls sideways`;
    problems.push({ ...place, message, code: "overflow", ...(element === "" ? {} : { element }) });
  }
  return problems;
}

function describeFailed(error: unknown, entry: NavigationEntry): CheckProblem {
  const message = `"${entry.label}" does not open: ${describeFailure(error)}`;
  return { message, page: entry.path, ...(isTimeout(error) ? { code: "timeout" } : {}) };
}

/** What is wrong on either screen in the same way is one problem; a page that hangs may do so in other words. */
function withoutRepeats(problems: readonly CheckProblem[]): CheckProblem[] {
  const key = ({ page, message, code }: CheckProblem): string => `${page} ${code === "timeout" ? code : message}`;
  return problems.filter((problem, index) => problems.findIndex((other) => key(other) === key(problem)) === index);
}
