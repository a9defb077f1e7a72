/** A chosen entry that can be taken off, and the frame of an input that holds several. */
import { text } from "../text/text.ts";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";
import { controlClasses } from "./input.tsx";

export const chipBoxClasses = cn(
  controlClasses,
  "flex min-h-9 cursor-text flex-wrap items-center gap-1 px-1.5 py-1 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring",
  "data-invalid:border-destructive-text",
);

export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-7 max-w-full items-center gap-1 rounded-md bg-secondary pr-1 pl-2 text-[13px] text-secondary-foreground">
      <span className="truncate">{label}</span>
      <button
        type="button"
        aria-label={text("Remove {name}", { name: label })}
        onClick={onRemove}
        className="cursor-pointer rounded p-1 text-muted-foreground hover:bg-accent hover:text-foreground"
      >
        <Icon name="x" className="size-3" />
      </button>
    </span>
  );
}
