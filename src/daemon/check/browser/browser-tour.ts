/** One check's way through an app: visitors that are replaced when a page holds them up, and what their pages said meanwhile. */
import type { AppSpec } from "../../../core/spec/schema.ts";
import type { AppBrowser, VisitOptions } from "./app-browser.ts";
import type { AppDriver } from "./app-driver.ts";
import { BrowserUnavailableError } from "./launch-browser.ts";
import type { PageProblem } from "./page-watch.ts";
import type { TimeBudget } from "./time-budget.ts";

export type Attempt<T> = { done: T } | { failed: unknown };

export interface Visitor {
  /** Does something in the browser. After a failure the next attempt is another visitor's, because the page may be stuck. */
  attempt<T>(work: (driver: AppDriver) => Promise<T>): Promise<Attempt<T>>;
  leave(): Promise<void>;
}

export interface BrowserTour {
  readonly spec: AppSpec;
  readonly budget: TimeBudget;
  visitor(options?: VisitOptions): Visitor;
}

export interface TourOptions {
  spec: AppSpec;
  browser: AppBrowser;
  budget: TimeBudget;
  /** Takes what pages said, once their visitor leaves. */
  onProblems: (problems: readonly PageProblem[]) => void;
}

export function createTour({ spec, browser, budget, onProblems }: TourOptions): BrowserTour {
  return {
    spec,
    budget,
    visitor(options) {
      let driver: AppDriver | undefined;
      const leave = async (): Promise<void> => {
        const leaving = driver;
        driver = undefined;
        if (leaving === undefined) return;
        onProblems(leaving.watch.problems);
        await leaving.close();
      };
      return {
        async attempt(work) {
          try {
            driver ??= await browser.visit(options);
            return { done: await work(driver) };
          } catch (error) {
            if (error instanceof BrowserUnavailableError) throw error;
            await leave();
            return { failed: error };
          }
        },
        leave,
      };
    },
  };
}
