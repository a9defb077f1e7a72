/** The values of one group, beside it. */
import { text } from "../text/text.ts";
import type { ChartData } from "./chart-data.ts";
import type { MeasureFormat } from "./measure-format.ts";
import type { ChartStyle, Zone } from "./plot.tsx";
import type { Swatch } from "./swatch.ts";

export interface TooltipProps {
  readonly data: ChartData;
  readonly format: MeasureFormat;
  readonly hidden: ReadonlySet<number>;
  readonly style: ChartStyle;
  readonly swatches: readonly Swatch[];
  readonly zone: Zone;
  readonly width: number;
  readonly height: number;
}

export function Tooltip({ data, format, hidden, style, swatches, zone, width, height }: TooltipProps) {
  const { x, y, group } = zone;
  const side = x < width / 3 ? "0" : x > (width * 2) / 3 ? "-100%" : "-50%";
  const below = y < Math.min(90, height / 2);
  const lines = linesOf({ data, format, hidden, style, group });
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-10 max-w-60 rounded-md border border-border bg-popover px-2.5 py-1.5 text-xs text-popover-foreground shadow-lg print:hidden"
      style={{ left: x, top: y, transform: `translate(${side}, ${below ? "10px" : "calc(-100% - 8px)"})` }}
    >
      <p className="font-medium break-words">{data.groups[group]?.label}</p>
      {lines.map(({ label, value, series }) => (
        <p key={series} className="flex items-center gap-1.5">
          {series !== undefined && data.series.length > 1 && (
            <svg viewBox="0 0 8 8" className="size-2 shrink-0">
              <circle cx={4} cy={4} r={4} fill={swatches[series]} />
            </svg>
          )}
          {label !== undefined && <span className="min-w-0 flex-1 truncate text-muted-foreground">{label}</span>}
          <span className="ml-auto pl-2 font-medium whitespace-nowrap tabular-nums">{value}</span>
        </p>
      ))}
    </div>
  );
}

interface LinesOptions extends Pick<TooltipProps, "data" | "format" | "hidden" | "style"> {
  readonly group: number;
}

/** The same in one sentence, for screen readers. */
export function tooltipText(options: LinesOptions): string {
  const lines = linesOf(options).map(({ label, value }) => (label === undefined ? value : `${label} ${value}`));
  return `${options.data.groups[options.group]?.label ?? ""}: ${lines.join(", ")}`;
}

function linesOf({ data, format, hidden, style, group }: LinesOptions) {
  if (style === "donut" || data.series.length === 1) {
    const value = data.values[0]?.[group] ?? null;
    const total =
      style === "donut" ? format.sum((data.values[0] ?? []).filter((_, index) => !hidden.has(index))) : null;
    const share = total !== null && total > 0 && value !== null ? ` (${Math.round((value / total) * 100)}%)` : "";
    return [{ label: undefined, value: format.value(value) + share, series: 0 }];
  }
  const shown = data.series.flatMap(({ label }, series) =>
    hidden.has(series) ? [] : [{ label, value: data.values[series]?.[group] ?? null, series }],
  );
  const lines = shown.map(({ label, value, series }) => ({
    ...{ label, series: series },
    value: format.value(value),
  }));
  const total = format.sum(shown.map(({ value }) => value));
  if (!format.additive || shown.length < 2) return lines;
  return [...lines, { label: text("Total"), value: format.value(total), series: undefined }];
}
