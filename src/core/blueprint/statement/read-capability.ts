/** Reads features: what people do with records, what they look at, sign-in, content pages, outboxes. */
import { isPlural, singular } from "../assembly/inflect.ts";
import { findAct } from "../lexicon/act-rules.ts";
import {
  ALERTS,
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
import { ruleForName } from "../lexicon/field-rules.ts";
import { DETERMINERS, FILLER_ADJECTIVES, isStopWord } from "../lexicon/words.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import { corePhrase, headOf, isActor, isPerson, toPhrase } from "./phrase.ts";
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
  /** The noun after it with its preposition: "across different states". */
  tail?: { link: string; noun: readonly Token[] } | undefined;
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
      return true;
    }
  }
  return false;
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

const SIGN_UP_FOR =
  /\b(?:sign(?:ing)?[ -]?up|register(?:ing)?) (?:for|to) (?!an? (?:free )?(?:account|membership)|the (?:app|site|website))/iu;

function readAccount(words: string, whole: string, given: Capability, reading: Reading): boolean {
  const text = `${given.verbs.join(" ")} ${given.link ?? ""} ${words}`.replace(/\s+/gu, " ").trim();
  const who =
    given.verbs.length === 0
      ? /^(?<who>[\p{L}]+) (?:registration|sign-?up|registering)$/u.exec(words)?.groups?.["who"]
      : undefined;
  if (who !== undefined && (isPerson(who) || /^(?:user|member|account)$/u.test(who))) {
    reading.add({ kind: "signIn", signUp: true, roles: isPerson(who) ? [who] : [], ...given.span });
    if (isPerson(who) && !isActor(who)) mention({ ...given.span, text: who, plural: false }, 2.5, reading);
    return true;
  }
  if (SIGN_UP_FOR.test(whole)) return false;
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

function readContent(said: string, given: Capability, reading: Reading): boolean {
  const words = said.replace(/ (?:pages?|sections?|areas?|texts?)$/u, "");
  if (CONTACT.test(words) || (given.verbs.length === 0 && words === "contact us")) {
    reading.add({ kind: "act", act: "message", record: "contact message", ...given.span });
    reading.add({
      kind: "show",
      show: { what: "list", aspect: "listing", topic: "contact message", title: "Contact us" },
      ...given.span,
    });
    return true;
  }
  const plain = words.replace(/^(?:company|business|organization|organisation|shop|school|firm)['’]?s /u, "");
  if (!CONTENT.test(plain) && !CONTENT.test(words)) return false;
  const introduced = /^introduction (?:to|of) (?<what>.+)$/u.exec(words)?.groups?.["what"];
  const title = titleOf(introduced ?? plain);
  reading.add({
    kind: "content",
    title: titleOf(words),
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
  if (topic && (isKnownNoun(topic.text) || isPlural(topic.text)))
    mention(topic, isKnownNoun(topic.text) ? 2 : 1.5, reading);
  return true;
}

/** "compare product prices across states". */
function readComparison(given: Capability, reading: Reading): boolean {
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

/** Features that are known by another name than what they keep. */
const NAMED: readonly [RegExp, string][] = [
  [
    /^(?:(?:an?|the|online|public|community) )*(?:discussion )?(?:forums?|boards?|discussions?)(?: forum)?$/u,
    "discussion",
  ],
  [/^(?:(?:an?|the) )*(?:anonymous|incident|problem|issue|bug|abuse|crime|hazard) reporting$/u, "report"],
  [/^(?:(?:an?|the) )*knowledge base$/u, "article"],
  [/^(?:the )?laborator(?:y|ies) management$/u, "laboratory test"],
  [/^(?:the )?(?:operating )?theat(?:er|re)s? management$/u, "surgery"],
  [/^(?:the )?pharmacy management$/u, "medicine"],
  [/^(?:(?:an?|the) )*(?:photo|picture|image) (?:gallery|galleries|album|wall)$/u, "photo"],
  [/^(?:(?:an?|the) )*(?:shopping )?(?:cart|basket)$/u, "order"],
  [/^(?:(?:an?|the) )*(?:wish ?lists?|favou?rites)$/u, "favorite"],
  [/^(?:(?:an?|the) )*(?:newsletter subscription|newsletter sign-?up)$/u, "newsletter subscriber"],
];

function readNamed(words: string, given: Capability, reading: Reading): boolean {
  const noun = NAMED.find(([test]) =>
    test.test(words.replace(/ (?:features?|functions?|sections?|pages?|areas?|system)$/u, "")),
  )?.[1];
  if (noun === undefined) return false;
  const phrase: Phrase = { ...given.span, text: noun, plural: false };
  reading.add({ kind: "entity", phrase, strength: 3, ...given.span });
  if (noun === "discussion") reading.add({ kind: "act", act: "comment", target: phrase, ...given.span });
  return true;
}

const SUPPORT =
  /^(?:(?:an?|the|online|live|24\/7|good) )*customer (?:support|service|care)(?: (?:tool|chat|system|desk|center|function|section))?$/u;

/** Customer support is a list of what customers ask, with what became of it. */
function readSupport(words: string, given: Capability, reading: Reading): boolean {
  if (!SUPPORT.test(words)) return false;
  const phrase: Phrase = { ...given.span, text: "support request", plural: false };
  reading.add({ kind: "entity", phrase, strength: 3, ...given.span });
  reading.add({
    kind: "show",
    show: { what: "list", aspect: "listing", topic: "support request", title: "Customer support" },
    ...given.span,
  });
  return true;
}

/** "upload pictures", "attachment uploads". */
function readUpload(words: string, given: Capability, reading: Reading): boolean {
  const plain = words.replace(/^(?:file|document) (?=uploads?)/u, "").replace(/ ?uploads?$|^uploads? /u, "");
  const asked =
    given.verbs.some((verb) => verb === "upload" || verb === "attach") ||
    (given.verbs.includes("download") && /(?:pdf|file|document|attachment)s?$/u.test(words)) ||
    /\buploads?\b/u.test(words);
  if (!asked || plain === "") return false;
  if (plain === "") return false;
  const image = /(?:photo|picture|image|avatar|screenshot|logo)s?$/u.test(plain);
  if (!image && !/(?:file|attachment|document|pdf|resume|cv|receipt|evidence|video|certificate)s?$/u.test(plain))
    return false;
  if (isKnownNoun(plain) && given.verbs.length > 0 && image) {
    mention(toPhrase(plainTokens(given.noun)), 2, reading);
    return true;
  }
  const last = singular(plain.split(" ").pop() ?? plain);
  reading.add({
    kind: "upload",
    file: image ? "image" : "file",
    words: given.verbs.includes("download") ? last : singularWords(plain),
    ...given.span,
  });
  return true;
}

/** "earn points": a number that the people who sign in have. */
function readPoints(words: string, given: Capability, reading: Reading): boolean {
  if (
    !/^(?:points|credits|badges|rewards|coins)$/u.test(words) ||
    !given.verbs.some((verb) => /^(?:earn|collect|gain|win|receive|get)$/u.test(verb))
  )
    return false;
  reading.add({ kind: "userField", words, ...given.span });
  return true;
}

/** Sites about one person: what is said of them is a record of its own. */
function readPersonal(words: string, given: Capability, reading: Reading): boolean {
  if (!/^(?:personal|basic) (?:information|info|details|data)$|^about me$/u.test(words)) return false;
  if (!/\b(?:cv|resume|résumé|portfolio|biograph\w*|personal (?:web ?site|page|homepage))\b/iu.test(reading.text))
    return false;
  if (given.verbs.some((verb) => /^(?:input|enter|fill|submit|provide|update|edit)$/u.test(verb))) return false;
  const phrase: Phrase = { ...given.span, text: "profile", plural: false };
  reading.add({ kind: "entity", phrase, strength: 3, ...given.span });
  reading.add({
    kind: "show",
    show: { what: "list", aspect: "listing", topic: "profile", title: titleOf(words) },
    ...given.span,
  });
  return true;
}

function readForeseen(words: string, given: Capability, reading: Reading): boolean {
  if (!FORESEEN.test(words) || plainTokens(given.noun).length < 2) return false;
  const phrase = toPhrase(plainTokens(given.noun));
  if (!phrase) return false;
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
  const low = /^low[- ]stock (?<what>[\p{L}]+)$/u.exec(words)?.groups?.["what"];
  if (low !== undefined && isKnownNoun(low)) mention({ ...given.span, text: low, plural: true }, 2, reading);
  if (ALERTS.test(words) || (low !== undefined && isKnownNoun(low))) {
    reading.add({ kind: "show", show: { what: "dashboard", title: titleOf(words) }, ...given.span });
    return true;
  }
  if (given.verbs.length > 0 && readAct(given, reading)) return true;
  return (
    readComparison(given, reading) ||
    readSupport(words, given, reading) ||
    readNamed(words, given, reading) ||
    readPoints(words, given, reading) ||
    readPersonal(words, given, reading) ||
    readUpload(words, given, reading) ||
    readOutbox(words, given, reading) ||
    readContent(words, given, reading) ||
    readShow(words, given, reading) ||
    readForeseen(words, given, reading)
  );
}
