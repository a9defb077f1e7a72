/** Someone saved the same record meanwhile: shows both values of each field and lets the person choose. */
import { useState } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { RadioGroupItem } from "../components/checkbox.tsx";
import { Dialog } from "../components/dialog.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { DetailValue } from "../field/detail-value.tsx";
import { text } from "../text/text.ts";
import { type InputValues, inputsOfRow, sameInput } from "./form-values.ts";
import { typedValues } from "./line-items.ts";
import { usePickedTitles } from "./reference-input.tsx";
import type { RecordForm } from "./use-record-form.ts";

export interface ConflictDialogProps {
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
  readonly form: RecordForm;
  /** The row as it is stored now. */
  readonly current: AnyRow;
  readonly onResolve: (inputs: InputValues) => void;
}

export function ConflictDialog({ entity, fields, form, current, onResolve }: ConflictDialogProps) {
  const { format } = useApp();
  const theirs = inputsOfRow(fields, current, format.locale);
  const differing = fields.filter((field) => !sameInput(field, theirs[field.name], form.inputs[field.name]));
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(
    () => new Set(differing.map(({ name }) => name).filter((name) => !form.changed.includes(name))),
  );
  const choose = (name: string, their: boolean) => {
    const next = new Set(takeTheirs);
    if (their) next.add(name);
    else next.delete(name);
    setTakeTheirs(next);
  };
  const resolve = () => {
    const entries = fields.map(({ name }) => [name, (takeTheirs.has(name) ? theirs : form.inputs)[name] ?? ""]);
    onResolve(Object.fromEntries(entries) as InputValues);
  };
  return (
    <Dialog
      open
      onClose={form.dismissConflict}
      className="max-w-2xl"
      title={text("Someone else changed this record")}
      description={text(
        "“{name}” was saved after you opened it. Choose which values to keep; nothing of yours is saved yet.",
        { name: titleOf(entity, current) },
      )}
      footer={
        <>
          <Button variant="outline" onClick={form.dismissConflict}>
            {text("Back to the form")}
          </Button>
          <Button onClick={resolve}>{text("Save these values")}</Button>
        </>
      }
    >
      <div className="flex flex-col divide-y divide-border">
        {differing.map((field) => (
          <fieldset key={field.name} className="py-3">
            <legend className="float-left mb-2 w-full text-sm font-medium">{field.label}</legend>
            <div className="clear-both grid gap-2 sm:grid-cols-2">
              <Choice
                label={text("Yours")}
                name={field.name}
                checked={!takeTheirs.has(field.name)}
                onChoose={() => choose(field.name, false)}
              >
                <MyValue field={field} inputs={form.inputs} current={current} />
              </Choice>
              <Choice
                label={text("Stored now")}
                name={field.name}
                checked={takeTheirs.has(field.name)}
                onChoose={() => choose(field.name, true)}
              >
                <DetailValue field={field} row={current} />
              </Choice>
            </div>
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Choice({ label, name, checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex cursor-pointer gap-3 rounded-lg border border-border p-3 has-checked:border-ring has-checked:bg-selected">
      <RadioGroupItem name={`conflict-${name}`} checked={checked} onChange={onChoose} className="mt-0.5" />
      <span className="min-w-0 text-sm">
        <span className="mb-0.5 block text-xs text-muted-foreground">{label}</span>
        <span className="break-words">{children}</span>
      </span>
    </label>
  );
}

interface MyValueProps {
  readonly field: FieldModel;
  readonly inputs: InputValues;
  readonly current: AnyRow;
}

/** What the person entered, shown as it would look when saved. */
function MyValue({ field, inputs, current }: MyValueProps) {
  const { format } = useApp();
  const titles = usePickedTitles(field, inputs[field.name]);
  const input = inputs[field.name];
  if (field.type === "secret") return text("What you entered");
  // An upload of this form has no address yet; its name is in the form behind.
  if (typeof input === "string" && input.startsWith("file:")) return text("The file you chose");
  const values = typedValues([field], inputs, undefined, format.locale);
  const value = values[field.name] ?? input ?? null;
  const row = { ...current, [field.name]: value, _refs: { [field.name]: titles }, _files: {} } as AnyRow;
  return <DetailValue field={field} row={row} />;
}
