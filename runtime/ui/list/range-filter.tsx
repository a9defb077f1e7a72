/** Filters numbers, dates and times by a smallest and a largest value, dates also by spans such as this month. */
import { useEffect, useId, useState } from "react";
import type { FieldModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Input } from "../components/input.tsx";
import { Label } from "../components/label.tsx";
import { text } from "../text/text.ts";
import { spanNames, spanOf } from "./date-spans.ts";
import { spanLabel } from "./describe-filter.ts";
import { type FilterEditorProps, NotSetOption } from "./not-set-option.tsx";

/** Milliseconds without a key press after which a typed bound takes effect. */
const pause = 400;

export function RangeFilter({ field, filter, onChange }: FilterEditorProps) {
  const { span, ...bounds } = filter;
  // A bound that is typed starts from the days of the span that was chosen.
  const shown = span === undefined ? bounds : { ...bounds, ...spanOf(span, new Date()) };
  const change = (side: "from" | "to", value: string) => {
    const { [side]: _previous, ...rest } = shown;
    onChange(value === "" ? rest : { ...rest, [side]: value });
  };
  const choose = (name: string) => {
    const { from: _from, to: _to, ...rest } = bounds;
    onChange(name === span ? rest : { ...rest, span: name });
  };
  const dated = field.type === "date" || field.type === "datetime";
  return (
    <div className="flex flex-col gap-2.5 p-1.5">
      {dated && (
        <div className="flex flex-wrap gap-1">
          {spanNames.map((name) => (
            <Button
              key={name}
              variant={span === name ? "default" : "secondary"}
              size="sm"
              className="h-7 px-2 text-xs"
              aria-pressed={span === name}
              onClick={() => choose(name)}
            >
              {spanLabel(name)}
            </Button>
          ))}
        </div>
      )}
      <Bound label={text("From")} field={field} value={shown.from ?? ""} onChange={(value) => change("from", value)} />
      <Bound label={text("To")} field={field} value={shown.to ?? ""} onChange={(value) => change("to", value)} />
      {!field.required && <NotSetOption filter={filter} onChange={onChange} />}
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
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="grid grid-cols-[3rem_1fr] items-center gap-2">
      <Label htmlFor={id} className="font-normal text-muted-foreground">
        {label}
      </Label>
      <Input
        id={id}
        type={inputType(field)}
        step="any"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== value && onChange(typed)}
        className="h-8"
      />
    </div>
  );
}

function inputType(field: FieldModel): string {
  if (field.type === "date" || field.type === "datetime") return "date";
  return field.type === "time" ? "time" : "number";
}
