/** Creates a record of another entity without leaving the form that needs it. */
import type { EntityModel } from "../../model/types.ts";
import { Dialog } from "../components/dialog.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { RecordForm } from "./record-form.tsx";
import { useRecordForm } from "./use-record-form.ts";

export interface CreateDialogProps {
  readonly entity: EntityModel;
  readonly onClose: () => void;
  readonly onCreated: (row: AnyRow) => void;
}

export function CreateDialog({ entity, onClose, onCreated }: CreateDialogProps) {
  const toast = useToast();
  const form = useRecordForm({
    entity,
    fields: entity.fields,
    onSaved: (row) => {
      toast(`${entity.label} “${titleOf(entity, row)}” created`);
      onCreated(row);
    },
  });
  return (
    <Dialog open onClose={onClose} title={`New ${entity.label}`} className="max-w-2xl">
      <RecordForm
        entity={entity}
        fields={entity.fields}
        form={form}
        submitLabel={`Create ${entity.label}`}
        onCancel={onClose}
        canCreate={false}
        footerClassName="flex justify-end gap-2 py-4"
      />
    </Dialog>
  );
}
