/** Reads features: what people do with records, what they look at, sign-in, content pages, outboxes. */
import { isPlural, singular } from "../assembly/inflect.ts";
import { findAct } from "../lexicon/act-rules.ts";
import {
  ALWAYS_THERE,
  ASPECT,
  CONTACT,
  CONTENT,
  FORESEEN,
  NO_TOPIC,
  OUTBOX,
  PAYMENT,
  ROLES,
  SIGN_IN,
  SIGN_UP,
} from "../lexicon/capabilities.ts";
import { DETERMINERS, FILLER_ADJECTIVES, isStopWord } from "../lexicon/words.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import { corePhrase, headOf, isActor, toPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase, StatedShow } from "./statement.ts";

export interface Capability {
  /** Base forms of the verbs that ask for it; empty for a noun phrase alone. */
  verbs: readonly string[];
  /** Preposition between verb and object. */
  link?: string | undefined;
  noun: readonly Token[];
  /** Singular words of who does it. */
  actor?: string | undefined;
  /** What it is read from. */
  span: Span;
}

const LOOKING = new Set(
  "view browse see display show track check access query search generate create produce compare analyze analyse monitor review present visualize visualise explore inspect look find get read print download export perform conduct provide offer manage publish know understand retrieve filter".split(
    " ",
  ),
);

function plainTokens(tokens: readonly Token[]): Token[] {
  const kept = tokens.filter((token) => token.kind === "word" || token.kind === "quoted" || token.kind === "number");
  let from = 0;
  while (
    from < kept.length - 1 &&
    (DETERMINERS.has(kept[from]?.lower ?? "") || /^(?:own|online|easily|quickly)$/u.test(kept[from]?.lower ?? ""))
  )
    from++;
  return kept.slice(from);
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.lower).join(" ");
}

function singularWords(words: string): string {
  const parts = words.split(" ");
  const last = parts.pop() ?? "";
  return [...parts, singular(last)].join(" ");
}

function titleOf(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return (plain.charAt(0).toUpperCase() + plain.slice(1)).slice(0, 60);
}

/** Mentions a noun as something that may be kept. */
export function mention(phrase: Phrase | undefined, strength: number, reading: Reading): void {
  if (!phrase || isActor(phrase.text)) return;
  reading.add({ kind: "entity", phrase, strength, start: phrase.start, end: phrase.end });
}

function readAct(given: Capability, reading: Reading): boolean {
  const tokens = plainTokens(given.noun);
  const words = wordsOf(tokens);
  const object = singularWords(words);
  for (const verb of given.verbs) {
    const keys = given.link === undefined ? [] : [`${verb} ${given.link}`];
    const last = tokens[tokens.length - 1]?.lower ?? "";
    const named = [
      ...keys,
      `${verb} ${last}`,
      `${verb} ${singular(last)}`,
      ...(given.link === undefined || given.link === "for" || given.link === "with" ? [verb] : []),
    ];
    for (const key of named) {
      const rule = findAct(key, object);
      if (!rule) continue;
      const core = corePhrase(tokens) ?? (tokens.length > 0 && isKnownNoun(words) ? toPhrase(tokens) : undefined);
      const isRecord = rule.records.some((record) => headOf(words) === headOf(record));
      const target = isRecord || !core || isActor(core.text) || rule.id === "spin" ? undefined : core;
      if (rule.about && !target && !isRecord) continue;
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
      return true;
    }
  }
  return false;
}

function isPersonal(text: string): boolean {
  return /(?:user|people|person|customer|athlete|organi[sz]ation|company|staff|member|friend|support|seller|owner|agent|teacher|coach|author|employer|candidate|volunteer|student|team|service|group)s?$/iu.test(
    text,
  );
}

function readAccount(words: string, whole: string, given: Capability, reading: Reading): boolean {
  const text = `${given.verbs.join(" ")} ${given.link ?? ""} ${words}`.replace(/\s+/gu, " ").trim();
  if (SIGN_UP.test(text) || SIGN_UP.test(whole)) reading.add({ kind: "signIn", signUp: true, ...given.span });
  else if (SIGN_IN.test(text) || SIGN_IN.test(whole) || ROLES.test(words))
    reading.add({ kind: "signIn", signUp: false, ...given.span });
  else if (
    /^(?:account|accounts|user account|account information|personal account)$/u.test(words) &&
    given.verbs.some((verb) => /^(?:manage|create|update|access|register|maintain|edit)$/u.test(verb))
  )
    reading.add({
      kind: "signIn",
      signUp: given.verbs.includes("create") || given.verbs.includes("register"),
      ...given.span,
    });
  else return false;
  return true;
}

