/** Values drawn rather than written: stars, a bar, a swatch. */
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";

export function Rating({ value, max }: { value: number; max: number }) {
  return (
    <span
      role="img"
      aria-label={text("{count} of {max} stars", { count: value, max })}
      className="inline-flex gap-0.5 align-middle"
    >
      {Array.from({ length: Math.min(max, 10) }, (_, index) => (
        <Icon
          // biome-ignore lint/suspicious/noArrayIndexKey: stars have no other identity
          key={index}
          name="star"
          className={index < value ? "fill-warning-foreground text-warning-foreground" : "text-border"}
        />
      ))}
    </span>
  );
}

export function Percent({ value, text }: { value: number; text: string }) {
  return (
    <span className="inline-flex items-center gap-2 align-middle tabular-nums">
      <span aria-hidden="true" className="h-1.5 w-16 overflow-hidden rounded-full bg-accent">
        <span
          className="block h-full rounded-full bg-primary"
          style={{ width: `${Math.max(0, Math.min(100, value))}%` }}
        />
      </span>
      {text}
    </span>
  );
}

export function Colour({ value }: { value: string }) {
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <span className="size-4 rounded border border-border" style={{ backgroundColor: value }} aria-hidden="true" />
      <code className="text-xs">{value}</code>
    </span>
  );
}
