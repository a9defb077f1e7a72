/** Ends browsers that outlived whoever started them, with all their processes. */
import { readdirSync, readFileSync } from "node:fs";
import { processStart } from "../../../protocol/process-start.ts";

/** A browser's main process, as it was when it started: the number alone may belong to another process later. */
export interface BrowserProcess {
  pid: number;
  /** What `processStart` said of it; absent where the system does not tell. */
  start?: string;
}

export function browserProcess(pid: number): BrowserProcess {
  const start = processStart(pid);
  return { pid, ...(start === undefined ? {} : { start }) };
}

/**
 * Returns the browsers whose profile lies in a folder: whoever was starting one may have ended before it could tell of it. Empty where
 * the system has no /proc.
 */
export function findBrowsers(folder: string): BrowserProcess[] {
  let entries: string[];
  try {
    entries = readdirSync("/proc");
  } catch {
    return [];
  }
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => readCommandLine(pid).includes(`--user-data-dir=${folder}/`)).map(browserProcess);
}

function readCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

const step = 20;

/** Resolves when it is gone, or after two seconds. Another process that has the number by now is left alone. */
export async function killBrowser(browser: BrowserProcess): Promise<void> {
  for (let waited = 0; waited < 2_000 && isRunning(browser); waited += step) {
    sendKill(browser.pid);
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}

function isRunning({ pid, start }: BrowserProcess): boolean {
  if (start !== undefined) return processStart(pid) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The browser leads a process group; where there is none, its own end takes the others along. */
function sendKill(pid: number): void {
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}
