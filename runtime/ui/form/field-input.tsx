/** The input of a field, by its type. */
import type { ReactNode } from "react";
import { boundsOf } from "../../model/field-traits.ts";
import type { FieldModel } from "../../model/types.ts";
import { Input, Textarea } from "../components/input.tsx";
import { Switch } from "../components/switch.tsx";
import { ChoiceRadios, ChoiceSelect, RatingInput, YesNoSelect } from "./choice-inputs.tsx";
import { type Control, controlOf, type FieldInputProps } from "./field-control.ts";
import { isThreeWay } from "./form-values.ts";
import { JsonInput, MarkupInput } from "./markup-inputs.tsx";
import { DurationInput, MoneyInput, PercentInput, UnitInput } from "./number-inputs.tsx";
import { ReferenceInput } from "./reference-input.tsx";
import { ReferencesInput } from "./references-input.tsx";
import { TagInput } from "./tag-input.tsx";
import { ColourInput, CountryInput, SecretInput } from "./text-inputs.tsx";
import { UploadInput } from "./upload-input.tsx";

/** Up to this many choices are all shown at once. */
const mostRadios = 4;

/** Whether the input consists of several controls, so that its label names a group. */
export function usesRadios(field: FieldModel, compact = false): boolean {
  if (field.type === "rating") return !compact && boundsOf(field).max <= 10;
  return field.type === "choice" && !compact && (field.choices?.length ?? 0) <= mostRadios;
}

/**
 * No input has a `maxlength`: a browser cuts what is pasted without a word. What is too long is said when the field is left.
 */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { field, onChange } = props;
  const control = controlOf(props);
  const compact = props.label !== undefined;
  switch (field.type) {
    case "boolean":
      if (isThreeWay(field)) return <YesNoSelect {...control} />;
      return (
        <Switch
          {...{ ...control, value: undefined, required: false }}
          checked={props.value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case "choice":
      return usesRadios(field, compact) ? <ChoiceRadios {...props} /> : <ChoiceSelect field={field} {...control} />;
    case "rating":
      return usesRadios(field, compact) ? <RatingInput {...props} /> : <NumberInput field={field} control={control} />;
    case "reference":
      return <ReferenceInput {...props} value={control.value} />;
    case "references":
      return <ReferencesInput {...props} />;
    case "tags":
      return <TagInput {...props} />;
    case "image":
    case "file":
      return <UploadInput {...props} />;
    case "markdown":
    case "html":
      return <MarkupInput {...props} />;
    case "json":
      return <JsonInput {...props} />;
    case "long_text":
      return <Textarea {...control} rows={compact ? 2 : 4} />;
    default:
      return <OneLineInput field={field} control={control} />;
  }
}

function OneLineInput({ field, control }: { field: FieldModel; control: Control }) {
  switch (field.type) {
    case "date":
    case "time":
      return <Input {...control} type={field.type} className="sm:max-w-48" />;
    case "datetime":
      return <Input {...control} type="datetime-local" className="sm:max-w-60" />;
    case "email":
      return <TextInput control={control} type="email" placeholder="name@example.com" />;
    case "phone":
      return <TextInput control={control} type="tel" />;
    case "url":
      return <TextInput control={control} type="url" placeholder="https://" />;
    case "secret":
      return <SecretInput field={field} control={control} />;
    case "money":
      return <MoneyInput field={field} control={control} />;
    case "percent":
      return <PercentInput field={field} control={control} />;
    case "duration":
      return <DurationInput control={control} />;
    case "integer":
    case "decimal":
    case "year":
    case "latitude":
    case "longitude":
    case "position":
      return <NumberInput field={field} control={control} />;
    case "colour":
      return <ColourInput control={control} />;
    case "code":
      return <Input {...control} spellCheck={false} className="font-mono" />;
    default:
      return control.autoComplete === "country-name" ? <CountryInput control={control} /> : <Input {...control} />;
  }
}

interface TextInputProps {
  readonly control: Control;
  readonly type: "email" | "tel" | "url";
  readonly placeholder?: string;
}

function TextInput({ control, type, placeholder }: TextInputProps) {
  // A browser would offer the person's own address for that of somebody else.
  return <Input {...control} autoComplete={control.autoComplete ?? "off"} {...{ type, placeholder }} />;
}

function NumberInput({ field, control }: { field: FieldModel; control: Control }) {
  const whole = ["integer", "year", "rating", "position"].includes(field.type);
  // The numeric keypads of phones have no minus sign.
  const inputMode = boundsOf(field).min < 0 ? "text" : whole ? "numeric" : "decimal";
  if (field.unit !== undefined) return <UnitInput control={control} unit={field.unit} inputMode={inputMode} />;
  return <Input {...control} inputMode={inputMode} className="sm:max-w-48" />;
}
