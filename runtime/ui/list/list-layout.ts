/** The columns and the length of a page that a person last chose for a list; this browser remembers them. */
import type { EntityModel } from "../../model/types.ts";
import { allColumns } from "../field/columns.ts";
import { readChoice, storeChoice } from "../theme/stored-choice.ts";
import type { ListState } from "./list-state.ts";

export type ListLayout = Partial<Pick<ListState, "columns" | "pageSize">>;

const keyOf = ({ table }: EntityModel) => `vector list ${table}`;

/** What the entity no longer has is left out. */
export function readLayout(entity: EntityModel): ListLayout {
  try {
    const { columns, pageSize } = JSON.parse(readChoice(keyOf(entity)) ?? "{}") as ListLayout;
    const known = columns?.filter((name) => allColumns(entity).some((column) => column.name === name));
    return { columns: known?.length ? known : undefined, pageSize };
  } catch {
    return {}; // Written by something else.
  }
}

export function storeLayout(entity: EntityModel, layout: ListLayout): void {
  storeChoice(keyOf(entity), JSON.stringify(layout));
}
