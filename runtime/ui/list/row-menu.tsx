/** The items of a row's menu: open, edit, the steps that are open now, archive, restore and delete. */
import { restoreRow } from "../../client/records.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useApp } from "../app/app-info.tsx";
import { DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";
import { duplicatePath, editPathOf } from "../detail/record-paths.ts";
import { titleOf } from "../field/columns.ts";
import { useNavigate } from "../router/router.tsx";
import { openSteps, type Step } from "../step/steps-of.ts";
import { text } from "../text/text.ts";
import type { RowMenuButtonProps } from "./row-menu-button.tsx";

export interface RowMenuProps extends RowMenuButtonProps {
  readonly onAsk: (asked: "remove" | Step) => void;
}

export function RowMenu({ entity, row, archived, onAsk }: RowMenuProps) {
  const app = useApp();
  const { detailPath, can } = app;
  const navigate = useNavigate();
  const toast = useToast();
  const restoration = useMutation((client) => restoreRow(client, entity, row.id));
  const open = detailPath(entity, row.id);
  const edit = archived ? undefined : editPathOf(app, entity, row);
  const duplicate = duplicatePath(app, entity, row);
  const mayDelete = row._can?.delete ?? can(entity).delete;
  const steps = archived ? [] : openSteps(entity, row);
  const restore = () =>
    restoration.run(undefined).then(
      () => toast(text("“{name}” is back", { name: titleOf(entity, row) })),
      (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger"),
    );
  const archives = entity.softDelete === true && !archived;
  return (
    <>
      {open !== undefined && (
        <DropdownMenuItem onClick={() => void navigate(open)}>
          <Icon name="chevronRight" />
          {text("Open")}
        </DropdownMenuItem>
      )}
      {edit !== undefined && (
        <DropdownMenuItem onClick={() => void navigate(edit)}>
          <Icon name="edit" />
          {text("Edit")}
        </DropdownMenuItem>
      )}
      {duplicate !== undefined && (
        <DropdownMenuItem onClick={() => void navigate(duplicate)}>
          <Icon name="copy" />
          {text("Duplicate")}
        </DropdownMenuItem>
      )}
      {steps.length > 0 && <hr className="my-1 border-border" />}
      {steps.map((step) => (
        <DropdownMenuItem
          key={step.name}
          onClick={() => onAsk(step)}
          className={step.tone === "danger" ? "text-destructive-text" : undefined}
        >
          <Icon name="check" className="invisible" />
          {step.label}
        </DropdownMenuItem>
      ))}
      {mayDelete && <hr className="my-1 border-border" />}
      {mayDelete && archived && (
        <DropdownMenuItem onClick={() => void restore()}>
          <Icon name="restore" />
          {text("Restore")}
        </DropdownMenuItem>
      )}
      {mayDelete && (
        <DropdownMenuItem onClick={() => onAsk("remove")} className={archives ? undefined : "text-destructive-text"}>
          <Icon name={archives ? "archive" : "trash"} />
          {archives ? text("Archive") : archived ? text("Delete for good") : text("Delete")}
        </DropdownMenuItem>
      )}
    </>
  );
}
