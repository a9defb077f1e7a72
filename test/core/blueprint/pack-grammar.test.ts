/** Tests the sentences in which packs say what is done with their records, and that every pack's are read. */
import { describe, expect, it } from "vitest";
import { readPackSentence } from "../../../src/core/blueprint/assembly/pack-statements.ts";
import { PACKS } from "../../../src/core/blueprint/packs/all-packs.ts";

const SENTENCES: readonly [string, readonly string[]][] = [
  ["status goes from draft to sent to paid", ["path"]],
  ["stage goes from new to qualified to won or lost, from lost back to new", ["path", "path"]],
  ["managers approve or reject it with a decision note", ["decision"]],
  ["it must be approved by a manager", ["decision"]],
  ["Approve: from requested to approved, by manager, asks decision note, sets decided on to today", ["step"]],
  ["Return: from on loan to returned, sets returned on to today and the book's status to available", ["step"]],
  ["Escalate: sets priority to high, when priority is low", ["step"]],
  ["Log a call: creates a call with date today asking subject and outcome", ["step"]],
  ["Receive: sets received on to today, adds quantity to the product's quantity in stock", ["step"]],
  ["Clock in: on the list, creates an attendance with clock in now", ["step"]],
  ["board by status", ["show"]],
  ["calendar by due date", ["show"]],
  ["chart of amount per month", ["show"]],
  ["chart of total amount per month by status", ["show"]],
  ["number of open tickets", ["show"]],
  ["report of amount by category and month", ["show"]],
];

describe("what packs say", () => {
  it.each(SENTENCES)("%s", (sentence, kinds) => {
    expect(
      readPackSentence(sentence)
        .filter((statement) => statement.kind !== "entity")
        .map((statement) => statement.kind),
    ).toEqual(kinds);
  });

  it("is read in every pack", () => {
    for (const pack of PACKS)
      for (const record of pack.records)
        for (const sentence of record.says ?? [])
          expect(readPackSentence(sentence).length, `${pack.id}: ${sentence}`).toBeGreaterThan(0);
  });
});
