/** Moves sample dates that would lie before the date that they must not lie before. */
import type { EntityModel } from "../../model/types.ts";
import type { SampleRow } from "./sample-rows.ts";

/** The later date is put on the earlier one, or the other way round where it must stay unique; of two unique ones it goes. */
export function putInOrder({ fields }: EntityModel, rows: readonly SampleRow[]): void {
  const ordered = fields.filter(({ notBefore }) => notBefore !== undefined);
  // As often as there are dates that follow each other, so that the last one hears of the first.
  for (const _ of ordered) {
    for (const field of ordered) {
      const first = fields.find(({ name }) => name === field.notBefore);
      for (const { values } of first ? rows : []) {
        const [from, to] = [values.get(first?.name ?? "") ?? null, values.get(field.name) ?? null];
        if (first === undefined || from === null || to === null || to >= from) continue;
        if (!field.unique) values.set(field.name, from);
        else if (!first.unique) values.set(first.name, to);
        else values.set(field.required ? first.name : field.name, null);
      }
    }
  }
}
