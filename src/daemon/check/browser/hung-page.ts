/** What is said of a page that does not answer, and of a wait that had no end. */

/** A page or the browser did not do something in time. */
export class HungPageError extends Error {
  override readonly name = "HungPageError";
}

/** Rejects with `HungPageError` when the work takes longer; the work itself goes on unobserved. */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HungPageError(`${what} did not come to an end within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Whether an error says that time ran out: ours, or one of playwright's. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error instanceof HungPageError || error.name === "TimeoutError");
}

/** An error in one line: playwright's come with colours and a log of what it tried. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are
  const plain = text.replaceAll(/\u001b\[[0-9;]*m/g, "");
  const first = plain.split("\n", 1)[0] ?? "";
  const awaited = /waiting for ([^\n]+)/.exec(plain)?.[1];
  return awaited === undefined || first.includes(awaited) ? first : `${first} (waiting for ${awaited.trim()})`;
}
