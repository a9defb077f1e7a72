/** Writes explanations of a spec: what something is, and why. */
import type { ExplanationResource } from "../../protocol/resources.ts";
import type { TextView } from "../command-result.ts";
import { oneLine } from "./display-width.ts";
import { item } from "./findings-text.ts";

const origins: Readonly<Record<ExplanationResource["from"], string>> = {
  request: "the request",
  pack: "a domain pack",
  engine: "a general rule",
  hand: "a person",
};

/** Returns a paragraph for each: its name and what it is, then the rule with its evidence and how sure it is. */
export function explanationText(items: readonly ExplanationResource[], view: TextView): string {
  return items.map((one) => paragraph(one, view)).join("\n");
}

function paragraph(one: ExplanationResource, view: TextView): string {
  const { style } = view;
  const evidence = one.evidence === "" ? "" : `: "${one.evidence}"`;
  const sure = `${Math.round(one.confidence * 100)} % sure, from ${origins[one.from]}`;
  return [
    `${style.bold(oneLine(one.subject))}  ${oneLine(one.label)}`,
    item(one.is, view),
    item(`${one.rule}${evidence} (${sure})`, view),
  ].join("\n");
}
