/** Reads a feature: sign-in, what lists do anyway, what people do and look at. */
import { ALERTS, ALWAYS_THERE, ROLES, SIGN_IN, SIGN_UP } from "../lexicon/capabilities.ts";
import { isKnownNoun } from "../packs/known-nouns.ts";
import { type Capability, mention, plainTokens, titleOf, wordsOf } from "./capability.ts";
import { isActor, isPerson } from "./phrase.ts";
import { readAct } from "./read-act.ts";
import { readComparison, readShow } from "./read-look.ts";
import {
  readContent,
  readForeseen,
  readNamed,
  readOutbox,
  readPersonal,
  readPoints,
  readSupport,
  readUpload,
} from "./read-named.ts";
import type { Reading } from "./reading.ts";

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
