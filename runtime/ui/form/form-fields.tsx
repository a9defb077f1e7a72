/** Fields of a form that stand together, under one heading where the model gives them one. */
import type { EntityModel } from "../../model/types.ts";
import { FieldGroup, FieldLegend, FieldSet } from "../components/field.tsx";
import type { FieldBlock } from "../field/arrange-fields.ts";
import { autocompleteToken } from "./autocomplete-token.ts";
import { fieldInForm } from "./editable-fields.ts";
import { FormField } from "./form-field.tsx";
import type { RecordForm } from "./use-record-form.ts";

export interface FormFieldsProps {
  /** Beginning of the inputs' ids. */
  readonly id: string;
  readonly entity: EntityModel;
  readonly block: FieldBlock;
  readonly form: RecordForm;
}

export function FormFields({ id, entity, block, form }: FormFieldsProps) {
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
  if (block.kind === "fields") return <FieldGroup>{fields}</FieldGroup>;
  return (
    <FieldSet>
      <FieldLegend>{block.label}</FieldLegend>
      <FieldGroup>{fields}</FieldGroup>
    </FieldSet>
  );
}
