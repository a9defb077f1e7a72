/** A record without a picture: its initials on a colour that its name decides. */
import { cn } from "../components/cn.ts";

const grounds = [
  "bg-info text-info-foreground",
  "bg-success text-success-foreground",
  "bg-warning text-warning-foreground",
  "bg-danger text-danger-foreground",
  "bg-neutral text-neutral-foreground",
];

/** At most two letters: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].map((word) => [...(word ?? "")][0] ?? "").join("");
}

export function Initials({ name, className }: { name: string; className?: string }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-flex shrink-0 items-center justify-center font-medium uppercase select-none",
        grounds[sum % grounds.length],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
