/** Reads the daemon's log files, oldest to newest, and follows the newest as it grows and is rotated. */
import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

const logName = /^daemon\.(\d+)\.log$/;
const chunkBytes = 65_536;
const pollMs = 250;

/** Returns the paths of the log files, oldest first; empty when there is none yet. */
export function listLogFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const numberOf = (name: string) => Number(logName.exec(name)?.[1] ?? 0);
  return names
    .filter((name) => logName.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => join(folder, name));
}

export interface LogTail {
  lines: string[];
  /** The newest file and how far it was read, from where `followLog` goes on. */
  position: { file: string | undefined; offset: number };
}

/** Returns the last `count` lines over all files. */
export function readLastLines(folder: string, count: number): LogTail {
  const files = listLogFiles(folder);
  const newest = files.at(-1);
  let lines: string[] = [];
  let offset = 0;
  for (const file of files.toReversed()) {
    if (lines.length >= count) break;
    const { text, end } = readFrom(file, 0);
    if (file === newest) offset = end;
    lines = [...splitLines(text), ...lines];
  }
  return { lines: lines.slice(-count), position: { file: newest, offset } };
}

/** Yields lines written after a position, until `signal` aborts. */
export async function* followLog(
  folder: string,
  position: LogTail["position"],
  signal: AbortSignal,
): AsyncGenerator<string> {
  let { file, offset } = position;
  while (!signal.aborted) {
    const files = listLogFiles(folder);
    const next = file === undefined ? files[0] : files[files.indexOf(file) + 1];
    if (file !== undefined && files.includes(file)) {
      const { text, end } = readFrom(file, offset);
      offset = end;
      yield* splitLines(text);
    }
    if (next !== undefined) {
      file = next;
      offset = 0;
      continue;
    }
    await pause(signal);
  }
}

/** Reads whole lines from an offset; a last line without its end is left for the next time. */
function readFrom(file: string, offset: number): { text: string; end: number } {
  const descriptor = openSync(file, "r");
  try {
    const pieces: Buffer[] = [];
    let at = statSync(file).size < offset ? 0 : offset;
    for (;;) {
      const buffer = Buffer.alloc(chunkBytes);
      const read = readSync(descriptor, buffer, 0, chunkBytes, at);
      if (read === 0) break;
      pieces.push(buffer.subarray(0, read));
      at += read;
    }
    const all = Buffer.concat(pieces);
    const whole = all.subarray(0, all.lastIndexOf(0x0a) + 1);
    return { text: whole.toString("utf8"), end: at - (all.length - whole.length) };
  } finally {
    closeSync(descriptor);
  }
}

function splitLines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, pollMs);
    signal.addEventListener("abort", end, { once: true });
  });
}
