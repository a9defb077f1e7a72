/** Where a record is edited and copied, for those who may. */
import type { EntityModel } from "../../model/types.ts";
import type { AppInfo } from "../app/app-types.ts";
import type { AnyRow } from "../field/columns.ts";

export function isArchived(row: AnyRow): boolean {
  return typeof row.deleted_at === "string";
}

export function editPathOf(app: AppInfo, entity: EntityModel, row: AnyRow): string | undefined {
  return isArchived(row) || row._can?.update === false ? undefined : app.editPath(entity, row.id);
}

/** The form of a new record that begins with the values of this one. */
export function duplicatePath(app: AppInfo, entity: EntityModel, row: AnyRow): string | undefined {
  const path = app.newPath(entity);
  return path === undefined ? undefined : `${path}?copy=${row.id}`;
}
