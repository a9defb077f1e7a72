/** Asks before deleting a record and says what goes with it, or why it cannot be deleted. */

import { useState } from "react";
import type { AffectedRows, DeleteResult } from "../../client/data-client.ts";
import { deletionPreview, rowKeys } from "../../client/queries.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { AppInfo } from "../app/app-types.ts";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { useRemovedToast } from "./use-removed-toast.ts";

export interface DeleteDialogProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export function DeleteDialog({ entity, row, onClose, onDeleted }: DeleteDialogProps) {
  const app = useApp();
  const tables = app.model.entities.map(({ table }) => table);
  const preview = useQuery(deletionPreview(app.queries, entity, row.id, tables));
  const [problem, setProblem] = useState<string>();
  const blocked = preview.data !== undefined && preview.data.blockedBy.length > 0;
  const archives = entity.softDelete === true && typeof row.deleted_at !== "string";
  const name = titleOf(entity, row);
  const sayRemoved = useRemovedToast(entity);
  const deletion = useMutation(
    (client) => client.remove(entity, row.id),
    undefined,
    archives ? [] : rowKeys(entity, row.id),
  );
  const remove = () => {
    setProblem(undefined);
    deletion.run(undefined).then(
      () => {
        if (archives) sayRemoved(text("“{name}” archived", { name }), [row.id]);
        else sayRemoved(text("“{name}” deleted", { name }));
        onDeleted();
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const question = archives ? text("Archive “{name}”?", { name }) : text("Delete “{name}”?", { name });
  return (
    <Dialog
      open
      onClose={onClose}
      title={blocked ? text("“{name}” cannot be deleted", { name }) : question}
      footer={
        <>
          <Button variant="outline" onClick={onClose}>
            {blocked ? text("Close") : text("Cancel")}
          </Button>
          {!blocked && (
            <Button
              variant={archives ? "default" : "destructive"}
              disabled={preview.data === undefined || deletion.running}
              onClick={remove}
            >
              {buttonText(entity, archives, deletion.running)}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm text-muted-foreground">
        {preview.data !== undefined && <Consequences {...{ app, archives }} result={preview.data} />}
        {preview.loading && <Skeleton className="h-10" />}
        {preview.error !== undefined && <Alert>{preview.error.message}</Alert>}
        {problem !== undefined && <Alert>{problem}</Alert>}
      </div>
    </Dialog>
  );
}

function buttonText(entity: EntityModel, archives: boolean, running: boolean): string {
  if (archives) return running ? text("Archiving…") : text("Archive {name}", { name: entity.label });
  return running ? text("Deleting…") : text("Delete {name}", { name: entity.label });
}

function Consequences({ app, archives, result }: { app: AppInfo; archives: boolean; result: DeleteResult }) {
  if (result.blockedBy.length > 0) {
    return (
      <>
        <p>{text("It is still used. Change or delete these first:")}</p>
        <AffectedList app={app} rows={result.blockedBy} />
      </>
    );
  }
  return (
    <>
      <p>
        {archives
          ? text("It moves to the archive, from which it can be restored or deleted for good.")
          : text("This cannot be undone.")}
      </p>
      {result.alsoDeleted.length > 0 && (
        <div>
          <p className="mb-1 text-foreground">
            {archives ? text("These go with it:") : text("These will be deleted too:")}
          </p>
          <AffectedList app={app} rows={result.alsoDeleted} />
        </div>
      )}
      {result.alsoCleared.length > 0 && (
        <div>
          <p className="mb-1 text-foreground">{text("These stay, but no longer refer to it:")}</p>
          <AffectedList app={app} rows={result.alsoCleared} />
        </div>
      )}
    </>
  );
}

function AffectedList({ app, rows }: { app: AppInfo; rows: readonly AffectedRows[] }) {
  return (
    <ul className="list-disc pl-5">
      {rows.map(({ table, field, count }) => {
        const entity = app.entityOfTable(table);
        const by = entity?.fields.find(({ name }) => name === field)?.label;
        return (
          <li key={`${table}.${field}`}>
            {count.toLocaleString(app.format.locale)}{" "}
            {count === 1 ? (entity?.label ?? table) : (entity?.pluralLabel ?? table)}
            {by !== undefined && ` (${by})`}
          </li>
        );
      })}
    </ul>
  );
}
