/** Fields of a form that stand together, under one heading where the model gives them one. */
import type { EntityModel } from "../../model/types.ts";
import type { FieldBlock } from "../field/arrange-fields.ts";
import { autocompleteToken } from "./autocomplete-token.ts";
import { fieldInForm } from "./editable-fields.ts";
import { FormField } from "./form-field.tsx";
import type { RecordForm } from "./use-record-form.ts";

export interface FieldGroupProps {
  /** Beginning of the inputs' ids. */
  readonly id: string;
  readonly entity: EntityModel;
  readonly block: FieldBlock;
  readonly form: RecordForm;
}

const grid = "grid gap-x-6 gap-y-5 sm:grid-cols-2";

export function FieldGroup({ id, entity, block, form }: FieldGroupProps) {
  const fields = block.fields.map((field) => (
    <FormField
      key={field.name}
      id={`${id}-${field.name}`}
      field={fieldInForm(entity, field, form.row)}
      value={form.inputs[field.name] ?? ""}
      error={form.errors[field.name]}
      onChange={(value) => form.set(field.name, value)}
      onLeave={() => form.check(field.name)}
      autoComplete={autocompleteToken(block, field)}
    />
  ));
  if (block.kind === "fields") return <div className={grid}>{fields}</div>;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 w-full border-b border-border pb-1.5 text-[0.9375rem] font-semibold">
        {block.label}
      </legend>
      <div className={grid}>{fields}</div>
    </fieldset>
  );
}
