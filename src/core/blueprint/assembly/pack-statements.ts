/** Reads what packs say about a record, with the same reader as people's text. */
import type { Entity } from "../../spec/schema.ts";
import { findKnownRecords } from "../packs/known-nouns.ts";
import { groupBrackets } from "../source/group-brackets.ts";
import { mergePhrases } from "../source/merge-phrases.ts";
import { tokenize } from "../source/tokenize.ts";
import { Reading } from "../statement/reading.ts";
import type { Statement } from "../statement/statement.ts";
import { takeStatements } from "../statement/take-statements.ts";
import type { Draft } from "./draft.ts";

const read = new Map<string, readonly Statement[]>();

/** Returns the statements of one sentence; empty when the grammar does not know it. */
export function readPackSentence(sentence: string): readonly Statement[] {
  const known = read.get(sentence);
  if (known) return known;
  const reading = new Reading(sentence);
  const tokens = mergePhrases(groupBrackets(tokenize(sentence).filter((token) => token.kind !== "break")));
  takeStatements(tokens, reading);
  read.set(sentence, reading.statements);
  return reading.statements;
}

/** What the pack that knows this entity says of it; people's own records keep to what people say. */
export function packStatements(draft: Draft, entity: Entity): Statement[] {
  const { records, exact } = findKnownRecords(entity.label);
  const origin = draft.entities.get(entity.name);
  const pack = origin?.pack;
  const best = records.find((record) => record.pack.id === pack) ?? records[0];
  if (!best || (!exact && pack === undefined)) return [];
  return (best.template.says ?? []).flatMap((sentence) => [...readPackSentence(sentence)]);
}
