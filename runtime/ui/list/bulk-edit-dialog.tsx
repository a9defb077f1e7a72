/** Sets the same values on several records, in one transaction. */
import { type SubmitEvent, useId, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { DataClient } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { isWritable } from "../../model/field-traits.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { useToast } from "../components/toast.tsx";
import { columnNamed } from "../field/columns.ts";
import { FormField } from "../form/form-field.tsx";
import { type InputValue, type InputValues, readInputs, toInput } from "../form/form-values.ts";
import { text } from "../text/text.ts";
import { countName } from "./count-name.ts";

export interface BulkEditDialogProps {
  readonly entity: EntityModel;
  readonly ids: readonly number[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Fields whose value several records can share. */
function editableFields(entity: EntityModel, role: string | null): readonly FieldModel[] {
  return entity.fields.filter(
    (field) =>
      isWritable(field) &&
      !field.unique &&
      !["secret", "position", "image", "file"].includes(field.type) &&
      field.name !== entity.parentField &&
      field.name !== entity.workflow?.field &&
      (role === null || field.access?.write?.includes(role) !== false),
  );
}

export function BulkEditDialog({ entity, ids, onDone, onClose }: BulkEditDialogProps) {
  const { format, session } = useApp();
  const toast = useToast();
  const id = useId();
  const [inputs, setInputs] = useState<InputValues>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const change = useMutation((client: DataClient, values: Readonly<Record<string, FieldValue>>) =>
    client.bulk(entity, { action: "update", ids, values }),
  );
  const fields = editableFields(entity, session.administrator ? null : session.role);
  const names = Object.keys(inputs);
  const left = fields.filter(({ name }) => !names.includes(name));
  const name = countName(entity, ids.length, format.locale);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const result = readInputs(entity, inputs, names, { mode: "update", locale: format.locale });
    setErrors(result.errors);
    if (Object.keys(result.errors).length > 0) return;
    try {
      const { changed } = await change.run(result.values);
      toast(text("{name} changed", { name: countName(entity, changed, format.locale) }));
      onDone();
    } catch (error) {
      const found = error instanceof ApiError ? error.fields : {};
      setErrors(found);
      if (!Object.keys(found).some((field) => names.includes(field)))
        setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const drop = (field: string) => {
    const { [field]: _dropped, ...rest } = inputs;
    setInputs(rest);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text("Edit {name}", { name })}
      description={text("Only the fields that you add are changed. An empty value clears the field.")}
      footer={
        <>
          <Button variant="outline" onClick={onClose}>
            {text("Cancel")}
          </Button>
          <Button type="submit" form={id} disabled={names.length === 0 || change.running}>
            {change.running ? text("One moment…") : text("Change {name}", { name })}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 pb-1">
        {problem !== undefined && <Alert>{problem}</Alert>}
        {names.map((field) => (
          <div key={field} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <FormField
                id={`${id}-${field}`}
                field={columnNamed(entity, field)}
                value={inputs[field] as InputValue}
                error={errors[field]}
                onChange={(value) => setInputs({ ...inputs, [field]: value })}
              />
            </div>
            <Button
              variant="ghost"
              size="icon-sm"
              className="mt-7 text-muted-foreground"
              aria-label={text("Leave {name} as it is", { name: columnNamed(entity, field).label })}
              onClick={() => drop(field)}
            >
              <Icon name="x" />
            </Button>
          </div>
        ))}
        {left.length > 0 && (
          <Select
            aria-label={text("Add a field to change")}
            value=""
            onChange={(event) => {
              const field = columnNamed(entity, event.target.value);
              setInputs({ ...inputs, [field.name]: toInput(field, null, format.locale) });
            }}
          >
            <option value="">{text("Add a field to change…")}</option>
            {left.map((field) => (
              <option key={field.name} value={field.name}>
                {field.label}
              </option>
            ))}
          </Select>
        )}
      </form>
    </Dialog>
  );
}
