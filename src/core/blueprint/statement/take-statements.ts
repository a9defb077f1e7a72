/** Takes out of a run what a grammar of its own reads from end to end: courses, decisions, rights, buttons, charts, views. */
import type { Token } from "../source/token.ts";
import { takeApply } from "./read-apply.ts";
import { takeAssign } from "./read-assign.ts";
import { takeContact } from "./read-contact.ts";
import { takeCourse } from "./read-course.ts";
import { takeData } from "./read-data.ts";
import { takeDecision } from "./read-decision.ts";
import { takeLanguage } from "./read-language.ts";
import { takeOfAt } from "./read-of-at.ts";
import { takePart } from "./read-part.ts";
import { takePath } from "./read-path.ts";
import { takeReply } from "./read-reply.ts";
import { takeReturns } from "./read-returns.ts";
import { takeRight } from "./read-right.ts";
import { takeRoles } from "./read-roles.ts";
import { takeScoring } from "./read-scoring.ts";
import { takeShow } from "./read-show.ts";
import { takeStatusOf } from "./read-status-of.ts";
import { takeStep } from "./read-step.ts";
import { takeTold } from "./read-told.ts";
import type { Reading } from "./reading.ts";

const TAKERS = [
  takeLanguage,
  takeContact,
  takeRoles,
  takePart,
  takeScoring,
  takeData,
  takeAssign,
  takeOfAt,
  takeTold,
  takeApply,
  takeStep,
  takeStatusOf,
  takeCourse,
  takePath,
  takeRight,
  takeDecision,
  takeReply,
  takeReturns,
  takeShow,
];

/** Returns the tokens that are left; undefined when nothing was taken. */
export function takeStatements(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  if (tokens.length < 2) return undefined;
  for (const take of TAKERS) {
    const rest = take(tokens, reading);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

/** Takes out what has a grammar of its own; returns what is left for the other readers. */
export function withoutGrammar(tokens: readonly Token[], reading: Reading): readonly Token[] {
  let rest = tokens;
  for (let left = takeStatements(rest, reading); left !== undefined; left = takeStatements(rest, reading)) {
    if (left.length >= rest.length) break;
    rest = left;
  }
  return rest;
}
