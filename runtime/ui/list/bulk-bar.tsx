/** What can be done with the selected rows. */
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { useConfirm } from "../components/confirm.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";

export interface BulkBarProps {
  readonly entity: EntityModel;
  readonly ids: readonly number[];
  readonly onClear: () => void;
}

export function BulkBar({ entity, ids, onClear }: BulkBarProps) {
  const confirm = useConfirm();
  const toast = useToast();
  const deletion = useMutation((client, chosen: readonly number[]) =>
    client.bulk(entity, { action: "delete", ids: chosen }),
  );
  const name = (count: number) => `${count} ${count === 1 ? entity.label : entity.pluralLabel}`;
  const remove = async () => {
    const sure = await confirm({
      title: `Delete ${name(ids.length)}?`,
      description:
        "What belongs to them may be deleted too. This cannot be undone. If one of them cannot be deleted, none is.",
      confirm: `Delete ${name(ids.length)}`,
      destructive: true,
    });
    if (!sure) return;
    try {
      const { changed } = await deletion.run(ids);
      onClear();
      toast(`${name(changed)} deleted`);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), "danger");
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-border bg-selected px-4 py-2 text-sm print:hidden">
      <span role="status" className="mr-2 font-medium">
        {ids.length} selected
      </span>
      <Button variant="destructive" size="sm" disabled={deletion.running} onClick={() => void remove()}>
        <Icon name="trash" />
        {deletion.running ? "Deleting…" : "Delete"}
      </Button>
      <Button variant="ghost" size="sm" onClick={onClear}>
        Clear selection
      </Button>
    </div>
  );
}
