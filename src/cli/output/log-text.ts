/** Writes a line of the daemon's log for people. */
import { oneLine } from "./display-width.ts";
import type { Style } from "./style.ts";

const levels: Readonly<Record<number, string>> = {
  10: "trace",
  20: "debug",
  30: "info",
  40: "warn",
  50: "error",
  60: "fatal",
};

/** Returns the entry of a log line; a line that is no JSON becomes an entry with that text. */
export function parseLogLine(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not JSON: whatever was written to the file is shown as it is.
  }
  return { msg: line };
}

/** Returns `time level message key=value ...`. */
export function logText(entry: Record<string, unknown>, style: Style): string {
  const { time, level, msg, ...others } = entry;
  const name = levels[Number(level)] ?? "";
  const paint = Number(level) >= 50 ? style.red : Number(level) >= 40 ? style.yellow : style.dim;
  const members = Object.entries(others).map(([key, value]) => `${key}=${plain(value)}`);
  const parts = [style.dim(plain(time ?? "")), paint(name.padEnd(5)), plain(msg ?? ""), style.dim(members.join(" "))];
  return parts.filter((part) => part !== "").join(" ");
}

function plain(value: unknown): string {
  return oneLine(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
}
