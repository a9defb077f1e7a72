/** One field of a form: label, input, help and what is wrong with it. */
import type { ReactNode } from "react";
import type { FieldModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { Field, FieldDescription, FieldError, FieldLabel } from "../components/field.tsx";
import { isWideField } from "../field/detail-value.tsx";
import { FieldInput, usesRadios } from "./field-input.tsx";
import { type InputValue, isThreeWay } from "./form-values.ts";
import { leaves } from "./leaves.ts";

export interface FormFieldProps {
  readonly id: string;
  readonly field: FieldModel;
  readonly value: InputValue;
  readonly error: string | undefined;
  readonly onChange: (value: InputValue) => void;
  /** The person went on to something else than a button. */
  readonly onLeave?: (() => void) | undefined;
  /** What a browser may fill in, e.g. `given-name`. */
  readonly autoComplete?: string | undefined;
}

export function FormField({ id, field, value, error, onChange, onLeave, autoComplete }: FormFieldProps) {
  const described = [
    ...(field.help === undefined ? [] : [`${id}-help`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(" ");
  const input = (
    <FieldInput
      {...{ id, field, value, onChange, autoComplete }}
      invalid={error !== undefined}
      describedBy={described === "" ? undefined : described}
    />
  );
  const isSwitch = field.type === "boolean" && !isThreeWay(field);
  return (
    <Field
      data-field={field.name}
      onBlur={(event) => leaves(event) && onLeave?.()}
      className={cn(isWide(field) && "sm:col-span-2")}
    >
      {isSwitch ? (
        <Field orientation="horizontal" className="h-9 sm:mt-6.5">
          {input}
          <FieldLabel htmlFor={id}>{field.label}</FieldLabel>
        </Field>
      ) : (
        <>
          <NamedLabel id={id} field={field} />
          {input}
        </>
      )}
      {field.help !== undefined && <FieldDescription id={`${id}-help`}>{field.help}</FieldDescription>}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </Field>
  );
}

/** A group of controls is named by its label; a single control is also reached by a click on it. */
function NamedLabel({ id, field }: { id: string; field: FieldModel }): ReactNode {
  const content = (
    <>
      {field.label}
      {field.required && (
        <span aria-hidden="true" className="ml-0.5 text-destructive-text">
          *
        </span>
      )}
    </>
  );
  if (usesRadios(field)) {
    return (
      <span id={`${id}-label`} className="text-sm font-medium">
        {content}
      </span>
    );
  }
  return (
    <FieldLabel id={`${id}-label`} htmlFor={id}>
      {content}
    </FieldLabel>
  );
}

/** Radios that would not stand beside each other in one column. */
function isWide(field: FieldModel): boolean {
  const radios = field.type === "choice" && usesRadios(field) ? (field.choices ?? []) : [];
  return isWideField(field) || radios.reduce((length, { label }) => length + label.length + 4, 0) > 28;
}
