/** Defines what the input of a field is given, and what of it every one-line control takes. */
import type { FieldModel } from "../../model/types.ts";
import type { InputValue } from "./form-values.ts";

export interface FieldInputProps {
  readonly id: string;
  readonly field: FieldModel;
  readonly value: InputValue;
  readonly onChange: (value: InputValue) => void;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  /** Name of the control where no label stands at it, e.g. in a table. */
  readonly label?: string | undefined;
  /** What a browser may fill in, e.g. `given-name`. */
  readonly autoComplete?: string | undefined;
}

/** What every one-line control is given. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (event: { target: { value: string } }) => void;
  readonly autoComplete?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
  readonly "aria-describedby"?: string | undefined;
}

export function controlOf(props: FieldInputProps): Control {
  const { id, field, value, onChange, invalid, describedBy, label, autoComplete } = props;
  return {
    id,
    name: field.name,
    required: field.required,
    value: typeof value === "string" ? value : "",
    onChange: (event) => onChange(event.target.value),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    "aria-label": label,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy,
  };
}
