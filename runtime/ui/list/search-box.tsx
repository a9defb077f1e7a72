/** The search field of a list; waits for a pause in typing before it asks. */
import { useEffect, useRef, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { Input } from "../components/input.tsx";

/** Milliseconds without a key press that count as a pause. */
const pause = 250;

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    // The value changed from outside (back button, cleared filters): show it.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      latest.current(sent.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="relative w-full min-w-48 sm:max-w-72 sm:flex-1">
      <Icon
        name="search"
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="pl-9"
      />
    </div>
  );
}
