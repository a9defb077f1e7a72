/** Says what a browser may fill into the fields of a name or an address. */
import type { FieldModel } from "../../model/types.ts";
import type { FieldBlock } from "../field/arrange-fields.ts";

const ADDRESS: readonly (readonly [RegExp, string])[] = [
  [/country/, "country-name"],
  [/(zip|post(al)?_?code|postal|postcode)/, "postal-code"],
  [/(city|town|suburb|locality)/, "address-level2"],
  [/(state|region|province|county)/, "address-level1"],
  [/(line_?2|address_?2|apartment|unit|suite)/, "address-line2"],
  [/(street|address|line_?1|road)/, "address-line1"],
];

/** HTML's token for the field at a place of its group; undefined where there is none. */
export function autocompleteToken(block: FieldBlock, field: FieldModel): string | undefined {
  if (block.kind === "address") return ADDRESS.find(([test]) => test.test(field.name))?.[1];
  if (block.kind !== "person_name") return undefined;
  if (/(last|family|sur)_?name|surname/.test(field.name)) return "family-name";
  if (/middle/.test(field.name)) return "additional-name";
  return /(first|given|fore)_?name/.test(field.name) ? "given-name" : undefined;
}
