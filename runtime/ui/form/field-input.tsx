/** The input of a field, by its type. */
import type { ReactNode } from "react";
import { boundsOf, maxLengthOf } from "../../model/field-traits.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Checkbox, RadioGroupItem } from "../components/checkbox.tsx";
import { Input, Textarea } from "../components/input.tsx";
import { Select } from "../components/select.tsx";
import type { InputValue } from "./form-values.ts";
import { ReferenceInput } from "./reference-input.tsx";

export interface FieldInputProps {
  readonly id: string;
  readonly field: FieldModel;
  readonly value: InputValue;
  readonly onChange: (value: InputValue) => void;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** Up to this many choices are all shown at once. */
const mostRadios = 4;

export function usesRadios(field: FieldModel): boolean {
  return field.type === "choice" && (field.choices?.length ?? 0) <= mostRadios;
}

export function FieldInput(props: FieldInputProps): ReactNode {
  const { id, field, onChange } = props;
  const value = String(props.value);
  const common = {
    id,
    name: field.name,
    required: field.required,
    "aria-invalid": props.invalid || undefined,
    "aria-describedby": props.describedBy,
  };
  const text = { ...common, value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  switch (field.type) {
    case "boolean":
      return (
        <Checkbox
          {...common}
          required={false}
          checked={props.value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case "long_text":
      return <Textarea {...text} maxLength={maxLengthOf(field)} />;
    case "choice":
      return usesRadios(field) ? <ChoiceRadios {...props} /> : <ChoiceSelect field={field} {...text} />;
    case "rating":
      return <RatingSelect field={field} {...text} />;
    case "reference":
      return <ReferenceInput {...props} value={value} />;
    case "colour":
      return <ColourInput {...text} />;
    default:
      return <OneLineInput field={field} control={text} />;
  }
}

type Control = {
  id: string;
  name: string;
  required: boolean;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
};

function OneLineInput({ field, control }: { field: FieldModel; control: Control }) {
  const { format } = useApp();
  switch (field.type) {
    case "date":
    case "time":
      return <Input {...control} type={field.type} className="sm:max-w-48" />;
    case "datetime":
      return <Input {...control} type="datetime-local" className="sm:max-w-60" />;
    case "email":
      return (
        <Input
          {...control}
          type="email"
          autoComplete="off"
          maxLength={maxLengthOf(field)}
          placeholder="name@example.com"
        />
      );
    case "phone":
      return <Input {...control} type="tel" autoComplete="off" maxLength={maxLengthOf(field)} />;
    case "url":
      return <Input {...control} type="url" maxLength={maxLengthOf(field)} placeholder="https://" />;
    case "money":
      return <Affixed before={currencySymbol(format.locale, format.currency)} control={control} inputMode="decimal" />;
    case "percent":
      return <Affixed after="%" control={control} inputMode="decimal" />;
    case "duration":
      return <Affixed after="minutes" control={control} inputMode="numeric" />;
    case "integer":
      return <Input {...control} inputMode={boundsOf(field).min < 0 ? "text" : "numeric"} className="sm:max-w-48" />;
    case "year":
      return <Input {...control} inputMode="numeric" className="sm:max-w-48" />;
    case "decimal":
      return <Input {...control} inputMode="decimal" className="sm:max-w-48" />;
    case "code":
      return <Input {...control} maxLength={maxLengthOf(field)} spellCheck={false} className="font-mono" />;
    default:
      return <Input {...control} maxLength={maxLengthOf(field)} />;
  }
}

interface AffixedProps {
  readonly before?: string;
  readonly after?: string;
  readonly control: Control;
  readonly inputMode: "decimal" | "numeric";
}

/** A number with its unit inside the frame of the input. */
function Affixed({ before, after, control, inputMode }: AffixedProps) {
  return (
    <div className="relative sm:max-w-48">
      {before !== undefined && (
        <span aria-hidden="true" className="absolute top-1/2 left-3 -translate-y-1/2 text-sm text-muted-foreground">
          {before}
        </span>
      )}
      <Input
        {...control}
        inputMode={inputMode}
        className={before === undefined ? "pr-18" : before.length > 2 ? "pl-12" : "pl-8"}
      />
      {after !== undefined && (
        <span aria-hidden="true" className="absolute top-1/2 right-3 -translate-y-1/2 text-sm text-muted-foreground">
          {after}
        </span>
      )}
    </div>
  );
}

function ChoiceSelect({ field, ...control }: Control & { field: FieldModel }) {
  return (
    <Select {...control} className="sm:max-w-80">
      {(!field.required || control.value === "") && <option value="">{field.required ? "Choose…" : "Not set"}</option>}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

function ChoiceRadios({ id, field, value, onChange, describedBy, invalid }: FieldInputProps) {
  const choices = [...(field.required ? [] : [{ value: "", label: "Not set" }]), ...(field.choices ?? [])];
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-required={field.required}
      aria-invalid={invalid || undefined}
      className="flex flex-wrap gap-x-5 gap-y-1"
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className="inline-flex h-9 cursor-pointer items-center gap-2 text-sm">
          <RadioGroupItem
            id={index === 0 ? id : undefined}
            name={field.name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

function RatingSelect({ field, ...control }: Control & { field: FieldModel }) {
  const { min, max } = boundsOf(field);
  return (
    <Select {...control} className="sm:max-w-48">
      <option value="">Not rated</option>
      {Array.from({ length: max - min + 1 }, (_, index) => max - index).map((stars) => (
        <option key={stars} value={stars}>
          {"★".repeat(stars)} ({stars})
        </option>
      ))}
    </Select>
  );
}

function ColourInput(control: Control) {
  return (
    <div className="flex gap-2 sm:max-w-60">
      <input
        type="color"
        aria-label="Pick a colour"
        value={/^#[0-9a-f]{6}$/i.test(control.value) ? control.value : "#000000"}
        onChange={control.onChange}
        className="h-9 w-12 shrink-0 cursor-pointer rounded-md border border-input bg-card p-1"
      />
      <Input {...control} placeholder="#1a73e8" spellCheck={false} className="font-mono" />
    </div>
  );
}

function currencySymbol(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