function readContent(words: string, given: Capability, reading: Reading): boolean {
  if (CONTACT.test(words) || (given.verbs.length === 0 && words === "contact us")) {
    reading.add({ kind: "act", act: "message", record: "contact message", ...given.span });
    return true;
  }
  const plain = words.replace(/^(?:company|business|organization|organisation|shop|school|firm)['’]?s /u, "");
  if (!CONTENT.test(plain) && !CONTENT.test(words)) return false;
  const introduced = /^introduction (?:to|of) (?<what>.+)$/u.exec(words)?.groups?.["what"];
  const title =
    introduced === undefined ? titleOf(plain === words ? reading.slice(given.span) : plain) : titleOf(introduced);
  const looksLong = title.split(" ").length > 5;
  reading.add({
    kind: "content",
    title: looksLong ? titleOf(words) : titleOf(words),
    sections: [title],
    ...given.span,
  });
  return true;
}

function readOutbox(words: string, given: Capability, reading: Reading): boolean {
  const outbox = OUTBOX.exec(words);
  if (outbox) {
    const kind = outbox.groups?.["kind"] ?? "notification";
    const act =
      /^(?:notif|remind|alert|sms)/u.test(kind) || /notification/u.test(words)
        ? "notify"
        : /mail|newsletter/u.test(kind)
          ? "email"
          : "message";
    if (
      act === "email" &&
      given.verbs.length > 0 &&
      !given.verbs.some((verb) => /^(?:send|compose|write|receive)$/u.test(verb))
    )
      return false;
    if (
      given.verbs.some((verb) => /^(?:add|record|manage|track|log|view|browse|create|store)$/u.test(verb)) &&
      act === "message"
    )
      return false;
    reading.add({ kind: "act", act, ...given.span });
    return true;
  }
  if (!PAYMENT.test(words)) return false;
  reading.add({ kind: "act", act: "pay", ...given.span });
  return true;
}

const ASPECTS: readonly [RegExp, StatedShow["what"]][] = [
  [/dashboard|overview/u, "dashboard"],
  [/ranking|leader ?board|standing/u, "ranking"],
  [/compar/u, "comparison"],
  [/chart|graph|visuali[sz]|trend/u, "chart"],
  [/statistic|stats|analy|report|insight|metric|kpi|performance|summar|progress/u, "report"],
  [/histor|status|listing|showcase|result|record|directory|catalog/u, "list"],
];

function readShow(words: string, given: Capability, reading: Reading): boolean {
  const match = ASPECT.exec(words);
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
  reading.add({
    kind: "show",
    show: { what, aspect, title: titleOf(wordsOf(plainTokens(given.noun))), ...(topic ? { topic: topic.text } : {}) },
    ...given.span,
  });
  if (topic) mention(topic, isKnownNoun(topic.text) ? 2 : isPlural(topic.text) ? 1.5 : 1, reading);
  return true;
}

function readForeseen(words: string, given: Capability, reading: Reading): boolean {
  if (!FORESEEN.test(words) || plainTokens(given.noun).length < 2) return false;
  const phrase = toPhrase(plainTokens(given.noun));
  if (!phrase || isKnownNoun(words)) return false;
  mention(phrase, 2.5, reading);
  return true;
}

/** Returns true when the words found their place. */
export function readCapability(given: Capability, reading: Reading): boolean {
  const words = wordsOf(plainTokens(given.noun));
  const whole = reading.slice(given.span).toLowerCase();
  if (words === "" && given.verbs.length === 0) return false;
  if (readAccount(words, whole, given, reading)) return true;
  if (given.verbs.length === 0 && ALWAYS_THERE.test(words)) {
    reading.add({ kind: "built", text: words.slice(0, 80), ...given.span });
    return true;
  }
  if (given.verbs.length > 0 && readAct(given, reading)) return true;
  return (
    readOutbox(words, given, reading) ||
    readContent(words, given, reading) ||
    readShow(words, given, reading) ||
    readForeseen(words, given, reading)
  );
}
