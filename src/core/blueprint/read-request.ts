/** Reads a request in plain English and returns the app it describes, or why it describes none. */
import { assemble } from "./assembly/assemble.ts";
import { cutText } from "./assembly/naming.ts";
import type { NotUnderstood, ReadResult } from "./blueprint.ts";
import { readStatements } from "./statement/read-statements.ts";
import type { Reading } from "./statement/reading.ts";

export type { Blueprint, ReadResult } from "./blueprint.ts";

const EXAMPLE =
  "Track laptops and who has them: laptop has name, serial number, purchase date and status (available, in use, retired); each laptop belongs to an employee";

const TRIED = [
  "a kind of record with its attributes, as in “customers with name, email and phone”",
  "a verb with what is to be kept, as in “track laptops” or “manage members and loans”",
  "a relation, as in “each task belongs to a project”",
  "a known kind of app, as in “issue tracker” or “simple CRM”",
];

/** Same text and answers, same result. Never throws. */
export function readRequest(text: string, options?: { answers?: Record<string, string> }): ReadResult {
  const reading = readStatements(text);
  const blueprint = assemble(reading, options?.answers ?? {});
  if (blueprint) return { ok: true, blueprint };
  return { ok: false, tried: [...TRIED], notUnderstood: explainRefusal(reading), example: EXAMPLE };
}

/** Returns every part of a refused text with the reason; parts that were read say that they name nothing to keep. */
function explainRefusal(reading: Reading): NotUnderstood[] {
  const reason = "Nothing in it names what the app should keep.";
  const places = new Map<string, string>();
  for (const part of reading.unplaced) places.set(reading.slice(part), part.reason);
  for (const statement of reading.statements) {
    const text = reading.slice(statement);
    if (!places.has(text)) places.set(text, reason);
  }
  if (places.size === 0) places.set(cutText(reading.text.trim(), 500), reason);
  return [...places].map(([text, why]) => ({ text, reason: why }));
}
