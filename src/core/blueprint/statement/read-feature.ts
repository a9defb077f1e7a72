/** Reads the items of lists of features and of kinds of record, and requests without a verb. */
import { isPlural, plural, singular } from "../assembly/inflect.ts";
import { reasonBeyond } from "../lexicon/beyond.ts";
import { ASPECT, CONTACT, FORESEEN } from "../lexicon/capabilities.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import { APP_NOUNS, isStopWord, ROLE_NOUNS, SCENE_NOUNS } from "../lexicon/words.ts";
import { isExactNoun, isKnownNoun, isPackCue } from "../packs/known-nouns.ts";
import { isWordLike, spanOf, type Token } from "../source/token.ts";
import { chunk } from "./chunk.ts";
import { corePhrase, headOf, KEEPABLE, subjectOf, toPhrase } from "./phrase.ts";
import { addBracketed, addKindsOf } from "./read-attributes.ts";
import { readCapability } from "./read-capability.ts";
import { readFree } from "./read-free.ts";
import { addEntity, addTheirs, isPerNoun, lastToken, readAbout, readAppPhrase } from "./read-object.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";
import { takeStatements } from "./take-statements.ts";

/** Features of the form "X management", "X registration". */
const FEATURE_TAIL =
  /^(?:management|tracking|registration|booking|posting|recording|submission|enrollment|enrolment|listings?|inquiry|display|showcase|creation|administration|logging|monitoring|directory|catalog|catalogue|database|profiles?|entry|scheduling|requests?|handling|list|records?|publishing|application|history|reviews?|setting|settings|formulation|settlement|processing|collection|generation|ordering|planning|bank|sharing|selection|creation|rosters?)$/u;

/** "reports to help users understand sales" says what for, not what to build. */
function withoutPurpose(tokens: readonly Token[], reading: Reading): readonly Token[] {
  const at = tokens.findIndex(
    (token, place) =>
      place > 0 &&
      token.lower === "to" &&
      /^(?:help|enable|allow|let|ensure|support|improve|make)$/u.test(tokens[place + 1]?.lower ?? ""),
  );
  const span = at < 0 ? undefined : spanOf(tokens.slice(at));
  if (!span) return tokens;
  reading.addUnplaced(span, "This says what for, not what to build.");
  return tokens.slice(0, at);
}

/** "match report", "price request": two or three nouns whose first may also be a verb. */
function namesFeature(tokens: readonly Token[]): boolean {
  const last = lastToken(tokens)?.lower ?? "";
  const short =
    tokens.length >= 2 &&
    tokens.length <= 4 &&
    tokens.every((token) => token.kind === "word" && !isStopWord(token.lower));
  return short && (FEATURE_TAIL.test(last) || FORESEEN.test(last) || ASPECT.test(last));
}

/** Reads one item of a list of features or of kinds of record. `naming` says that the list names records outright. */
export function readFeature(given: readonly Token[], naming: boolean, reading: Reading): void {
  const tokens = withoutPurpose(given, reading);
  const span = spanOf(tokens);
  const chunks = chunk(tokens, naming || namesFeature(tokens) ? "any" : false);
  const words = tokens.filter((token) => token.kind === "word" || token.kind === "quoted");
  if (!span || words.length === 0 || addBracketed(tokens, reading)) return;
  if (naming && (readKinds(tokens, reading) || readLoneValue(tokens, reading))) return;
  if (takeWhole(tokens, reading)) return;
  if (CONTACT.test(reading.slice(span)) && readCapability({ verbs: [], noun: tokens, span }, reading)) return;
  if (chunks.some((part) => part.kind === "verb")) {
    readFree(tokens, { verb: undefined, acted: true }, reading);
    return;
  }
  const named = naming && isKnownNoun(words.map((token) => token.lower).join(" "));
  if (!named && readCapability({ verbs: [], noun: tokens, span }, reading)) return;
  const lower = reading.slice(span).toLowerCase();
  const nouns = chunks.filter((part) => part.kind === "noun");
  const first = nouns[0];
  const ofWhat =
    chunks[1]?.kind === "link" && chunks[1].word === "of" && chunks[2]?.kind === "noun" ? chunks[2] : undefined;
  const alone = naming && first?.tokens.length === 1 && KEEPABLE.has(first.tokens[0]?.lower ?? "");
  const core = first
    ? ((alone ? toPhrase(first.tokens) : corePhrase(first.tokens)) ?? (ofWhat ? corePhrase(ofWhat.tokens) : undefined))
    : undefined;
  const held = core && SCENE_NOUNS.has(headOf(core.text)) && reading.last ? heldBy(first?.tokens ?? []) : undefined;
  if (held) {
    addEntity(held, 3, reading, span);
    return;
  }
  const reason = reasonBeyond(lower);
  const tail = FEATURE_TAIL.test(lastToken(first?.tokens ?? [])?.lower ?? "");
  if (reason !== undefined && !tail && !(core && naming && isKnownNoun(core.text))) {
    reading.addUnplaced(span, reason);
    return;
  }
  const thing = !core && first && tail ? keptThing(first.tokens) : undefined;
  if (thing) {
    addEntity(thing, 2.5, reading, span);
    return;
  }
  if (!core || !first) {
    if (/\b(?:search|filter|sort|list|brows|edit|delet|add|view|crud|manage)/u.test(lower))
      reading.add({ kind: "built", text: lower.slice(0, 80), ...span });
    return;
  }
  if (tokens[0]?.lower === "their") addTheirs(core, reading);
  const strength = naming ? 3 : tail ? 2.5 : isKnownNoun(core.text) || core.plural ? 2 : 1;
  addEntity(
    core,
    strength,
    reading,
    spanOf(corePhrase(first.tokens) ? first.tokens : [...first.tokens, ...(ofWhat?.tokens ?? [])]) ?? core,
  );
  const at = chunks.indexOf(first);
  if (corePhrase(first.tokens) && isPerNoun(chunks, at)) readAbout(chunks, at, core, reading);
}

