/** Gives the choices of a field their tone by the meaning of their words. */
import type { ChoiceTone } from "../../spec/field-schema.ts";

const TONES: readonly [ChoiceTone, RegExp][] = [
  [
    "danger",
    /\b(?:failed|failure|overdue|cancel\w*|rejected|declined|lost|broken|blocked|critical|urgent|expired|denied|stolen|damaged|bad|error|high(?:est)?|severe|terminated|out of stock|missing|no.?show|refused|blocker|unpaid|dead|banned|defective|emergency|dropped|absent|disputed|bounced)\b/u,
  ],
  [
    "success",
    /\b(?:done|active|paid|approved|completed?|finished|resolved|won|available|published|accepted|passed|confirmed|delivered|success\w*|ok|good|returned|hired|signed|fixed|in stock|verified|present|attended|enabled|received|live|shipped|excellent|healthy|fulfilled)\b/u,
  ],
  [
    "warning",
    /\b(?:pending|waiting|open|medium|on hold|hold|paused|late|review\w*|partial\w*|low stock|maintenance|in repair|repair|servicing|awaiting|due|suspended|requested|submitted|tentative|reserved|trial|at risk|on loan|overbooked|moderate)\b/u,
  ],
  [
    "info",
    /\b(?:new|in use|in progress|progress|started|assigned|sent|scheduled|booked|planned|ongoing|doing|running|contacted|qualified|proposal|negotiation|interview\w*|processing|ordered|borrowed|checked out|lent|issued|quoted|on order|upcoming|applied|screening|invited|registered)\b/u,
  ],
];

/** Returns the tone of a label; neutral where the words say nothing. */
export function toneOf(label: string): ChoiceTone {
  const lower = label.toLowerCase();
  if (/^(?:not|un|in)[- ]?(?:available|active|paid|approved|confirmed|verified)/u.test(lower))
    return /paid|available/u.test(lower) ? "danger" : "neutral";
  for (const [tone, test] of TONES) if (test.test(lower)) return tone;
  return "neutral";
}
