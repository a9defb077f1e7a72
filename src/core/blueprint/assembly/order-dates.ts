/** Says of the end of a span of time that it does not lie before its start. */
import type { Entity } from "../../spec/schema.ts";
import { isMoment } from "../../spec/spec-index.ts";

/** A word of the start's name, and those that may stand in its place in the end's. */
const PAIRS: readonly (readonly [start: string, ends: readonly string[]])[] = [
  ["start", ["end", "finish"]],
  ["starts", ["ends"]],
  ["started", ["ended", "finished"]],
  ["begin", ["end"]],
  ["begins", ["ends"]],
  ["from", ["to", "until", "till"]],
  ["in", ["out"]],
  ["open", ["close"]],
  ["opened", ["closed"]],
];

/** Only names that are the same but for that word are a pair: `start_date` and `end_date`, `check_in` and `check_out`. */
export function orderDates(entities: readonly Entity[]): void {
  for (const { fields } of entities) {
    const moments = fields.filter((field) => isMoment(field) && !field.computed);
    for (const start of moments) {
      const names = new Set(endNames(start.name));
      const end = moments.find((field) => field.type === start.type && names.has(field.name));
      if (end) end.notBefore = start.name;
    }
  }
}

function endNames(start: string): string[] {
  const words = start.split("_");
  return PAIRS.flatMap(([word, ends]) => {
    const at = words.indexOf(word);
    return at < 0 ? [] : ends.map((end) => words.with(at, end).join("_"));
  });
}
