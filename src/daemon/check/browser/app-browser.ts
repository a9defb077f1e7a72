/** Opens an app in Chromium: each visit is a visitor of its own. A browser that gets stuck is ended and started anew. */
import { rm } from "node:fs/promises";
import type { Browser } from "playwright-core";
import type { AppSpec } from "../../../core/spec/schema.ts";
import { type AppDriver, createAppDriver, type ScreenName, screens } from "./app-driver.ts";
import { HungPageError, within } from "./hung-page.ts";
import { type BrowserProcess, browserProcess, killBrowser } from "./kill-browser.ts";
import { launchBrowser } from "./launch-browser.ts";
import { watchPage } from "./page-watch.ts";

export interface AppBrowserOptions {
  executable: string;
  /** A folder for all that the browser writes, for this browser alone; it is removed when the browser is closed. */
  folder: string;
  spec: AppSpec;
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Longest time that any one thing may take. */
  timeoutMs: number;
  /** A `Cookie` header with which every visitor starts, for apps that ask for sign-in. */
  session?: string | undefined;
  /** Told of each browser process, so that somebody else can end it should this one not be able to. */
  onLaunch?: (browser: BrowserProcess) => void;
}

export interface VisitOptions {
  screen?: ScreenName;
  /** Instead of that of the options. */
  session?: string | undefined;
}

export interface AppBrowser {
  /** Rejects with `BrowserUnavailableError` when there is no browser to be had. */
  visit(options?: VisitOptions): Promise<AppDriver>;
  close(): Promise<void>;
}

/** Milliseconds for the browser to start, and to close a page or itself; it is on the same machine. */
const launchMs = 20_000;
const closeMs = 5_000;

/** The browser is started by the first visit. */
export function openAppBrowser(options: AppBrowserOptions): AppBrowser {
  let running: { browser: Browser; process: BrowserProcess } | undefined;
  const start = async (): Promise<Browser> => {
    if (running?.browser.isConnected() === true) return running.browser;
    await end();
    const { browser, pid } = await launchBrowser({ ...options, timeoutMs: launchMs });
    running = { browser, process: browserProcess(pid) };
    options.onLaunch?.(running.process);
    return browser;
  };
  const end = async (): Promise<void> => {
    const ending = running;
    running = undefined;
    if (ending === undefined) return;
    await within(closeMs, "the browser", ending.browser.close()).catch(() => undefined);
    await killBrowser(ending.process);
  };
  return {
    async visit(visit = {}) {
      const browser = await start();
      const opened = openPage(browser, options, visit);
      return within(options.timeoutMs, "the browser", opened).then(({ context, page }) =>
        createAppDriver({
          ...options,
          context,
          page,
          watch: watchPage(page, options.origin),
          close: async () => {
            try {
              await within(closeMs, "the browser", context.close());
            } catch (error) {
              // A page that loops can hold its context; then the browser goes with it.
              if (!(error instanceof HungPageError)) throw error;
              await end();
            }
          },
        }),
      );
    },
    async close() {
      await end();
      await rm(options.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

async function openPage(browser: Browser, options: AppBrowserOptions, visit: VisitOptions) {
  const screen = visit.screen ?? "desktop";
  const context = await browser.newContext({
    viewport: screens[screen],
    ...(screen === "phone" ? { isMobile: true, hasTouch: true } : {}),
    locale: options.spec.app.locale,
    timezoneId: "UTC",
    serviceWorkers: "block",
  });
  const session = visit.session ?? options.session;
  if (session !== undefined) await context.addCookies(readCookies(session, options.origin));
  const page = await context.newPage();
  page.setDefaultTimeout(options.timeoutMs);
  page.setDefaultNavigationTimeout(options.timeoutMs);
  return { context, page };
}

/** The parts of a `Cookie` header: `name=value; other=value`. */
function readCookies(header: string, origin: string): { name: string; value: string; url: string }[] {
  return header.split(";").flatMap((part) => {
    const place = part.indexOf("=");
    if (place < 1) return [];
    return [{ name: part.slice(0, place).trim(), value: part.slice(place + 1).trim(), url: origin }];
  });
}
