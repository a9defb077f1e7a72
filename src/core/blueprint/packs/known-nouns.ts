/** Answers which packs know a noun. */

import { singular } from "../assembly/inflect.ts";
import { splitWords } from "../assembly/naming.ts";
import { PACKS } from "./all-packs.ts";
import type { Pack, RecordTemplate } from "./pack.ts";

export interface KnownRecord {
  pack: Pack;
  template: RecordTemplate;
}

let byNoun: Map<string, KnownRecord[]> | undefined;

function index(): Map<string, KnownRecord[]> {
  if (byNoun) return byNoun;
  byNoun = new Map();
  for (const pack of PACKS) {
    for (const template of pack.records) {
      for (const noun of template.nouns) byNoun.set(noun, [...(byNoun.get(noun) ?? []), { pack, template }]);
    }
  }
  return byNoun;
}

function singularPhrase(text: string): string[] {
  const words = splitWords(text.toLowerCase());
  const last = words.pop();
  return last === undefined ? [] : [...words, singular(last)];
}

/** Returns what packs know of the whole phrase, else of its last word, best pack first. */
export function findKnownRecords(text: string): { records: KnownRecord[]; exact: boolean } {
  const known = recordAnswers.get(text);
  if (known) return known;
  const answer = lookUp(text);
  if (recordAnswers.size >= MAX_ANSWERS) recordAnswers.clear();
  recordAnswers.set(text, answer);
  return answer;
}

const recordAnswers = new Map<string, { records: KnownRecord[]; exact: boolean }>();

function lookUp(text: string): { records: KnownRecord[]; exact: boolean } {
  const words = singularPhrase(text);
  const hyphenated = index().get(text.toLowerCase()) ?? index().get(words.join(" "));
  if (hyphenated) return { records: hyphenated, exact: true };
  const last = words[words.length - 1] ?? "";
  return { records: index().get(last) ?? [], exact: words.length === 1 };
}

/** Tells whether the words call for a pack: "CRM", "help desk". */
export function isPackCue(text: string): boolean {
  const known = cueAnswers.get(text);
  if (known !== undefined) return known;
  const words = splitWords(text.toLowerCase());
  const spoken = ` ${words.join(" ")} | ${words.map((word) => singular(word)).join(" ")} `;
  const answer = PACKS.some((pack) => pack.cues.some((cue) => spoken.includes(` ${cue} `)));
  if (cueAnswers.size >= MAX_ANSWERS) cueAnswers.clear();
  cueAnswers.set(text, answer);
  return answer;
}

/** Answers are remembered, since the same phrases are asked for again and again; emptied when it grows. */
const cueAnswers = new Map<string, boolean>();
const MAX_ANSWERS = 2_000;

/** Tells whether a pack has exactly this phrase. */
export function isExactNoun(text: string): boolean {
  const found = findKnownRecords(text);
  return found.exact && found.records.length > 0;
}

/** Tells whether any pack knows the noun or the last word of the phrase. */
export function isKnownNoun(text: string): boolean {
  return findKnownRecords(text).records.length > 0;
}
