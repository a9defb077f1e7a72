/** Shows a line of what a marked-up text says; loaded when a list has such a field. */
import type { FieldType } from "../../model/types.ts";
import { htmlToText, jsonSummary, markdownToText } from "./plain-text.ts";

export interface MarkedTextProps {
  readonly type: FieldType;
  readonly value: string;
}

export function MarkedText({ type, value }: MarkedTextProps) {
  const shown = type === "json" ? jsonSummary(value) : type === "html" ? htmlToText(value) : markdownToText(value);
  return (
    <span className="line-clamp-2 max-w-md min-w-40" title={shown.length > 80 ? shown.slice(0, 400) : undefined}>
      {shown}
    </span>
  );
}
