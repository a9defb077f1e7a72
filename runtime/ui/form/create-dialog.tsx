/** Creates a record of another entity without leaving the form that needs it. */
import { type ReactNode, useMemo, useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { Dialog } from "../components/dialog.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { CreateRecordContext } from "./create-record-context.ts";
import { editableFields } from "./editable-fields.ts";
import { RecordForm } from "./record-form.tsx";
import { useRecordForm } from "./use-record-form.ts";

/**
 * Lets the inputs inside ask for new records. The dialog is beside the form and not in it, because a form cannot hold
 * another; inside the dialog the offer is not made again.
 */
export function CreateRecordProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ entity: EntityModel; onCreated: (row: AnyRow) => void }>();
  return (
    <>
      <CreateRecordContext value={(entity, onCreated) => setAsked({ entity, onCreated })}>
        {children}
      </CreateRecordContext>
      {asked !== undefined && (
        <CreateDialog
          entity={asked.entity}
          onClose={() => setAsked(undefined)}
          onCreated={(row) => {
            setAsked(undefined);
            asked.onCreated(row);
          }}
        />
      )}
    </>
  );
}

interface CreateDialogProps {
  readonly entity: EntityModel;
  readonly onClose: () => void;
  readonly onCreated: (row: AnyRow) => void;
}

function CreateDialog({ entity, onClose, onCreated }: CreateDialogProps) {
  const toast = useToast();
  const fields = useMemo(() => editableFields(entity.fields), [entity]);
  const form = useRecordForm({
    entity,
    fields,
    onSaved: (row) => {
      toast(text("{entity} “{name}” created", { entity: entity.label, name: titleOf(entity, row) }));
      onCreated(row);
    },
  });
  return (
    <Dialog open onClose={onClose} title={text("New {name}", { name: entity.label })} className="max-w-2xl">
      <RecordForm
        entity={entity}
        fields={fields}
        form={form}
        submitLabel={text("Create {name}", { name: entity.label })}
        onCancel={onClose}
        footerClassName="flex justify-end gap-2 py-4"
      />
    </Dialog>
  );
}
