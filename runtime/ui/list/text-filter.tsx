/** Filters text by what it contains. */
import { useEffect, useState } from "react";
import { Checkbox } from "../components/checkbox.tsx";
import { Input } from "../components/input.tsx";
import type { FilterEditorProps } from "./values-filter.tsx";

/** Milliseconds without a key press after which the text takes effect. */
const pause = 300;

export function TextFilter({ field, filter, onChange }: FilterEditorProps) {
  const current = filter.text ?? "";
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  useEffect(() => {
    if (text.trim() === current) return;
    const timer = setTimeout(() => {
      const { text: _previous, ...rest } = filter;
      onChange(text.trim() === "" ? rest : { ...rest, text: text.trim() });
    }, pause);
    return () => clearTimeout(timer);
  }, [text, current, filter, onChange]);
  return (
    <div className="flex flex-col gap-2.5 p-1.5">
      <Input
        aria-label={`${field.label} contains`}
        placeholder="Contains…"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-8"
      />
      {!field.required && (
        <label className="flex cursor-pointer items-center gap-2.5">
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
