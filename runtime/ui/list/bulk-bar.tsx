/** What can be done with the selected rows. */
import { useState } from "react";
import { collectIds, mostAtOnce } from "../../client/bulk.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";
import { text } from "../text/text.ts";
import { countName } from "./count-name.ts";
import { bulkEditCode, bulkRemoveCode } from "./extras-code.ts";
import type { ListPageState } from "./use-list-page.ts";

export interface BulkBarProps {
  readonly entity: EntityModel;
  readonly selected: ReadonlySet<number>;
  readonly list: Pick<ListPageState, "selection" | "rows" | "state" | "sort">;
  readonly onChange: (selected: ReadonlySet<number>) => void;
}

export function BulkBar({ entity, selected, list, onChange }: BulkBarProps) {
  const { can, format } = useApp();
  const toast = useToast();
  const [dialog, setDialog] = useState<"edit" | "remove">();
  const ids = [...selected];
  const { archived } = list.state;
  const rights = can(entity);
  const clear = () => onChange(new Set());
  const failed = (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger");
  const restoration = useMutation((client) => client.bulk(entity, { action: "restore", ids }));
  const restore = () =>
    restoration.run(undefined).then(({ changed }) => {
      clear();
      toast(text("{name} restored", { name: countName(entity, changed, format.locale) }));
    }, failed);
  const done = () => {
    setDialog(undefined);
    clear();
  };
  const archives = entity.softDelete === true && !archived;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-border bg-selected px-4 py-2 text-sm print:hidden">
      <span role="status" className="font-medium">
        {text("{count} selected", { count: ids.length })}
      </span>
      <SelectAll {...{ entity, selected, list, onChange }} />
      <span className="ml-auto flex flex-wrap items-center gap-2">
        {rights.update && !archived && (
          <Button variant="outline" size="sm" onClick={() => setDialog("edit")}>
            <Icon name="edit" />
            {text("Edit")}
          </Button>
        )}
        {rights.delete && archived && (
          <Button variant="outline" size="sm" disabled={restoration.running} onClick={() => void restore()}>
            <Icon name="restore" />
            {text("Restore")}
          </Button>
        )}
        {rights.delete && (
          <Button variant={archives ? "outline" : "destructive"} size="sm" onClick={() => setDialog("remove")}>
            <Icon name={archives ? "archive" : "trash"} />
            {archives ? text("Archive") : archived ? text("Delete for good") : text("Delete")}
          </Button>
        )}
        <Button variant="ghost" size="sm" onClick={clear}>
          {text("Clear selection")}
        </Button>
      </span>
      {dialog === "edit" && (
        <Later code={bulkEditCode}>
          {({ BulkEditDialog }) => (
            <BulkEditDialog entity={entity} ids={ids} onDone={done} onClose={() => setDialog(undefined)} />
          )}
        </Later>
      )}
      {dialog === "remove" && (
        <Later code={bulkRemoveCode}>
          {({ BulkRemoveDialog }) => (
            <BulkRemoveDialog {...{ entity, ids, archives }} onDone={done} onClose={() => setDialog(undefined)} />
          )}
        </Later>
      )}
    </div>
  );
}

/** Offers the rows of the other pages too. */
function SelectAll({ entity, selected, list, onChange }: BulkBarProps) {
  const { format } = useApp();
  const toast = useToast();
  const total = list.rows.data?.total ?? 0;
  const offered = Math.min(total, mostAtOnce);
  const collecting = useMutation((client) => collectIds(client, entity, { ...list.selection, sort: list.sort }), []);
  if (selected.size >= offered) return null;
  const all = () =>
    collecting.run(undefined).then(
      (ids) => onChange(new Set(ids)),
      (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger"),
    );
  const name = countName(entity, offered, format.locale);
  return (
    <Button variant="link" size="sm" className="px-1" disabled={collecting.running} onClick={() => void all()}>
      {total > mostAtOnce ? text("Select the first {name}", { name }) : text("Select all {name}", { name })}
    </Button>
  );
}
