/** Says that records are gone, and offers to bring back those that only went to the archive. */
import { useDataAccess } from "../../client/data-context.tsx";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { useToast } from "../components/toast.tsx";
import { countName } from "../list/count-name.ts";
import { text } from "../text/text.ts";

/** Returns what to call with the message and, where they can be brought back, the ids of the records. */
export function useRemovedToast(entity: EntityModel): (message: string, archived?: readonly number[]) => void {
  const { client, cache } = useDataAccess();
  const { format } = useApp();
  const toast = useToast();
  const restore = (ids: readonly number[]) =>
    client.bulk(entity, { action: "restore", ids }).then(
      ({ changed }) => {
        cache.invalidate();
        toast(text("{name} restored", { name: countName(entity, changed, format.locale) }));
      },
      (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger"),
    );
  return (message, archived) =>
    toast(
      message,
      "success",
      archived === undefined ? undefined : { label: text("Undo"), run: () => void restore(archived) },
    );
}
