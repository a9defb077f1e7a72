/** A number of an entity's records, e.g. `1 Laptop` or `3 Laptops`. */
import type { EntityModel } from "../../model/types.ts";

export function countName({ label, pluralLabel }: EntityModel, count: number, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? label : pluralLabel}`;
}
