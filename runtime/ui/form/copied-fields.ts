/** Says which fields take their first value from the record that a reference points to. */
import type { FieldModel } from "../../model/types.ts";

export function copiedFields(fields: readonly FieldModel[], reference: string): readonly FieldModel[] {
  return fields.filter(({ copyFrom }) => copyFrom?.from === reference);
}
