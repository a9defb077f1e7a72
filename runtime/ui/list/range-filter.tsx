/** Filters numbers, dates and times by a smallest and a largest value. */
import { useEffect, useId, useState } from "react";
import { toLocalDate } from "../../model/calendar.ts";
import type { FieldModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { Input } from "../components/input.tsx";
import { Label } from "../components/label.tsx";
import type { FilterEditorProps } from "./values-filter.tsx";

/** Milliseconds without a key press after which a typed bound takes effect. */
const pause = 400;

export function RangeFilter({ field, filter, onChange }: FilterEditorProps) {
  const change = (side: "from" | "to", value: string) => {
    const { [side]: _previous, ...rest } = filter;
    onChange(value === "" ? rest : { ...rest, [side]: value });
  };
  const dated = field.type === "date" || field.type === "datetime";
  return (
    <div className="flex flex-col gap-2.5 p-1.5">
      {dated && (
        <div className="flex flex-wrap gap-1">
          {presets().map(({ label, from, to }) => (
            <Button
              key={label}
              variant={filter.from === from && filter.to === to ? "default" : "secondary"}
              size="sm"
              className="h-7 px-2 text-xs"
              onClick={() => onChange({ ...filter, from, to })}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <Bound label="From" field={field} value={filter.from ?? ""} onChange={(value) => change("from", value)} />
      <Bound label="To" field={field} value={filter.to ?? ""} onChange={(value) => change("to", value)} />
      {!field.required && (
        <label className="flex cursor-pointer items-center gap-2.5 py-0.5">
          <Checkbox
            checked={filter.empty === true}
            onChange={(event) => onChange({ ...filter, empty: event.target.checked })}
          />
          Not set
        </label>
      )}
    </div>
  );
}

interface BoundProps {
  readonly label: string;
  readonly field: FieldModel;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Bound({ label, field, value, onChange }: BoundProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="grid grid-cols-[3rem_1fr] items-center gap-2">
      <Label htmlFor={id} className="font-normal text-muted-foreground">
        {label}
      </Label>
      <Input
        id={id}
        type={inputType(field)}
        step="any"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== value && onChange(text)}
        className="h-8"
      />
    </div>
  );
}

function inputType(field: FieldModel): string {
  if (field.type === "date" || field.type === "datetime") return "date";
  return field.type === "time" ? "time" : "number";
}

/** Spans people ask for, ending today. */
function presets(): { label: string; from: string; to: string }[] {
  const now = new Date();
  const day = (year: number, month: number, date: number) => toLocalDate(new Date(year, month, date));
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const today = day(year, month, date);
  return [
    { label: "7 days", from: day(year, month, date - 6), to: today },
    { label: "30 days", from: day(year, month, date - 29), to: today },
    { label: "This month", from: day(year, month, 1), to: day(year, month + 1, 0) },
    { label: "This year", from: day(year, 0, 1), to: day(year, 11, 31) },
  ];
}
