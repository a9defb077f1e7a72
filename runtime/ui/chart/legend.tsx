/** What the colours and shapes of a chart mean; each entry takes its series out of the chart and back. */
import { cn } from "../components/cn.ts";
import { text } from "../text/text.ts";
import { markPath, type Swatch } from "./swatch.ts";

export interface LegendProps {
  readonly labels: readonly string[];
  /** Written behind the label. */
  readonly notes?: readonly string[];
  readonly swatches: readonly Swatch[];
  readonly hidden: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
  /** The entries are lines with marks. */
  readonly marks: boolean;
  readonly upright?: boolean;
}

export function Legend({ labels, notes, swatches, hidden, onToggle, marks, upright = false }: LegendProps) {
  return (
    <ul aria-label={text("Legend")} className={cn("flex flex-wrap gap-x-1", upright && "min-w-0 flex-col")}>
      {labels.map((label, index) => {
        const off = hidden.has(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two series may have the same label
          <li key={index} className="min-w-0">
            <button
              type="button"
              aria-pressed={!off}
              onClick={() => onToggle(index)}
              className={cn(
                "flex max-w-full cursor-pointer items-center gap-1.5 rounded px-1.5 py-0.5 text-xs hover:bg-accent",
                upright && "w-full",
                off && "text-muted-foreground line-through",
              )}
            >
              <svg viewBox="-6 -6 12 12" aria-hidden="true" className={cn("size-3 shrink-0", off && "opacity-30")}>
                <path d={markPath(marks ? index : 1, 4.5)} fill={swatches[index]} />
              </svg>
              <span className={cn("truncate", upright && "flex-1 text-left")}>{label}</span>
              {notes?.[index] !== undefined && (
                <span className="text-muted-foreground tabular-nums">{notes[index]}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
