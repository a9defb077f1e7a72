/** Finds the entity and the fields that the words of a chart, a ranking or a report speak of. */
import type { Field } from "../../spec/field-schema.ts";
import { familyOf } from "../../spec/field-storage.ts";
import { singular } from "../assembly/inflect.ts";
import { lowerWords, nameNoun } from "../assembly/naming.ts";
import type { EntityFacts } from "./entity-facts.ts";

const MONEY_WORDS =
  /^(?:revenue|sales|income|turnover|spend(?:ing)?|expenses?|costs?|earnings|money|amounts?|profit|finances?|budget)$/u;

/** The words of a field's name, which stay the same in every language of the labels. */
function nameWords(field: Field): string {
  return field.name.replace(/_id$/u, "").replace(/_/gu, " ");
}

function singularWords(words: string): string {
  const parts = lowerWords(words).split(" ");
  const last = parts.pop() ?? "";
  return [...parts, singular(last)].join(" ");
}

/** By its own name, by its last word, or as the end of a longer name. */
export function findEntity(words: string | undefined, facts: readonly EntityFacts[]): EntityFacts | undefined {
  if (words === undefined || words === "") return undefined;
  const key = nameNoun(words).name;
  const parts = key.split("_");
  const head = parts[parts.length - 1] ?? key;
  return (
    facts.find(({ entity }) => entity.name === key) ??
    facts.find(({ entity }) => entity.name.endsWith(`_${key}`)) ??
    (parts.length > 1
      ? facts.find(({ entity }) => entity.name === head || key.endsWith(`_${entity.name}`))
      : undefined) ??
    (parts.length > 1 ? facts.find(({ entity }) => entity.name === parts[0]) : undefined) ??
    facts.find(({ entity }) => entity.name.startsWith(`${key}_`)) ??
    byTopic(key, facts)
  );
}

/** "financial" means what has to do with money, "inventory" what is in stock. */
function byTopic(key: string, facts: readonly EntityFacts[]): EntityFacts | undefined {
  if (/^(?:financ|accounting|money|budget|revenue|sales|billing)/u.test(key))
    return (
      facts.find(({ entity }) => /financ|account|budget|transaction|payment|invoice|order|sale/u.test(entity.name)) ??
      facts.find((one) => one.money !== undefined && !one.isPart)
    );
  if (/^(?:inventory|stock)/u.test(key))
    return facts.find(({ entity }) => entity.fields.some((field) => /stock|quantity|on_hand/u.test(field.name)));
  return undefined;
}

export function isNumeric(field: Field): boolean {
  return familyOf(field.type) === "number" && !["latitude", "longitude", "position", "year"].includes(field.type);
}

/** An aggregate that names no number means the main one. */
const AGGREGATES = /^(?:totals?|sums?|values?|prices?|averages?|means?|highest|lowest)$/u;

function mainNumber(plain: string, facts: EntityFacts): Field | undefined {
  if (MONEY_WORDS.test(plain)) return facts.money;
  return AGGREGATES.test(plain) ? (facts.money ?? facts.amount) : undefined;
}

/** A number field by its words; words for money mean the main amount. `how` "named": only a field of that name. */
export function findNumber(words: string | undefined, facts: EntityFacts, how?: "named"): Field | undefined {
  if (words === undefined) return undefined;
  const plain = lowerWords(words);
  const one = singularWords(words);
  const numbers = facts.entity.fields.filter(isNumeric);
  return (
    numbers.find((field) => [plain, one].includes(nameWords(field))) ??
    numbers.find((field) => nameWords(field).split(" ").includes(one) || one.split(" ").includes(nameWords(field))) ??
    (how === "named" ? undefined : mainNumber(plain, facts))
  );
}

/** A field to group by: by its words, or the reference to what is named. */
export function findGroup(words: string, facts: EntityFacts): Field | undefined {
  const one = singularWords(words);
  const fields = facts.entity.fields.filter(
    (field) => !["secret", "json", "references", "image", "file", "long_text"].includes(field.type),
  );
  return (
    fields.find((field) => nameWords(field) === one || nameWords(field) === lowerWords(words)) ??
    fields.find((field) => field.type === "reference" && field.reference?.entity === nameNoun(words).name) ??
    fields.find((field) => nameWords(field).split(" ").includes(one))
  );
}

/** The entity that has a number of that name, where the topic is no entity itself: "chart of revenue". */
export function findByNumber(
  words: string | undefined,
  facts: readonly EntityFacts[],
  how?: "named",
): { facts: EntityFacts; field: Field } | undefined {
  for (const one of facts) {
    const field = one.isPart ? undefined : findNumber(words, one, how);
    if (field) return { facts: one, field };
  }
  return undefined;
}

const SCORE =
  /(?:^|_)(?:score|points|rating|wins|total|amount|calories|distance|duration|votes|goals|progress|level|rank|count|quantity)(?:_|$)/u;

/** The number by which records are ranked where nobody said which. */
export function rankingNumber(facts: EntityFacts): Field | undefined {
  const numbers = facts.entity.fields.filter(isNumeric);
  return numbers.find((field) => SCORE.test(field.name)) ?? numbers[0];
}
