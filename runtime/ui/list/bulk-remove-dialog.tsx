/** Asks before deleting or archiving several records and says what goes with them, or why they cannot be deleted. */
import { useState } from "react";
import { bulkDeletionPreview } from "../../client/bulk.ts";
import type { AffectedRows } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useRemovedToast } from "../detail/use-removed-toast.ts";
import { text } from "../text/text.ts";
import { countName } from "./count-name.ts";

export interface BulkRemoveDialogProps {
  readonly entity: EntityModel;
  readonly ids: readonly number[];
  /** The records go to the archive. */
  readonly archives: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function BulkRemoveDialog({ entity, ids, archives, onDone, onClose }: BulkRemoveDialogProps) {
  const { queries, format } = useApp();
  const sayRemoved = useRemovedToast(entity);
  const [problem, setProblem] = useState<string>();
  const preview = useQuery(archives ? undefined : bulkDeletionPreview(queries.client, entity, ids));
  const deletion = useMutation((client) => client.bulk(entity, { action: "delete", ids }));
  const name = countName(entity, ids.length, format.locale);
  const blocked = (preview.data?.blockedBy.length ?? 0) > 0;
  const remove = () => {
    setProblem(undefined);
    deletion.run(undefined).then(
      ({ changed }) => {
        const count = countName(entity, changed, format.locale);
        if (archives) sayRemoved(text("{name} archived", { name: count }), ids);
        else sayRemoved(text("{name} deleted", { name: count }));
        onDone();
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const action = archives ? text("Archive {name}", { name }) : text("Delete {name}", { name });
  return (
    <Dialog
      open
      onClose={onClose}
      title={blocked ? text("{name} cannot be deleted", { name }) : `${action}?`}
      footer={
        <>
          <Button variant="outline" onClick={onClose}>
            {blocked ? text("Close") : text("Cancel")}
          </Button>
          {!blocked && (
            <Button
              variant={archives ? "default" : "destructive"}
              disabled={deletion.running || (!archives && preview.data === undefined)}
              onClick={remove}
            >
              {deletion.running ? text("One moment…") : action}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm text-muted-foreground">
        {archives && <p>{text("They can be brought back from the archive.")}</p>}
        {preview.loading && <Skeleton className="h-10" />}
        {preview.error !== undefined && <Alert>{preview.error.message}</Alert>}
        {blocked && <p>{text("They are still used. Change or delete these first:")}</p>}
        {blocked && <Affected rows={preview.data?.blockedBy ?? []} />}
        {preview.data !== undefined && !blocked && (
          <>
            <p>{text("This cannot be undone. If one of them cannot be deleted, none is.")}</p>
            <Group title={text("These will be deleted too:")} rows={preview.data.alsoDeleted} />
            <Group title={text("These stay, but no longer refer to them:")} rows={preview.data.alsoCleared} />
          </>
        )}
        {problem !== undefined && <Alert>{problem}</Alert>}
      </div>
    </Dialog>
  );
}

function Group({ title, rows }: { title: string; rows: readonly AffectedRows[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="mb-1 text-foreground">{title}</p>
      <Affected rows={rows} />
    </div>
  );
}

function Affected({ rows }: { rows: readonly AffectedRows[] }) {
  const { entityOfTable, format } = useApp();
  return (
    <ul className="list-disc pl-5">
      {rows.map(({ table, field, count }) => {
        const entity = entityOfTable(table);
        const by = entity?.fields.find(({ name }) => name === field)?.label;
        const what = entity === undefined ? `${count} ${table}` : countName(entity, count, format.locale);
        return <li key={`${table}.${field}`}>{by === undefined ? what : `${what} (${by})`}</li>;
      })}
    </ul>
  );
}
