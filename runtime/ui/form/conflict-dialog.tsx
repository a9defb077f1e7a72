/** Someone saved the same record meanwhile: shows both values of each field and lets the person choose. */
import { useState } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { RadioGroupItem } from "../components/checkbox.tsx";
import { Dialog } from "../components/dialog.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { fromInput, type InputValues, inputsOfRow } from "./form-values.ts";
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
  const theirs = inputsOfRow(fields, current);
  const differing = fields.filter(({ name }) => theirs[name] !== form.inputs[name]);
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
      title="Someone else changed this record"
      description={`“${titleOf(entity, current)}” was saved after you opened it. Choose which values to keep; nothing of yours is saved yet.`}
      footer={
        <>
          <Button variant="outline" onClick={form.dismissConflict}>
            Back to the form
          </Button>
          <Button onClick={resolve}>Save these values</Button>
        </>
      }
    >
      <div className="flex flex-col divide-y divide-border">
        {differing.map((field) => (
          <fieldset key={field.name} className="py-3">
            <legend className="float-left mb-2 w-full text-sm font-medium">{field.label}</legend>
            <div className="clear-both grid gap-2 sm:grid-cols-2">
              <Choice
                label="Yours"
                name={field.name}
                checked={!takeTheirs.has(field.name)}
                onChoose={() => choose(field.name, false)}
              >
                <MyValue field={field} inputs={form.inputs} current={current} />
              </Choice>
              <Choice
                label="Stored now"
                name={field.name}
                checked={takeTheirs.has(field.name)}
                onChoose={() => choose(field.name, true)}
              >
                <FieldValue field={field} row={current} />
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

/** What the person entered, shown as it would look when saved. */
function MyValue({ field, inputs, current }: { field: FieldModel; inputs: InputValues; current: AnyRow }) {
  const { format } = useApp();
  const value = fromInput(field, inputs[field.name] ?? "", format.locale);
  const number = typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
  const shown = number && ["integer", "decimal", "money", "percent", "duration", "rating", "year"].includes(field.type);
  // The title of another referenced record is not known here; its number is.
  const row = { ...current, [field.name]: shown ? Number(value) : value, _refs: {} } as AnyRow;
  return <FieldValue field={field} row={row} />;
}
