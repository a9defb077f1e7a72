/** Writes what a request was understood as: for the progress on stderr, and as the result of a dry run. */
import type { Finding, LeftOut } from "../../core/job/events.ts";
import type { TextView } from "../command-result.ts";
import { oneLine, wrapText } from "./display-width.ts";

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
      understanding.understood.map((finding) => item(finding.text, view)),
    ),
    ...section(
      "Assumed",
      understanding.assumed.map((finding) => item(finding.text, view)),
    ),
    ...section(
      style.yellow("Not understood"),
      understanding.notUnderstood.map((left) => item(`"${left.text}": ${left.reason}`, view)),
    ),
  ].join("\n");
}

/** Returns an item with a hanging indent that fits the width. */
export function item(text: string, view: TextView, mark = "-"): string {
  const width = Number.isFinite(view.width) ? Math.max(20, view.width - 4) : Number.POSITIVE_INFINITY;
  return wrapText(oneLine(text), width)
    .map((line, index) => (index === 0 ? `  ${mark} ${line}` : `    ${line}`))
    .join("\n");
}
