/** Reads what each record gets: "assign different color codes to each animal". */
import { isPlural, plural, singular } from "../assembly/inflect.ts";
import { ruleForName } from "../lexicon/field-rules.ts";
import type { Token } from "../source/token.ts";
import { matchRun } from "./match-run.ts";
import { isActor, isPerson } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Phrase } from "./statement.ts";

const ASSIGN =
  /assign(?:s|ing)? (?:(?:an?|the|different|its|their|own|unique|specific) )*(?<field>[\p{L}][\p{L} ]{1,30}?) to (?:each|every|all|an?) (?<entity>[\p{L}]+)/iu;

/** "assign rooms to cleaners": each room says to whom. */
const ASSIGN_TO =
  /(?:assign|allocate)(?:s|ing)? (?:(?:the|all|our|their) )*(?<what>[\p{L}]+) to (?:(?:the|our|different) )*(?<whom>[\p{L}]+)(?= |,|;|$)/iu;

/** "task assignment to cleaners", "allocation of desks to trainees". */
const ASSIGNMENT_TO =
  /(?:(?<one>[\p{L}]+) (?:assignments?|allocations?)|(?:assignment|allocation) of (?<many>[\p{L}]+)) to (?:(?:the|our|different) )*(?<whom>[\p{L}]+)(?= |,|;|$)/iu;

function takeAssignTo(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const match = matchRun(tokens, ASSIGN_TO, reading) ?? matchRun(tokens, ASSIGNMENT_TO, reading);
  const { one, many, whom = "" } = match?.groups ?? {};
  const what = match?.groups["what"] ?? many ?? (one === undefined ? "" : plural(singular(one.toLowerCase())));
  if (!match || !isPlural(what) || !isPlural(whom) || !isPerson(whom) || isActor(whom) || isPerson(what))
    return undefined;
  const from: Phrase = { ...match.span, text: what, plural: true };
  const to: Phrase = { ...match.span, text: whom, plural: true };
  reading.add({ kind: "entity", phrase: to, strength: 3, ...match.span });
  reading.add({ kind: "entity", phrase: from, strength: 3, ...match.span });
  reading.add({ kind: "relation", from, to, role: "assigned to", required: false, cardinality: "one", ...match.span });
  return [...match.before, ...match.after];
}

/** Returns the tokens that are left, or undefined when nothing is given to a record. */
export function takeAssign(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const people = takeAssignTo(tokens, reading);
  if (people) return people;
  const match = matchRun(tokens, ASSIGN, reading);
  const { field = "", entity = "" } = match?.groups ?? {};
  if (!match || field === "") return undefined;
  const words = field.toLowerCase().split(" ");
  const last = words.pop() ?? "";
  const name = [...words, singular(last)].join(" ");
  if (ruleForName(name) === undefined && !/(?:code|number|label|tag|name)$/u.test(name)) return undefined;
  const phrase: Phrase = { ...match.span, text: singular(entity), plural: false };
  reading.add({ kind: "entity", phrase, strength: 3, ...match.span });
  reading.add({ kind: "field", entity: phrase, field: { ...match.span, text: name, plural: false }, ...match.span });
  return [...match.before, ...match.after];
}
