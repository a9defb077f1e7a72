/** Reads what people do that leaves a record: enrolling, booking, voting, sending. */
import { singular } from "../assembly/inflect.ts";
import { findAct } from "../lexicon/act-rules.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Capability, mention, plainTokens, singularWords, wordsOf } from "./capability.ts";
import { corePhrase, headOf, isActor, toPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";

export function readAct(given: Capability, reading: Reading): boolean {
  const tokens = plainTokens(given.noun);
  const words = wordsOf(tokens);
  const object = singularWords(words);
  const read = new Set<string>();
  for (const verb of given.verbs) {
    // In "rate and comment on recipes" the preposition is that of the last verb.
    const link = verb === given.verbs[given.verbs.length - 1] ? given.link : undefined;
    const keys = link === undefined ? [] : [`${verb} ${link}`];
    const last = tokens[tokens.length - 1]?.lower ?? "";
    const named = [
      ...keys,
      `${verb} ${last}`,
      `${verb} ${singular(last)}`,
      ...(link === undefined || link === "for" || link === "with" ? [verb] : []),
    ];
    for (const key of named) {
      const rule = findAct(key, object);
      if (!rule || read.has(rule.id)) continue;
      const named =
        tokens.length > 0 && (isKnownNoun(words) || rule.records.some((record) => headOf(words) === headOf(record)));
      const core = corePhrase(tokens) ?? (named ? toPhrase(tokens) : undefined);
      const isRecord = rule.records.some((record) => headOf(words) === headOf(record));
      const target = isRecord || !core || isActor(core.text) || rule.id === "spin" ? undefined : core;
      if (rule.about && !target && !isRecord && !isAnything(rule.id, words)) continue;
      if (
        rule.about &&
        target &&
        /^(?:option|thing|one|it|service)$/u.test(headOf(target.text)) &&
        !isKnownNoun(target.text)
      )
        continue;
      if (rule.id === "message" && target && !isPersonal(target.text) && given.link === undefined && verb !== "contact")
        continue;
      reading.add({
        kind: "act",
        act: rule.id,
        ...(given.actor === undefined ? {} : { actor: given.actor }),
        ...(target ? { target } : {}),
        ...(isRecord && core ? { record: core.text } : {}),
        ...given.span,
      });
      if (target && rule.about) mention(target, 2, reading);
      if (isRecord && core) reading.last = core;
      read.add(rule.id);
      break;
    }
  }
  return read.size > 0;
}

/** "vote on content" is about whatever people look at. */
function isAnything(id: string, words: string): boolean {
  return (
    /^(?:vote|comment|like|review)$/u.test(id) &&
    /^(?:content|posts?|items?|updates?|things|others?|them|options?|each other|entries)$/u.test(words)
  );
}

function isPersonal(text: string): boolean {
  return /(?:user|people|person|customer|athlete|organi[sz]ation|company|staff|member|friend|support|seller|owner|agent|teacher|coach|author|employer|candidate|volunteer|student|team|service|group)s?$/iu.test(
    text,
  );
}
