/** Inputs that offer a few values: radios, selects, stars. */
import { useState } from "react";
import { boundsOf } from "../../model/field-traits.ts";
import type { FieldModel } from "../../model/types.ts";
import { RadioGroupItem } from "../components/checkbox.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { text } from "../text/text.ts";
import type { Control, FieldInputProps } from "./field-control.ts";

export function ChoiceSelect({ field, ...control }: Control & { field: FieldModel }) {
  return (
    <Select {...control} className="sm:max-w-80">
      {(!field.required || control.value === "") && (
        <option value="">{field.required ? text("Choose…") : text("Not set")}</option>
      )}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

/** A boolean that may be unknown. */
export function YesNoSelect(control: Control) {
  return (
    <Select {...control} className="sm:max-w-48">
      <option value="">{text("Not set")}</option>
      <option value="true">{text("Yes")}</option>
      <option value="false">{text("No")}</option>
    </Select>
  );
}

export function ChoiceRadios({ id, field, value, onChange, describedBy, invalid }: FieldInputProps) {
  const choices = [...(field.required ? [] : [{ value: "", label: text("Not set") }]), ...(field.choices ?? [])];
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
            name={id}
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

/** Stars are radios: arrow keys change the rating. */
export function RatingInput({ id, field, value, onChange, describedBy, invalid }: FieldInputProps) {
  const { min, max } = boundsOf(field);
  const [pointed, setPointed] = useState<number>();
  const current = pointed ?? Number(value);
  const stars = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-required={field.required}
      aria-invalid={invalid || undefined}
      className="flex h-9 items-center gap-1"
      onMouseLeave={() => setPointed(undefined)}
    >
      {stars.map((star, index) => (
        <label
          key={star}
          title={String(star)}
          onMouseEnter={() => setPointed(star)}
          className="cursor-pointer rounded-sm p-0.5 has-focus-visible:outline-2 has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            value={star}
            aria-label={text({ one: "{count} star", other: "{count} stars" }, { count: star })}
            checked={value === String(star)}
            onChange={() => onChange(String(star))}
            className="sr-only"
          />
          <Icon
            name="star"
            className={cn(
              "size-6",
              star <= current ? "fill-warning-foreground text-warning-foreground" : "text-muted-foreground/60",
            )}
          />
        </label>
      ))}
      {!field.required && value !== "" && (
        <button
          type="button"
          onClick={() => onChange("")}
          className="ml-2 cursor-pointer rounded-sm text-[13px] text-muted-foreground hover:text-foreground"
        >
          {text("Clear")}
        </button>
      )}
    </div>
  );
}
