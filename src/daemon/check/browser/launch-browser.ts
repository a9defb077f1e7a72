/** Starts Chromium with a profile of its own, away from the network and from the user's home; loads playwright-core when called. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { describeFailure } from "./hung-page.ts";

export interface LaunchOptions {
  executable: string;
  /** Everything the browser writes goes below it; whoever made the folder removes it. */
  folder: string;
  timeoutMs: number;
}

export interface LaunchedBrowser {
  browser: Browser;
  /** Of the browser's main process, which leads a process group of its own. */
  pid: number;
}

/** There is no browser to look with, for the reason in the message; nothing is known about the app. */
export class BrowserUnavailableError extends Error {
  override readonly name = "BrowserUnavailableError";
}

/**
 * `--disable-dev-shm-usage`: containers have little shared memory, and pages crash when it is full. Every name but this machine's own
 * is unknown to the browser, so that an app under check reaches nobody.
 */
const flags = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];
const passedOn = ["PATH", "LANG", "LC_ALL", "SystemRoot", "windir", "ProgramFiles", "LOCALAPPDATA", "TEMP", "TMP"];

export async function launchBrowser({ executable, folder, timeoutMs }: LaunchOptions): Promise<LaunchedBrowser> {
  const home = join(folder, "home");
  await mkdir(home, { recursive: true, mode: 0o700 });
  const { chromium } = await loadPlaywright();
  try {
    const browser = await withTemporaryFolder(folder, () =>
      chromium.launch({
        executablePath: executable,
        args: flags,
        // Chromium's sandbox refuses to work for root; everyone else has it.
        chromiumSandbox: process.getuid?.() !== 0,
        env: browserEnvironment(home),
        timeout: timeoutMs,
        // The host process decides itself what a signal means.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      }),
    );
    return { browser, pid: await readPid(browser) };
  } catch (error) {
    throw new BrowserUnavailableError(`${executable} could not be started: ${describeFailure(error)}`, {
      cause: error,
    });
  }
}

async function loadPlaywright(): Promise<typeof import("playwright-core")> {
  try {
    return await import("playwright-core");
  } catch (error) {
    throw new BrowserUnavailableError("playwright-core is not installed; `npm install playwright-core` beside Vector", {
      cause: error,
    });
  }
}

/** playwright-core makes the browser's profile in the folder for temporary files, which it asks for as it launches. */
async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

function browserEnvironment(home: string): Record<string, string> {
  const environment: Record<string, string> = { HOME: home };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

async function readPid(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const main = processInfo.find(({ type }) => type === "browser");
    if (main === undefined) throw new Error("the browser does not tell its process id");
    return main.id;
  } finally {
    await session.detach();
  }
}
