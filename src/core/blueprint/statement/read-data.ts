/** Reads what is measured or compared: "data such as power and temperature", "demographic, economic and crime data across areas". */
import { singular } from "../assembly/inflect.ts";
import { isExactNoun, isKnownNoun } from "../packs/known-nouns.ts";
import { splitItems } from "../source/split-items.ts";
import { type Span, spanOf, type Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { Phrase, StatedField } from "./statement.ts";

const ADJECTIVES =
  "(?:(?:real-time|realtime|live|current|historical|detailed|various|important|key|the|all|their|and|latest|basic) )*";
const MEASURED = new RegExp(
  `(?<lead>(?:view|browse|see|display|show|monitor|track|record|provide|providing|displaying|showing|collect|log|including|access) )${ADJECTIVES}(?<topic>[\\p{L}][\\p{L} ]{0,40}? )?(?:data|readings|measurements|sensor values|metrics),? (?:such as|including|like|e\\.g\\.|for example|:) ?(?<list>.+)$`,
  "iu",
);
/** "readings such as temperature and humidity per room", as what the app keeps. */
const READINGS =
  /(?<lead>(?:^|(?<=: |, )))(?:(?:sensor|meter) )?(?:readings|measurements|sensor values),? (?:such as|including|like|with|of|:) ?(?<list>.+)$/iu;
/** "monitor temperature and humidity in greenhouses" */
const MEASURING =
  /(?<lead>(?:monitor|measure|track|record|log)(?:ing)? )(?:the )?(?<list>[\p{L}][\p{L}, ]+?) (?:in|of|per|for|at|inside|from) (?:(?:the|each|every|all|our|my|different|several|various|multiple) )*(?<places>[\p{L}]+(?: [\p{L}]+)?)$/iu;
/** "view temperature, humidity and wind speed" */
const LOOKED_AT =
  /(?<lead>(?:^|(?<=, |to ))(?:view|see|monitor|check|display|show) )(?:the )?(?<list>[\p{L}][\p{L}, ]+)$/iu;
/** Names of what is measured. */
export const MEASURE =
  /(?:generation|consumption|percentage|temperature|humidity|pressure|levels?|speed|voltage|current|power|index|rate|counts?|usage|volume|sensor data|sensor|distance|steps|calories|heart rate|rainfall|wind|weight|energy|output|input|load|quality|concentration|co2|pm2\.5|flow|frequency|noise|brightness|light|density|depth|height|soil moisture|moisture|ph|traffic|radiation|efficiency|capacity)(?: values?| readings?| data)?$/iu;
const KINDS = new RegExp(
  `(?<verb>compar(?:e|es|ing|ison of)|view|browse|analy[sz]e|analy[sz]ing|display|show|see|explore|visuali[sz]e) ${ADJECTIVES}(?<list>[\\p{L}]+(?:, (?!and )[\\p{L}]+)*(?:,)? and [\\p{L}]+) (?:data|figures|indicators)(?: (?:across|between|by|per|for|of) (?:(?:the|different|various|multiple|all|several|each) )*(?<places>[\\p{L}]+))?`,
  "iu",
);

function phraseAt(text: string, place: { start: number; end: number }): Phrase {
  return { ...place, text, plural: false };
}

/** The first word that says what the app is about: "solar dashboard" measures solar things. */
function topicOf(given: string, reading: Reading): string {
  const plain = given
    .toLowerCase()
    .replace(/ and .*$/u, "")
    .replace(/\b(?:data|real-time|current|historical)\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (plain !== "") return plain.split(" ").slice(0, 2).join(" ");
  const domain = reading.statements.find((statement) => statement.kind === "domain");
  const words = domain?.kind === "domain" ? domain.phrase.text.toLowerCase().split(" ").slice(0, -1) : [];
  return words
    .slice(-2)
    .filter((word) => !/^(?:real-time|online|web-based|simple|monitoring|dashboard)$/u.test(word))
    .join(" ");
}

function toField(tokens: readonly Token[], reading: Reading): StatedField | undefined {
  const span = spanOf(tokens.filter((token) => token.kind !== "group"));
  if (!span) return undefined;
  const text = reading
    .slice(span)
    .replace(/^(?:and|the|its|their|current|real-time) /iu, "")
    .replace(/ data$/iu, "");
  return text.length > 60 ? undefined : { ...span, text, plural: false };
}

const PLACE = / (?:per|by|for each|in each) (?:the )?(?<place>[\p{L}]+)$/iu;

function withoutPlace(text: string): string {
  return text.replace(PLACE, "");
}

function takeMeasured(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match =
    matchRun(tokens, MEASURED, reading) ??
    matchRun(tokens, READINGS, reading) ??
    matchPlain(tokens, MEASURING, 1, reading) ??
    matchPlain(tokens, LOOKED_AT, 2, reading);
  if (!match) return undefined;
  const { places } = match.groups;
  const list = (match.groups["list"] ?? "").trimEnd();
  const listAt = match.span.start + reading.slice(match.span).replace(/\s/gu, " ").lastIndexOf(list);
  const listed = tokens.filter((token) => token.start >= listAt && token.end <= listAt + list.length);
  const items = splitItems(listed);
  const measured = items.map((item) => ({
    item,
    isMeasure: MEASURE.test(
      withoutPlace(reading.slice(spanOf(item.tokens.filter((token) => token.kind !== "group")) ?? match.span)),
    ),
  }));
  const first = measured.findIndex((one) => !one.isMeasure);
  const own = first < 0 ? measured : measured.slice(0, first);
  if (own.length < (places === undefined ? 2 : 1)) return undefined;
  const place = { start: match.span.start, end: listAt };
  const entity = phraseAt(`${topicOf(match.groups["topic"] ?? "", reading)} reading`.trim(), place);
  reading.add({ kind: "described", phrase: entity, ...place });
  reading.add({
    kind: "field",
    entity,
    field: { ...place, text: "measured at", plural: false, type: "datetime", required: true, default: "now" },
    ...place,
  });
  for (const { item } of own) {
    const field = toField(item.tokens, reading);
    const area = PLACE.exec(field?.text ?? "")?.groups?.["place"];
    if (field && area !== undefined) {
      field.text = withoutPlace(field.text);
      const to = phraseAt(singular(area.toLowerCase()), field);
      reading.add({ kind: "entity", phrase: to, strength: 3, start: field.start, end: field.end });
      reading.add({
        kind: "relation",
        from: entity,
        to,
        required: false,
        cardinality: "one",
        start: field.start,
        end: field.end,
      });
    }
    if (field) reading.add({ kind: "field", entity, field: numeric(field), start: field.start, end: field.end });
    reading.cover(spanOf(item.tokens));
  }
  if (places !== undefined) {
    addPlace(entity, places, match.span, reading);
    reading.last = entity;
    return [...match.before, ...match.after];
  }
  reading.last = entity;
  const end = own[own.length - 1]?.item.tokens.at(-1)?.end ?? match.span.end;
  return [...match.before, ...tokens.filter((token) => token.start >= end)];
}

/** Matches where the list begins with so many plain measures, and no readings are kept yet. */
function matchPlain(
  tokens: readonly Token[],
  expression: RegExp,
  fewest: number,
  reading: Reading,
): ReturnType<typeof matchRun> {
  const match = matchRun(tokens, expression, reading);
  const known = reading.statements.some(
    (statement) => statement.kind === "described" && statement.phrase.text.endsWith("reading"),
  );
  if (!match || known) return undefined;
  const words = splitWordList(match.groups["list"]);
  const wrong = words.findIndex((word) => !MEASURE.test(word) || word.split(" ").length > 3 || isExactNoun(word));
  const plain = wrong < 0 ? words.length : wrong;
  const whole = match.groups["places"] === undefined || plain === words.length;
  return plain >= fewest && whole ? match : undefined;
}

/** The readings are those of the places. */
function addPlace(entity: Phrase, places: string, span: Span, reading: Reading): void {
  const at = span.end - places.length;
  const words = places.toLowerCase().split(" ");
  const one = [...words.slice(0, -1), singular(words[words.length - 1] ?? "")].join(" ");
  const to: Phrase = { start: at, end: span.end, text: one, plural: false };
  reading.add({ kind: "entity", phrase: to, strength: 3, start: at, end: span.end });
  reading.add({ kind: "relation", from: entity, to, required: false, cardinality: "one", start: at, end: span.end });
}

/** What is measured is a number, whatever else its name may mean. */
function numeric(field: StatedField): StatedField {
  if (/percent|humidity/iu.test(field.text)) return { ...field, type: "percent" };
  return { ...field, type: "decimal" };
}

/** "demographic, economic and crime data across areas": a kind of record for each, about the areas. */
function takeKinds(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, KINDS, reading);
  if (!match) return undefined;
  const kinds = splitWordList(match.groups["list"]);
  if (
    kinds.length < 2 ||
    kinds.some((kind) => isKnownNoun(kind)) ||
    kinds.some((kind) => /^(?:search|filter|sort|edit|add|create|view|compare|manage)$/iu.test(kind))
  )
    return undefined;
  const { span } = match;
  const places = match.groups["places"];
  const area = places === undefined ? undefined : phraseAt(singular(places.toLowerCase()), span);
  if (area) reading.add({ kind: "entity", phrase: area, strength: 3, ...span });
  for (const kind of kinds) {
    const phrase = phraseAt(`${kind.toLowerCase()} data`, span);
    reading.add({ kind: "entity", phrase, strength: 3, ...span });
    if (area) reading.add({ kind: "relation", from: phrase, to: area, required: false, cardinality: "one", ...span });
    if (/^(?:compar|analy|visuali)/iu.test(match.groups["verb"] ?? ""))
      reading.add({
        kind: "show",
        show: {
          what: "comparison",
          topic: phrase.text,
          title: `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} comparison`,
          ...(area ? { by: [area.text] } : {}),
        },
        ...span,
      });
  }
  return [...match.before, ...match.after];
}

/** Returns the tokens that are left, or undefined when nothing is measured or compared. */
export function takeData(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  return takeMeasured(tokens, reading) ?? takeKinds(tokens, reading);
}
