/** Reads the approval among what records have: "expenses with approval", "requests with a date and approval by managers". */
import type { Item } from "../source/split-items.ts";
import { spanOf } from "../source/token.ts";
import { splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const APPROVAL =
  /^(?:an? |the |their )?(?:(?<by>manager|supervisor|admin|management|team lead) )?approvals?(?: (?:workflow|process|step|flow))?(?: (?:by|from) (?:an? |the |their )?(?<who>[\p{L}][\p{L} ,-]{1,60}))?$/iu;

/** Returns the other items; an approval is something that is done to the records, no attribute of theirs. */
export function takeApprovals(entity: Phrase, items: readonly Item[], reading: Reading): Item[] {
  return items.filter((item) => {
    const span = spanOf(item.tokens);
    const match = span ? APPROVAL.exec(reading.slice(span).trim()) : null;
    if (!span || !match) return true;
    const who = match.groups?.["who"] ?? match.groups?.["by"];
    const roles = who === undefined || /^management$/iu.test(who) ? [] : splitWordList(who);
    reading.add({ kind: "decision", entity: entity.text, verbs: ["approve", "reject"], roles, asks: [], ...span });
    return false;
  });
}
