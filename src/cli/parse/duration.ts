/** Parses durations such as `30s`, `5m` or `1h30m`. */
const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const part = /(\d+(?:\.\d+)?)(ms|s|m|h)/g;
/** Timers count in 32 bits; longer ones would fire at once. */
const longestMs = 2_147_483_647;

/** Returns milliseconds, or undefined when the text is no duration, is zero, or is longer than 24 days. */
export function parseDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const match of text.matchAll(part)) total += Number(match[1]) * (unitMs[match[2] ?? ""] ?? 0);
  total = Math.round(total);
  return total >= 1 && total <= longestMs ? total : undefined;
}
