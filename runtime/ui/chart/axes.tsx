/** The axes of bar, line and area charts: values with lines across, groups with their labels. */
import type { Frame } from "./plot-frame.ts";
import { labelPlace, shorten, textWidth } from "./plot-frame.ts";
import type { Scale, Ticks } from "./ticks.ts";

export interface AxesProps {
  readonly frame: Frame;
  readonly ticks: Ticks;
  readonly scale: Scale;
  readonly band: number;
  readonly labels: readonly string[];
  readonly tick: (value: number) => string;
}

const textClasses = "fill-muted-foreground text-[11px]";

export function Axes({ frame, ticks, scale, band, labels, tick }: AxesProps) {
  const { plot, lying } = frame;
  const bottom = plot.top + plot.height;
  // Near each other only every second tick keeps its number.
  const room = lying ? plot.width / ticks.values.length : 99;
  const every = Math.max(1, Math.ceil((Math.max(...ticks.values.map((value) => textWidth(tick(value)))) + 8) / room));
  return (
    <g aria-hidden="true">
      {ticks.values.map((value, index) => {
        const at = scale(value);
        const line = value === 0 ? "stroke-input" : "stroke-border";
        return lying ? (
          <g key={value}>
            <line x1={at} x2={at} y1={plot.top} y2={bottom} className={line} />
            {index % every === 0 && (
              <text x={at} y={bottom + 18} textAnchor="middle" className={textClasses}>
                {tick(value)}
              </text>
            )}
          </g>
        ) : (
          <g key={value}>
            <line x1={plot.left} x2={plot.left + plot.width} y1={at} y2={at} className={line} />
            <text x={plot.left - 8} y={at} dy="0.35em" textAnchor="end" className={textClasses}>
              {tick(value)}
            </text>
          </g>
        );
      })}
      {labels.map((label, index) => {
        if (index % frame.labelEvery !== 0) return null;
        const along = (lying ? plot.top : plot.left) + band * (index + 0.5);
        const shown = shorten(label, frame.labelWidth);
        const place = lying ? plot.left - 8 : labelPlace(along, shown, frame.width);
        return (
          place !== undefined && (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same label
              key={index}
              x={place}
              y={lying ? along : bottom + 18}
              dy={lying ? "0.35em" : undefined}
              textAnchor={lying ? "end" : "middle"}
              className={textClasses}
            >
              {shown}
            </text>
          )
        );
      })}
    </g>
  );
}
