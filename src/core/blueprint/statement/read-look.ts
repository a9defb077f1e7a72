/** Reads what people look at: statistics, rankings, histories, comparisons. */
import { isPlural, singular } from "../assembly/inflect.ts";
import { ASPECT, NO_TOPIC } from "../lexicon/capabilities.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import { FILLER_ADJECTIVES, isStopWord } from "../lexicon/words.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Span, type Token } from "../source/token.ts";
import { type Capability, LOOKING, mention, plainTokens, singularWords, titleOf, wordsOf } from "./capability.ts";
import { corePhrase, toPhrase } from "./phrase.ts";
import { readOutbox } from "./read-named.ts";
import type { Reading } from "./reading.ts";
import type { StatedShow } from "./statement.ts";

const ASPECTS: readonly [RegExp, StatedShow["what"]][] = [
  [/dashboard|overview/u, "dashboard"],
  [/ranking|leader ?board|standing/u, "ranking"],
  [/compar/u, "comparison"],
  [/chart|graph|visuali[sz]|trend/u, "chart"],
  [/statistic|stats|analy|report|insight|metric|kpi|performance|summar|progress/u, "report"],
  [/histor|status|listing|showcase|result|record|directory|catalog/u, "list"],
];

export function readShow(words: string, given: Capability, reading: Reading): boolean {
  const trimmed = words.replace(
    / (?:tracking|display|pages?|sections?|views?|monitoring|browsing|viewing|data|functions?|features?|module|query|inquiry|homepage|home page)$/u,
    "",
  );
  const match = ASPECT.exec(words) ?? (trimmed === words ? null : ASPECT.exec(trimmed));
  const aspect = match?.groups?.["aspect"] ?? "";
  if (!match || aspect === "") return false;
  if (given.verbs.length > 0 && !given.verbs.some((verb) => LOOKING.has(verb))) return false;
  const what = ASPECTS.find(([test]) => test.test(aspect))?.[1] ?? "report";
  const topicWords = (match.groups?.["topic"] ?? "").replace(/^(?:and|or) /u, "").trim();
  const said = plainTokens(given.noun).filter(
    (token) =>
      topicWords.split(" ").includes(token.lower) && !isStopWord(token.lower) && !FILLER_ADJECTIVES.has(token.lower),
  );
  const topic = NO_TOPIC.test(topicWords) || said.length === 0 ? undefined : toPhrase(said);
  if (/^results?$/u.test(aspect) && /^(?:the )?(?:voting|votes?|poll(?:ing)?|election)$/u.test(topicWords)) {
    reading.add({ kind: "show", show: { what: "comparison", topic: "vote", title: titleOf(words) }, ...given.span });
    return true;
  }
  if (what === "list") {
    if (!topic) return false;
    // "attendance records" are the records themselves; "match history" is a look at matches.
    if (/^(?:records|results)$/u.test(aspect) && !/^(?:booking|winning|voting|search)/u.test(topicWords)) return false;
  }
  if (
    what === "report" &&
    /^(?:report|reports)$/u.test(aspect) &&
    given.verbs.some((verb) => /^(?:submit|write|file|add|log|record|create)$/u.test(verb)) &&
    topic
  )
    return false;
  if (topic === undefined && /^performances?$/u.test(aspect)) return false;
  reading.add({
    kind: "show",
    show: {
      what,
      aspect,
      title: titleOf(
        plainTokens(given.noun)
          .filter((token) => !FILLER_ADJECTIVES.has(token.lower))
          .map((token) => token.lower)
          .join(" "),
      ),
      ...(topic ? { topic: topic.text } : {}),
    },
    ...given.span,
  });
  if (topic && (isKnownNoun(topic.text) || isPlural(topic.text)) && !isPartOfOther(topic.text, reading))
    mention(topic, isKnownNoun(topic.text) ? 2 : 1.5, reading);
  return true;
}

/** The "service history" of service visits says nothing of services, "maintenance statistics" of a maintenance app no more than the app. */
function isPartOfOther(topic: string, reading: Reading): boolean {
  const word = `${topic.toLowerCase()} `;
  const named = reading.statements.filter((statement) => statement.kind === "entity");
  const isApp = named.some(
    (statement) => statement.app === true && statement.phrase.text.toLowerCase().endsWith(` ${topic.toLowerCase()}`),
  );
  return (
    named.some((statement) => statement.phrase.text.toLowerCase().startsWith(word)) ||
    (isApp && named.some((statement) => statement.app !== true && statement.strength >= 2))
  );
}

/** "compare product prices across states". */
export function readComparison(given: Capability, reading: Reading): boolean {
  if (!given.verbs.includes("compare")) return false;
  const tokens = plainTokens(given.noun);
  const words = tokens.filter((token) => !isStopWord(token.lower) && !FILLER_ADJECTIVES.has(token.lower));
  const { tail } = given;
  const parts =
    tail && /^(?:across|between|by|per|over|among|of|for|in)$/u.test(tail.link) ? corePhrase(tail.noun) : undefined;
  const generic =
    words.length === 0 ||
    NO_TOPIC.test(wordsOf(words)) ||
    /^(?:performance|scores?|results?|data|information|options|changes?)$/u.test(wordsOf(words));
  const last = words[words.length - 1];
  const single =
    words.length === 1 && last && ruleForName(singular(last.lower)) !== undefined ? singular(last.lower) : undefined;
  const measure = words.length > 1 && last ? singular(last.lower) : single;
  const topic =
    generic || single !== undefined ? undefined : measure === undefined ? wordsOf(words) : wordsOf(words.slice(0, -1));
  const end = parts ? parts.end : given.span.end;
  const title = titleOf(`${wordsOf(generic ? [] : words)} comparison`);
  reading.add({
    kind: "show",
    show: {
      what: "comparison",
      ...(topic === undefined ? {} : { topic }),
      ...(generic ? {} : { title }),
      ...(measure === undefined ? {} : { measure }),
      ...(parts ? { by: [singularWords(parts.text.toLowerCase())] } : {}),
    },
    start: given.span.start,
    end: Math.max(end, given.span.end),
  });
  const subject =
    generic || single !== undefined ? undefined : toPhrase(measure === undefined ? words : words.slice(0, -1));
  if (subject) mention(subject, isKnownNoun(subject.text) ? 2 : 1, reading);
  return true;
}

/** "on the leaderboard", "through a chat interface": a noun in passing that asks for something to look at or an outbox. */
export function readLook(noun: readonly Token[], span: Span, reading: Reading): boolean {
  const words = wordsOf(plainTokens(noun));
  const given: Capability = { verbs: [], noun, span };
  if (/^(?:leader ?board|rankings?|chat interface|dashboard)$/u.test(words))
    return readOutbox(words, given, reading) || readShow(words, given, reading);
  return false;
}
