/** Reads a whole request into statements. */

import { foldCourses } from "../source/fold-courses.ts";
import { groupBrackets } from "../source/group-brackets.ts";
import { mergePhrases } from "../source/merge-phrases.ts";
import type { Clause } from "../source/split-clauses.ts";
import { splitClauses } from "../source/split-clauses.ts";
import { tokenize } from "../source/tokenize.ts";
import { readBlock } from "./read-headed.ts";
import { readRun, readSentence } from "./read-sentence.ts";
import { Reading } from "./reading.ts";

/** Characters of a request that are read; what is beyond is reported, not read. */
export const READ_LIMIT = 60_000;

function readClause(clause: Clause, reading: Reading): void {
  if (clause.children.length > 0) readBlock(clause, reading, readRun);
  else readSentence(clause.tokens, reading, clause);
}

/** Returns what was read, clause by clause. */
export function readStatements(text: string): Reading {
  const reading = new Reading(text);
  const read = text.length > READ_LIMIT ? text.slice(0, READ_LIMIT) : text;
  for (const clause of splitClauses(foldCourses(mergePhrases(groupBrackets(tokenize(read))))))
    readClause(clause, reading);
  if (text.length > READ_LIMIT) {
    reading.addUnplaced(
      { start: READ_LIMIT, end: text.length },
      `Only the first ${READ_LIMIT.toLocaleString("en-US")} characters of a request are read.`,
    );
  }
  return reading;
}
