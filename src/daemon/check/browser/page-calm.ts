/** Waits until a page has come to rest: nothing is being asked for, nothing is being loaded. */
import type { Page } from "playwright-core";
import { HungPageError, within } from "./hung-page.ts";
import { isBusy } from "./page-scripts.ts";
import type { PageWatch } from "./page-watch.ts";

const step = 30;
/** Looks in a row that must find the page calm: what one action starts may begin a moment after it. */
const calmLooks = 2;

/** Rejects with `HungPageError` when the page does not answer, or is not calm in time. */
export async function waitForCalm(page: Page, watch: PageWatch, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs;
  let calm = 0;
  while (calm < calmLooks) {
    const left = end - performance.now();
    if (left <= 0) throw new HungPageError(`the page was still loading after ${timeoutMs / 1000} s`);
    const busy = await within(timeoutMs, "the page", askWhetherBusy(page));
    calm = !busy && watch.pending === 0 ? calm + 1 : 0;
    if (calm < calmLooks) await new Promise((resolve) => setTimeout(resolve, step));
  }
}

/** A page that is just going to another address cannot be asked; it is busy. */
async function askWhetherBusy(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(isBusy);
  } catch (error) {
    if (/context was destroyed|navigation/i.test(String(error))) return true;
    throw error;
  }
}
