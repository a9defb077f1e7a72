/** Says which values of a list can be changed in place. */
import { isWritable } from "../../model/field-traits.ts";
import type { EntityModel, FieldType } from "../../model/types.ts";
import type { AppInfo } from "../app/app-types.ts";
import type { AnyRow } from "../field/columns.ts";

/** Types whose input needs more room than a cell has, or whose value is not shown. */
const unfit: ReadonlySet<FieldType> = new Set(["secret", "image", "file", "position", "markdown", "html", "json"]);

export function canEditCell(
  { can, session }: AppInfo,
  entity: EntityModel,
  name: string | undefined,
  row: AnyRow,
): boolean {
  const field = entity.fields.find((one) => one.name === name);
  if (field === undefined || !isWritable(field) || unfit.has(field.type)) return false;
  if (!(row._can?.update ?? can(entity).update)) return false;
  const writers = field.access?.write;
  return session.administrator || writers === undefined || writers.includes(session.role ?? "");
}
