/** Says which values a copy of a record begins with. */
import type { EntityModel, FieldModel } from "../../model/types.ts";

/**
 * All but those that there can be only once, that nobody may see, that belong to the other record as files do, and the
 * status of a workflow, which begins anew.
 */
export function fieldsToDuplicate(entity: EntityModel, fields: readonly FieldModel[]): readonly FieldModel[] {
  return fields.filter(
    ({ name, type, unique }) =>
      !unique && !["secret", "image", "file", "position"].includes(type) && name !== entity.workflow?.field,
  );
}
