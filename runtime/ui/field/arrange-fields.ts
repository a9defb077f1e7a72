/** Puts the fields of a form or detail into their groups. */
import type { EntityModel, FieldGroupModel, FieldModel } from "../../model/types.ts";
import { columnNamed } from "./columns.ts";

/** Fields that stand together; `fields` are those without a group. */
export interface FieldBlock {
  readonly kind: "fields" | FieldGroupModel["kind"];
  readonly label?: string | undefined;
  readonly fields: readonly FieldModel[];
}

/** A group stands where the first of its fields stands, with those of its fields that are shown, in the group's order. */
export function arrangeFields(entity: EntityModel, names: readonly string[]): readonly FieldBlock[] {
  const blocks: { kind: FieldBlock["kind"]; label?: string; fields: FieldModel[] }[] = [];
  const placed = new Set<FieldGroupModel>();
  for (const name of names) {
    const group = entity.groups?.find(({ fields }) => fields.includes(name));
    if (group !== undefined) {
      if (placed.has(group)) continue;
      placed.add(group);
      const fields = group.fields
        .filter((member) => names.includes(member))
        .map((member) => columnNamed(entity, member));
      blocks.push({ kind: group.kind, label: group.label, fields });
      continue;
    }
    const last = blocks.at(-1);
    if (last?.kind === "fields") last.fields.push(columnNamed(entity, name));
    else blocks.push({ kind: "fields", fields: [columnNamed(entity, name)] });
  }
  return blocks;
}
