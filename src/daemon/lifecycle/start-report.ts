/** Tells the process that started this daemon how the start went, on file descriptor 3, once. */
import { closeSync, fstatSync, writeSync } from "node:fs";
import type { StartReport } from "../../protocol/discovery.ts";

/** Environment variable by which a starter says that it reads descriptor 3. */
export const reportVariable = "VECTOR_START_REPORT";

export function reportStart(report: StartReport, env: Record<string, string | undefined>): void {
  if (env[reportVariable] !== "3") return;
  try {
    fstatSync(3);
    writeSync(3, `${JSON.stringify(report)}\n`);
    closeSync(3);
  } catch {
    // The starter has gone; the daemon is of use to the next client all the same.
  }
}
