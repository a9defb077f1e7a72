/** Adds the numbers and groups that rankings, statistics and comparisons need and that nobody listed. */
import { ruleForName } from "../lexicon/field-rules.ts";
import { isTransaction } from "../lexicon/transactions.ts";
import { headOf } from "../statement/phrase.ts";
import type { StatedShow, Statement } from "../statement/statement.ts";
import { addReference } from "./add-relations.ts";
import type { Draft, DraftEntity } from "./draft.ts";
import { singular } from "./inflect.ts";
import { lowerWords, toFieldName, toLabel } from "./naming.ts";

const NUMBERS = new Set(["integer", "decimal", "money", "percent", "rating", "duration"]);
const PLAYING = /(?:^|_)(?:player|athlete|team|club)$/u;
const RANKED = /(?:^|_)(?:contestant|participant|user|member|student|employee|agent|driver)$/u;

function isNumber(type: string | undefined, words: string): boolean {
  return NUMBERS.has(type ?? ruleForName(words)?.type ?? "text");
}

function findTopic(draft: Draft, words: string | undefined): DraftEntity | undefined {
  if (words === undefined) return undefined;
  return (
    draft.find(words) ?? draft.entities.get(headOf(words)) ?? draft.entities.get(lowerWords(words).split(" ")[0] ?? "")
  );
}

/** "top donors": the donations that refer to them can be summed up. */
function hasNumbered(draft: Draft, entity: DraftEntity): boolean {
  return [...draft.entities.values()].some(
    (other) =>
      other !== entity &&
      other.fields.some((field) => field.target === entity.key) &&
      other.fields.some((field) => (field.type ?? ruleForName(field.words)?.type) === "money"),
  );
}

function addNumbers(draft: Draft, entity: DraftEntity, show: StatedShow, place: Statement): void {
  if (show.what === "ranking" && hasNumbered(draft, entity)) return;
  if (entity.described || entity.fields.some((field) => isNumber(field.type, field.words))) return;
  const names = PLAYING.test(entity.key)
    ? ["games played", "wins", "losses", "points"]
    : RANKED.test(entity.key) || show.what === "ranking"
      ? ["points"]
      : [];
  for (const words of names)
    entity.fields.push({
      name: toFieldName(words),
      label: toLabel(words),
      words,
      type: "integer",
      typeSaid: true,
      origin: "assumed",
    });
  if (names.length > 0)
    draft.noteAssumed(
      `${entity.names.pluralLabel} also have ${names.join(", ")}, so that there is something to rank and compare.`,
      place,
      entity.key,
    );
}

/** "compare prices across states": each product says its state. */
function addGroups(draft: Draft, entity: DraftEntity, show: StatedShow, place: Statement): void {
  for (const group of show.by ?? []) {
    const words = singular(lowerWords(group));
    const key = toFieldName(words);
    const known = entity.fields.some(
      (field) => field.name === key || field.name === `${key}_id` || field.words === words,
    );
    if (known || draft.entities.has(key) || (entity.described && entity.loose !== true)) continue;
    entity.fields.push({
      name: key,
      label: toLabel(words),
      words,
      type: "text",
      typeSaid: true,
      origin: "assumed",
      evidence: { start: place.start, end: place.end },
    });
    draft.noteAssumed(
      `Each ${entity.names.label.toLowerCase()} says its ${words}, so that they can be compared by it.`,
      place,
      `${entity.key}.${key}`,
    );
  }
}

/** "chart of total cost per month": of the records that have a cost. */
function findByMeasure(draft: Draft, show: StatedShow): DraftEntity | undefined {
  const words = lowerWords(show.measure ?? show.topic ?? "");
  return words === ""
    ? undefined
    : [...draft.entities.values()].find((entity) =>
        entity.fields.some((field) => field.words === words || field.words === singular(words)),
      );
}

/** "by vehicle": what is grouped by a kind of record refers to it. */
function addLinks(draft: Draft, entity: DraftEntity | undefined, show: StatedShow, place: Statement): void {
  for (const group of entity ? (show.by ?? []) : []) {
    const target = draft.find(group);
    if (
      !entity ||
      !target ||
      target === entity ||
      entity.fields.some((field) => field.target === target.key || field.words === lowerWords(group))
    )
      continue;
    const field = addReference(draft, entity, target, { required: false, origin: "said", evidence: place });
    if (field)
      draft.noteAssumed(
        `Each ${entity.names.label.toLowerCase()} may refer to one ${target.names.label.toLowerCase()}, so that it can be grouped by it.`,
        place,
        `${entity.key}.${field.name}`,
      );
  }
}

/** "rooms cleaned per day": each says when. */
function addMoment(draft: Draft, entity: DraftEntity, when: string, place: Statement): void {
  const words = `${isTransaction(entity.key) ? "" : "last "}${when.toLowerCase()} on`;
  const known = entity.fields.some(
    (field) => field.words === words || new RegExp(`^(?:last )?${when} (?:on|at)$`, "iu").test(field.words),
  );
  if (known) return;
  entity.fields.push({
    name: toFieldName(words),
    label: toLabel(words),
    words,
    type: "date",
    typeSaid: true,
    origin: "assumed",
    evidence: { start: place.start, end: place.end },
  });
  draft.noteAssumed(
    `Each ${entity.names.label.toLowerCase()} says when it was ${when.toLowerCase()}, so that this can be counted by time.`,
    place,
    `${entity.key}.${toFieldName(words)}`,
  );
}

export function addMeasured(draft: Draft, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.kind !== "show") continue;
    const { show } = statement;
    const entity = findTopic(draft, show.topic);
    if (/^(?:chart|report|comparison)$/u.test(show.what))
      addLinks(draft, entity ?? findByMeasure(draft, show), show, statement);
    if (!entity) continue;
    if (show.when !== undefined) addMoment(draft, entity, show.when, statement);
    if (show.what === "comparison") addGroups(draft, entity, show, statement);
    const ranked = show.what === "ranking" || /statistic|stats|performance|standing/u.test(show.aspect ?? "");
    if (ranked && show.measure === undefined) addNumbers(draft, entity, show, statement);
  }
}
