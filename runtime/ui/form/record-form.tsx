/** The form itself: fields in two columns, buttons, keyboard shortcut, focus on the first refused field. */
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useId, useRef } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { focusFirst } from "./focus-first.ts";
import { FormField } from "./form-field.tsx";
import type { RecordForm as FormState } from "./use-record-form.ts";

export interface RecordFormProps {
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
  readonly form: FormState;
  readonly submitLabel: string;
  readonly onCancel: () => void;
  readonly className?: string;
  readonly footerClassName?: string;
  readonly children?: ReactNode;
}

export function RecordForm(props: RecordFormProps) {
  const { entity, fields, form, submitLabel, onCancel } = props;
  const element = useRef<HTMLFormElement>(null);
  const id = useId();
  const afterSave = (refused: readonly string[]) => focusFirst(element.current, refused);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save().then(afterSave);
  };
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys come up from the inputs */}
      <form ref={element} noValidate onSubmit={submit} onKeyDown={saveByKey} aria-label={submitLabel}>
        <div className={props.className}>
          {form.problem !== undefined && <Alert className="mb-5">{form.problem}</Alert>}
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map((field) => (
              <FormField
                key={field.name}
                id={`${id}-${field.name}`}
                field={field}
                value={form.inputs[field.name] ?? ""}
                error={form.errors[field.name]}
                onChange={(value) => form.set(field.name, value)}
              />
            ))}
          </div>
        </div>
        <div className={props.footerClassName ?? "flex justify-end gap-2 pt-5"}>
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={form.saving} title="Ctrl+Enter saves too">
            {form.saving ? "Saving…" : submitLabel}
          </Button>
        </div>
      </form>
      {form.conflict !== undefined && (
        <ConflictDialog
          entity={entity}
          fields={fields}
          form={form}
          current={form.conflict}
          onResolve={(inputs) => void form.resolve(inputs).then(afterSave)}
        />
      )}
    </>
  );
}
