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
      for (const noun of new Set(template.nouns.flatMap((one) => [one, splitWords(one).join(" ")])))
        byNoun.set(noun, [...(byNoun.get(noun) ?? []), { pack, template }]);
    }
  }
  return byNoun;
}

function singularPhrase(text: string): string[] {
  const words = splitWords(text.toLowerCase());
  const last = words.pop();
  return last === undefined ? [] : [...words, singular(last)];
}

/** Returns what packs know of the whole phrase, else of as many of its last words as it can, best pack first. */
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
  for (let from = 1; from < words.length; from++) {
    const records = index().get(words.slice(from).join(" "));
    if (records) return { records, exact: false };
  }
  return { records: [], exact: words.length === 1 };
}

/** Of several packs that know a noun: one that is called for, else the one that knows most of the other records, else the first. */
export function chooseRecord(
  records: readonly KnownRecord[],
  called: ReadonlySet<string>,
  others: readonly string[],
): KnownRecord | undefined {
  if (records.length < 2) return records[0];
  const company = (record: KnownRecord): number =>
    others.filter((noun) => record.pack.records.some((one) => one !== record.template && one.nouns.includes(noun)))
      .length;
  return (
    records.find((record) => called.has(record.pack.id)) ?? [...records].sort((a, b) => company(b) - company(a))[0]
  );
}

/** Tells whether the words are the end of another name for the noun: a "request" may be a "leave request", which is leave. */
export function isShortFor(words: string, noun: string): boolean {
  const short = singularPhrase(words).join(" ");
  return (
    short !== "" &&
    findKnownRecords(noun).records.some(({ template }) => template.nouns.some((one) => one.endsWith(` ${short}`)))
  );
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

/** Returns the pack that the words name as a whole: "fleet", "inventory", but not "project", which is a record itself. */
export function packOfTopic(text: string): Pack | undefined {
  if (isExactNoun(text)) return undefined;
  const words = splitWords(text.toLowerCase()).join(" ");
  const one = singularPhrase(text).join(" ");
  return PACKS.find((pack) => pack.cues.some((cue) => cue === words || cue === one));
}

/** Tells whether a pack has exactly this phrase. */
export function isExactNoun(text: string): boolean {
  const found = findKnownRecords(text);
  return found.exact && found.records.length > 0;
}

/** Tells whether any pack knows the noun or the last word of the phrase. */
export function isKnownNoun(text: string): boolean {
  return findKnownRecords(text).records.length > 0;
}
