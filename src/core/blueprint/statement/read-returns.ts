/** Reads what is done when something comes back: "record returns with condition" is a step of what was lent, not a record. */
import { splitItems } from "../source/split-items.ts";
import type { Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import { readFieldItem } from "./read-field.ts";
import type { Reading } from "./reading.ts";

const RETURNS =
  /(?:^|(?<=, |; |\band ))(?:(?<who>[\p{L}]+) )?(?:(?:can|may|must|should) )?(?:record|log|register|note|handle|process|confirm|manage|check|accept|recording|handling|processing)s? (?:the )?returns?(?: of [\p{L}]+)?(?: (?:with|including|and) (?:the |their |its |an? )?(?<asks>[\p{L}][\p{L} ,]{2,60}))?$/iu;
/** What is lent and comes back. */
const LENT = /(?:loan|lending|checkout|rental|reservation|booking|hire|borrowing)s?$/iu;

function lastLent(reading: Reading): string | undefined {
  for (let at = reading.statements.length - 1; at >= 0; at--) {
    const statement = reading.statements[at];
    if (statement?.kind === "entity" && LENT.test(statement.phrase.text)) return statement.phrase.text;
    if (statement?.kind === "decision" && statement.entity !== undefined && LENT.test(statement.entity))
      return statement.entity;
    if (statement?.kind === "act" && /^(?:book|borrow|rent)$/u.test(statement.act)) return "booking";
  }
  return undefined;
}

/** Returns the tokens that are left, or undefined when nothing comes back. */
export function takeReturns(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, RETURNS, reading);
  const entity = match ? lastLent(reading) : undefined;
  if (!match || entity === undefined) return undefined;
  const words = match.groups["asks"];
  const at = match.span.end - (words?.length ?? 0);
  const asked = words === undefined ? [] : splitItems(tokens.filter((token) => token.start >= at));
  for (const item of asked) {
    const read = readFieldItem(item.tokens);
    if (read.kind !== "field") continue;
    const place = { start: read.field.start, end: read.field.end };
    reading.add({ kind: "field", entity: { ...place, text: entity, plural: true }, field: read.field, ...place });
  }
  reading.add({
    kind: "step",
    entity,
    step: { label: "Return", to: "returned", asks: splitWordList(words) },
    ...match.span,
  });
  return [...match.before, ...match.after];
}
