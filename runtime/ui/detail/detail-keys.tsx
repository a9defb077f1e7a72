/** The keys of a record's page: edit, duplicate, the records beside it, back to the list. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { type Shortcut, useShortcuts } from "../components/use-shortcuts.ts";
import type { AnyRow } from "../field/columns.ts";
import type { ListTrail } from "../list/list-trail.ts";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { followTrail, type Neighbours } from "./record-pager.tsx";
import { duplicatePath, editPathOf } from "./record-paths.ts";

export interface DetailKeysProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly trail: ListTrail | undefined;
  readonly neighbours: Neighbours | undefined;
  readonly list: string | undefined;
}

export function DetailKeys({ entity, row, trail, neighbours, list }: DetailKeysProps) {
  const app = useApp();
  const navigate = useNavigate();
  const to = (key: string, label: string, path: string | undefined): readonly Shortcut[] =>
    path === undefined ? [] : [{ key, label, run: () => void navigate(path) }];
  const step = (key: string, label: string, neighbour: Neighbours["before"]): readonly Shortcut[] => {
    const path = neighbour === undefined ? undefined : app.detailPath(entity, neighbour.id);
    if (path === undefined || neighbour === undefined || trail === undefined) return [];
    const run = () => {
      followTrail(entity, trail, neighbour);
      void navigate(path);
    };
    return [{ key, label, run }];
  };
  useShortcuts([
    ...to("e", text("Edit"), editPathOf(app, entity, row)),
    ...to("d", text("Duplicate"), duplicatePath(app, entity, row)),
    ...step("j", text("Next record"), neighbours?.after),
    ...step("k", text("Previous record"), neighbours?.before),
    ...to("u", text("Back to the list"), list),
  ]);
  return null;
}
