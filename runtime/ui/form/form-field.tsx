/** One field of a form: label, input, help and what is wrong with it. */
import type { FieldModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { Label } from "../components/label.tsx";
import { FieldInput, usesRadios } from "./field-input.tsx";
import type { InputValue } from "./form-values.ts";

export interface FormFieldProps {
  readonly id: string;
  readonly field: FieldModel;
  readonly value: InputValue;
  readonly error: string | undefined;
  readonly onChange: (value: InputValue) => void;
}

export function FormField({ id, field, value, error, onChange }: FormFieldProps) {
  const described = [
    ...(field.help === undefined ? [] : [`${id}-help`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ].join(" ");
  const input = (
    <FieldInput
      {...{ id, field, value, onChange }}
      invalid={error !== undefined}
      describedBy={described === "" ? undefined : described}
    />
  );
  const star = field.required && field.type !== "boolean" && (
    <span aria-hidden="true" className="ml-0.5 text-destructive-text">
      *
    </span>
  );
  const isBoolean = field.type === "boolean";
  return (
    <div data-field={field.name} className={cn("flex flex-col gap-1.5", isWide(field) && "sm:col-span-2")}>
      {isBoolean ? (
        <div className="flex h-9 items-center gap-2.5 sm:mt-6">
          {input}
          <Label htmlFor={id}>{field.label}</Label>
        </div>
      ) : (
        <>
          {usesRadios(field) ? (
            <span id={`${id}-label`} className="text-sm font-medium">
              {field.label}
              {star}
            </span>
          ) : (
            <Label id={`${id}-label`} htmlFor={id}>
              {field.label}
              {star}
            </Label>
          )}
          {input}
        </>
      )}
      {field.help !== undefined && (
        <p id={`${id}-help`} className="text-[13px] text-muted-foreground">
          {field.help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="text-[13px] text-destructive-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** Fields that need the whole width of the form. */
function isWide(field: FieldModel): boolean {
  return field.type === "long_text" || usesRadios(field);
}
