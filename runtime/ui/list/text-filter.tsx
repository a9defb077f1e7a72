/** Filters text by what it contains, codes by how they begin. */
import { useEffect, useState } from "react";
import { Input } from "../components/input.tsx";
import { text } from "../text/text.ts";
import { textOperator } from "./list-filter.ts";
import { type FilterEditorProps, NotSetOption } from "./not-set-option.tsx";

/** Milliseconds without a key press after which the text takes effect. */
const pause = 300;

export function TextFilter({ field, filter, onChange }: FilterEditorProps) {
  const current = filter.text ?? "";
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  useEffect(() => {
    if (typed.trim() === current) return;
    const timer = setTimeout(() => {
      const { text: _previous, ...rest } = filter;
      onChange(typed.trim() === "" ? rest : { ...rest, text: typed.trim() });
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, current, filter, onChange]);
  const starts = textOperator(field) === "starts";
  return (
    <div className="flex flex-col gap-2.5 p-1.5">
      <Input
        aria-label={text(starts ? "{name} starts with" : "{name} contains", { name: field.label })}
        placeholder={starts ? text("Starts with…") : text("Contains…")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-8"
      />
      {!field.required && <NotSetOption filter={filter} onChange={onChange} />}
    </div>
  );
}
