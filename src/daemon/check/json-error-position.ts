/** Finds the line and column that a JSON parse error speaks of. */

/** V8 quotes this many characters on each side of the place it stopped at. */
const quoted = 10;

/** Returns nothing when the error does not tell the place. Lines and columns count from 1. */
export function jsonErrorPosition(text: string, error: unknown): { line: number; column: number } | undefined {
  const offset = findOffset(text, error instanceof Error ? error.message : "");
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function findOffset(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes("end of JSON input")) return text.length;
  const excerpt = /, (\.\.\.)?"([\s\S]*)"(\.\.\.)? is not valid JSON/.exec(message);
  if (excerpt === null) return undefined;
  const [, cutBefore, quote = "", cutAfter] = excerpt;
  if (cutBefore === undefined) return cutAfter === undefined ? undefined : Math.max(0, quote.length - quoted);
  const start = text.indexOf(quote);
  return start < 0 ? undefined : start + quoted;
}
