/** Offers to create a record of another entity on the way; nothing where that is not possible. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import type { AnyRow } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { useCreateRecord } from "./create-record-context.ts";

export interface NewRecordButtonProps {
  readonly entity: EntityModel;
  readonly onCreated: (row: AnyRow) => void;
}

export function NewRecordButton({ entity, onCreated }: NewRecordButtonProps) {
  const { newPath } = useApp();
  const createRecord = useCreateRecord();
  if (createRecord === undefined || newPath(entity) === undefined) return null;
  return (
    <Button
      variant="outline"
      className="px-3"
      aria-label={text("New {name}", { name: entity.label })}
      onClick={() => createRecord(entity, onCreated)}
    >
      <Icon name="plus" />
      {text("New")}
    </Button>
  );
}
