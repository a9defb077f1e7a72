/** Enters words one by one: Enter or a comma keeps the word, Backspace in the empty input takes the last one back. */
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { facetCounts } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { Chip, chipBoxClasses } from "../components/chip.tsx";
import { text } from "../text/text.ts";
import type { FieldInputProps } from "./field-control.ts";
import { useFormScope } from "./form-scope.ts";

export function TagInput({ id, field, value, onChange, describedBy, invalid, label }: FieldInputProps) {
  const tags = Array.isArray(value) ? (value as readonly string[]) : [];
  const [draft, setDraft] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const known = useKnownTags(field.name);
  const add = (given: string) => {
    const words = given.split(",").map((word) => word.trim());
    const next = [...new Set([...tags, ...words.filter((word) => word !== "")])];
    if (next.length !== tags.length) onChange(next);
    setDraft("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key === "Enter" || event.key === ",") && draft.trim() !== "" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(draft);
    } else if (event.key === "," || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      event.preventDefault();
    } else if (event.key === "Backspace" && draft === "" && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (!/[,\n]/.test(pasted)) return;
    event.preventDefault();
    add(`${draft}${pasted.replaceAll("\n", ",")}`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the words goes to the input, as in any text field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes to the input by itself
    <div className={chipBoxClasses} data-invalid={invalid || undefined} onClick={() => input.current?.focus()}>
      {tags.map((tag) => (
        <Chip
          key={tag}
          label={tag}
          onRemove={() => {
            onChange(tags.filter((other) => other !== tag));
            input.current?.focus();
          }}
        />
      ))}
      <input
        ref={input}
        id={id}
        value={draft}
        list={`${id}-known`}
        autoComplete="off"
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        aria-required={field.required}
        placeholder={tags.length === 0 ? text("Type and press Enter") : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add(draft)}
        className="h-7 min-w-32 flex-1 bg-transparent text-sm outline-none placeholder:text-muted-foreground"
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

/** Words that other records have in this field. */
function useKnownTags(field: string): readonly string[] {
  const { queries } = useApp();
  const entity = useFormScope()?.entity;
  const known = entity?.fields.some(({ name }) => name === field) === true;
  const { data } = useQuery(known ? facetCounts(queries, entity, field, {}) : undefined);
  return (data ?? []).flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value] : [])).slice(0, 200);
}