/** "stock movements (in, out, transfer)": records with their kinds. */
function readKinds(tokens: readonly Token[], reading: Reading): boolean {
  const group = tokens[tokens.length - 1];
  const { phrase } = group?.kind === "group" ? subjectOf(tokens.slice(0, -1)) : { phrase: undefined };
  if (!phrase || group?.kind !== "group" || !addKindsOf(phrase, group, reading)) return false;
  addEntity(phrase, 3, reading);
  return true;
}

/** "bug tracker with projects, bugs, severity and assignee": what is plainly a value belongs to what the app is for. */
export function readLoneValue(tokens: readonly Token[], reading: Reading): boolean {
  const words = tokens.map((token) => token.lower).join(" ");
  const span = spanOf(tokens);
  const app = reading.statements.find((statement) => statement.kind === "entity" && statement.app === true);
  const owner = (app?.kind === "entity" && app.strength >= 2 ? app.phrase : undefined) ?? reading.last;
  if (!span || !owner || tokens.length > 2 || isPlural(words) || isExactNoun(words)) return false;
  if (!ROLE_NOUNS.has(words) && !(ruleForName(words) && !ASPECT.test(words))) return false;
  reading.add({ kind: "field", entity: owner, field: { ...span, text: reading.slice(span), plural: false }, ...span });
  return true;
}

/** The "sheet music library" of a choir holds sheet music. */
export function heldBy(tokens: readonly Token[]): Phrase | undefined {
  const holds = tokens.length >= 2 && /^(?:library|archive|store|kitchen)$/u.test(lastToken(tokens)?.lower ?? "");
  return holds ? toPhrase(tokens.slice(0, -1)) : undefined;
}

/** "service inquiry" is about services. */
function keptThing(tokens: readonly Token[]): Phrase | undefined {
  const [first] = tokens;
  return first && tokens.length >= 2 && KEEPABLE.has(plural(first.lower)) ? toPhrase([first]) : undefined;
}

/** Reads an item that is a grammar of its own from end to end: "board by status", "chart of tickets per week". */
function takeWhole(tokens: readonly Token[], reading: Reading): boolean {
  const rest = takeStatements(tokens, reading);
  return rest !== undefined && rest.every((token) => !isWordLike(token));
}

/** Reads a sentence without a verb as what is to be built: "issue tracker for a small team". */
export function readBareRequest(tokens: readonly Token[], reading: Reading): boolean {
  const first = chunk(tokens, true)[0];
  if (first?.kind !== "noun") return false;
  const words = first.tokens;
  const names = APP_NOUNS.has(lastToken(words)?.lower ?? "");
  const core = corePhrase(words);
  if (
    !names &&
    !(core && isKnownNoun(core.text)) &&
    !isPackCue(words.map((token) => token.lower).join(" ")) &&
    !SCENE_NOUNS.has(singular(lastToken(words)?.lower ?? ""))
  )
    return false;
  readAppPhrase(words, reading);
  const chunks = chunk(tokens);
  if (core && !names && !SCENE_NOUNS.has(headOf(core.text)) && isPerNoun(chunks, 0))
    readAbout(chunks, 0, core, reading);
  return true;
}
