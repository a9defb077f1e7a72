/** Tells whether output goes to a terminal, and how wide that is. */
import { fstatSync } from "node:fs";
import { isatty } from "node:tty";
import { stderrFd } from "./stdio.ts";

/** Whether a file descriptor is a terminal. */
export function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && isatty(fd);
  } catch {
    return false;
  }
}

/** Returns the columns of a terminal: what it says, else `COLUMNS`, else 80; Infinity when it is no terminal and COLUMNS is not set. */
export function columnsOf(fd: number, env: Record<string, string | undefined>): number {
  const told = Number(env.COLUMNS);
  const fallback = Number.isInteger(told) && told > 0 ? told : undefined;
  if (!isTerminal(fd)) return fallback ?? Number.POSITIVE_INFINITY;
  const stream = fd === stderrFd ? process.stderr : process.stdout;
  return stream.columns > 0 ? stream.columns : (fallback ?? 80);
}
