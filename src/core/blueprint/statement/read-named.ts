/** Reads features that are known by a name of their own: forums, uploads, outboxes, pages of text. */
import { singular } from "../assembly/inflect.ts";
import { CONTACT, CONTENT, FORESEEN, OUTBOX, PAYMENT } from "../lexicon/capabilities.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Capability, mention, plainTokens, singularWords, titleOf } from "./capability.ts";
import { toPhrase } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

export function readContent(said: string, given: Capability, reading: Reading): boolean {
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

export function readOutbox(words: string, given: Capability, reading: Reading): boolean {
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

export function readNamed(words: string, given: Capability, reading: Reading): boolean {
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
export function readSupport(words: string, given: Capability, reading: Reading): boolean {
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
export function readUpload(words: string, given: Capability, reading: Reading): boolean {
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
export function readPoints(words: string, given: Capability, reading: Reading): boolean {
  if (
    !/^(?:points|credits|badges|rewards|coins)$/u.test(words) ||
    !given.verbs.some((verb) => /^(?:earn|collect|gain|win|receive|get)$/u.test(verb))
  )
    return false;
  reading.add({ kind: "userField", words, ...given.span });
  return true;
}

/** Sites about one person: what is said of them is a record of its own. */
export function readPersonal(words: string, given: Capability, reading: Reading): boolean {
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

export function readForeseen(words: string, given: Capability, reading: Reading): boolean {
  if (!FORESEEN.test(words) || plainTokens(given.noun).length < 2) return false;
  const phrase = toPhrase(plainTokens(given.noun));
  if (!phrase) return false;
  mention(phrase, 2.5, reading);
  return true;
}
