/** What can be done with the record of a detail page: its steps, editing, archiving, restoring and deleting. */
import { useState } from "react";
import { restoreRow } from "../../client/records.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";
import { setShortcutState } from "../components/use-shortcuts.ts";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { RelativeTime } from "../field/time-value.tsx";
import { Link, useNavigate } from "../router/router.tsx";
import { StepButtons } from "../step/step-buttons.tsx";
import { openSteps } from "../step/steps-of.ts";
import { text } from "../text/text.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { duplicatePath, editPathOf, isArchived } from "./record-paths.ts";

export interface DetailActionsProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  /** Where to go when the record is gone. */
  readonly list: string | undefined;
}

export function DetailActions({ entity, row, list }: DetailActionsProps) {
  const app = useApp();
  const { can } = app;
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const archived = isArchived(row);
  const archives = entity.softDelete === true && !archived;
  const edit = editPathOf(app, entity, row);
  const mayDelete = row._can?.delete ?? can(entity).delete;
  // One button of a page stands out: the step that leads on where there is one, else editing.
  const plain = !archived && openSteps(entity, row).some(({ tone }) => tone === "primary");
  return (
    <>
      {!archived && <StepButtons entity={entity} row={row} />}
      <MoreActions entity={entity} row={row} />
      {mayDelete && (
        <Button variant="outline" onClick={() => setDeleting(true)}>
          <Icon name={archives ? "archive" : "trash"} />
          {archives ? text("Archive") : archived ? text("Delete for good") : text("Delete")}
        </Button>
      )}
      {edit !== undefined && (
        <Link to={edit} className={buttonVariants({ variant: plain ? "outline" : "default" })}>
          <Icon name="edit" />
          {text("Edit")}
        </Link>
      )}
      {deleting && (
        <DeleteDialog
          entity={entity}
          row={row}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate(list ?? "/", { replace: true })}
        />
      )}
    </>
  );
}

/** What is done more seldom. */
function MoreActions({ entity, row }: { entity: EntityModel; row: AnyRow }) {
  const app = useApp();
  const navigate = useNavigate();
  const toast = useToast();
  const duplicate = duplicatePath(app, entity, row);
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast(text("Link copied")),
      () => toast(text("The browser did not allow copying. The link is in the address bar."), "danger"),
    );
  return (
    <DropdownMenu variant="outline" size="icon" align="end" label={text("More actions")} trigger={<Icon name="more" />}>
      {duplicate !== undefined && (
        <DropdownMenuItem onClick={() => void navigate(duplicate)}>
          <Icon name="copy" />
          {text("Duplicate")}
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onClick={() => void copyLink()}>
        <Icon name="bookmark" />
        {text("Copy link")}
      </DropdownMenuItem>
      <DropdownMenuItem onClick={() => window.print()}>
        <Icon name="file" />
        {text("Print")}
      </DropdownMenuItem>
      <DropdownMenuItem onClick={() => setShortcutState({ help: true })}>
        <Icon name="settings" />
        {text("Keyboard shortcuts")}
      </DropdownMenuItem>
    </DropdownMenu>
  );
}

/** Says that a record is in the archive, and brings it back. */
export function ArchivedBanner({ entity, row }: { entity: EntityModel; row: AnyRow }) {
  const { can } = useApp();
  const toast = useToast();
  const restoration = useMutation((client) => restoreRow(client, entity, row.id));
  if (!isArchived(row)) return null;
  const restore = () =>
    restoration.run(undefined).then(
      () => toast(text("“{name}” is back", { name: titleOf(entity, row) })),
      (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger"),
    );
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning px-4 py-3 text-sm text-warning-foreground"
    >
      <Icon name="archive" />
      <p className="min-w-0 flex-1">
        {text("Archived")} <RelativeTime value={String(row.deleted_at)} />
      </p>
      {(row._can?.delete ?? can(entity).delete) && (
        <Button variant="outline" size="sm" disabled={restoration.running} onClick={() => void restore()}>
          <Icon name="restore" />
          {restoration.running ? text("Restoring…") : text("Restore")}
        </Button>
      )}
    </div>
  );
}
