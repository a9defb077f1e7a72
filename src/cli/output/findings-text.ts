/** Writes what a request was understood as: for the progress on stderr, and as the result of a dry run. */
import type { Finding, LeftOut } from "../../core/job/events.ts";
import type { TextView } from "../command-result.ts";
import { cutToWidth, oneLine, wrapText } from "./display-width.ts";

const quotesShown = 4;
const quoteColumns = 60;

export interface Understanding {
  understood: readonly Finding[];
  assumed: readonly Finding[];
  notUnderstood: readonly LeftOut[];
}

/** Returns a heading and one item a finding for each part that has any. */
export function understandingText(understanding: Understanding, view: TextView): string {
  const { style } = view;
  const section = (title: string, items: string[]) =>
    items.length === 0 ? [] : [[style.bold(title), ...items].join("\n")];
  return [
    ...section(
      "Understood",
      sentences(understanding.understood).map((sentence) => item(sentence, view)),
    ),
    ...section(
      "Assumed",
      sentences(understanding.assumed).map((sentence) => item(sentence, view)),
    ),
    ...section(
      style.yellow("Not understood"),
      understanding.notUnderstood.map((left) => item(`"${left.text}": ${left.reason}`, view)),
    ),
  ].join("\n");
}

/** Equal sentences once, and the words they rest on where the sentence itself does not say what it is about. */
function sentences(findings: readonly Finding[]): string[] {
  const evidence = new Map<string, { quotes: Set<string>; unclear: boolean }>();
  for (const finding of findings) {
    const known = evidence.get(finding.text) ?? { quotes: new Set(), unclear: finding.subject === undefined };
    if (finding.evidence !== "") known.quotes.add(cutToWidth(oneLine(finding.evidence).trim(), quoteColumns));
    evidence.set(finding.text, known);
  }
  return [...evidence].map(([text, { quotes, unclear }]) => {
    if (quotes.size === 0 || (!unclear && quotes.size === 1)) return text;
    const some = [...quotes].slice(0, quotesShown).map((quote) => `“${quote}”`);
    const rest = quotes.size - some.length;
    return `${text.replace(/\.$/u, "")}: ${some.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  });
}

/** Returns an item with a hanging indent that fits the width. */
export function item(text: string, view: TextView, mark = "-"): string {
  const width = Number.isFinite(view.width) ? Math.max(20, view.width - 4) : Number.POSITIVE_INFINITY;
  return wrapText(oneLine(text), width)
    .map((line, index) => (index === 0 ? `  ${mark} ${line}` : `    ${line}`))
    .join("\n");
}
