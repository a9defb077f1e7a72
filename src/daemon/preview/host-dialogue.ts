/** Asks a host process something and waits for its answer, its end, or the end of patience. */

import type { HostCommand, HostReport } from "../host/host-messages.ts";
import { describeExit, type HostProcess } from "../host/host-process.ts";

export type Answer<T> = { answer: T } | { failure: string };

/** Sends the command; `take` returns what it makes of the awaited report, and undefined for the others. */
export async function askHost<T>(
  host: HostProcess,
  command: HostCommand,
  limitMs: number,
  take: (report: HostReport) => Answer<T> | undefined,
): Promise<Answer<T>> {
  let forget = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const answered = new Promise<Answer<T>>((resolve) => {
    forget = host.onReport((report) => {
      const taken = take(report);
      if (taken) resolve(taken);
    });
    timer = setTimeout(() => resolve({ failure: `it did not answer within ${limitMs / 1000} s` }), limitMs);
  });
  host.send(command);
  const ended = host.exited.then((exit): Answer<T> => ({ failure: `its process ${describeExit(exit)}` }));
  try {
    return await Promise.race([answered, ended]);
  } finally {
    clearTimeout(timer);
    forget();
  }
}
