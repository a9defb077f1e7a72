/** Draws a chart, tells values by pointer and by arrow keys, and lets a group be opened. */
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { useQuery } from "../../client/use-query.ts";
import { cn } from "../components/cn.ts";
import { text } from "../text/text.ts";
import { drawBars } from "./bars.tsx";
import type { ChartData } from "./chart-data.ts";
import { chartExtrasCode } from "./chart-extras-code.ts";
import { drawDonut } from "./donut.tsx";
import { drawLines } from "./lines.tsx";
import type { MeasureFormat } from "./measure-format.ts";
import { plotHeight } from "./plot-frame.ts";
import type { Swatch } from "./swatch.ts";
import { useWidth } from "./use-width.ts";

export type ChartStyle = "bar" | "line" | "area" | "donut";

export interface PlotProps {
  readonly title: string;
  /** What the picture shows, in words, once these have been loaded. */
  readonly describe: (words: typeof import("./chart-extras.ts")) => string;
  readonly style: ChartStyle;
  readonly data: ChartData;
  /** Labels for the axis where they are shorter than those of the groups. */
  readonly shortLabels: readonly string[] | undefined;
  readonly dated: boolean;
  readonly hidden: ReadonlySet<number>;
  readonly stacked: boolean;
  readonly format: MeasureFormat;
  readonly swatches: readonly Swatch[];
  readonly onSelect: ((group: number) => void) | undefined;
}

/** What drawing gives: the shapes, and where each group is met by a pointer and a tooltip. */
export interface Drawing {
  readonly height: number;
  readonly shapes: React.ReactNode;
  readonly zones: readonly Zone[];
}
export interface Zone {
  readonly group: number;
  /** Anchor of the tooltip. */
  readonly x: number;
  readonly y: number;
  readonly hit: { x: number; y: number; width: number; height: number } | string;
}

export function Plot(props: PlotProps) {
  const { title, describe, style, format, data, hidden, onSelect } = props;
  const [box, width] = useWidth<HTMLDivElement>(480);
  const [active, setActive] = useState<number>();
  const { data: extras } = useQuery(chartExtrasCode);
  const onlyShows = useRef(false);
  const id = useId();
  const draw = style === "bar" ? drawBars : style === "donut" ? drawDonut : drawLines;
  const drawing = draw({ ...props, width, active });
  const zone = drawing.zones.find(({ group }) => group === active);
  const move = (event: KeyboardEvent) => {
    const order = drawing.zones.map(({ group }) => group);
    const at = active === undefined ? -1 : order.indexOf(active);
    const last = order.length - 1;
    const next = {
      ...{ ArrowRight: Math.min(last, at + 1), ArrowDown: Math.min(last, at + 1), Home: 0, End: last },
      ...{ ArrowLeft: Math.max(0, at - 1), ArrowUp: Math.max(0, at - 1) },
    }[event.key];
    if (next !== undefined) setActive(order[next]);
    else if (event.key === "Enter" && active !== undefined && onSelect !== undefined) onSelect(active);
    else if (event.key === "Escape" && active !== undefined) setActive(undefined);
    else return;
    event.preventDefault();
  };
  // A finger has no way to hover: the first touch shows the values, the second opens the group.
  const zoneProps = (group: number) => ({
    onPointerEnter: (event: PointerEvent) => {
      onlyShows.current = event.pointerType === "touch" && active !== group;
      setActive(group);
    },
    onClick: () => !onlyShows.current && onSelect?.(group),
    className: cn("fill-transparent", onSelect !== undefined && "cursor-pointer"),
  });
  const hint =
    onSelect === undefined
      ? text("Arrow keys read the values.")
      : text("Arrow keys read the values, Enter opens the records.");
  return (
    <div
      role="group"
      aria-label={title}
      aria-describedby={`${id}-hint`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the values of the picture
      tabIndex={0}
      onKeyDown={move}
      onBlur={() => setActive(undefined)}
      onPointerLeave={(event) => event.pointerType !== "touch" && setActive(undefined)}
      className="relative max-h-100 overflow-x-hidden overflow-y-auto rounded-md print:max-h-none print:overflow-visible"
    >
      <div ref={box} className="relative">
        <svg
          role="img"
          aria-label={extras === undefined ? title : describe(extras)}
          width={width}
          height={drawing.height}
          viewBox={`0 0 ${width} ${drawing.height}`}
          className="block max-w-full"
        >
          {drawing.shapes}
          {drawing.zones.map(({ group, hit }) =>
            typeof hit === "string" ? (
              <path
                key={group}
                d={hit}
                {...zoneProps(group)}
                data-group={group}
                transform={`translate(${width / 2},${plotHeight / 2})`}
              />
            ) : (
              <rect key={group} {...hit} {...zoneProps(group)} data-group={group} />
            ),
          )}
        </svg>
        {zone !== undefined && extras !== undefined && (
          <extras.Tooltip
            {...{ data, format, hidden, width }}
            style={style}
            swatches={props.swatches}
            zone={zone}
            height={drawing.height}
          />
        )}
      </div>
      <p id={`${id}-hint`} hidden>
        {hint}
      </p>
      <p aria-live="polite" className="sr-only">
        {active === undefined || extras === undefined
          ? ""
          : extras.tooltipText({ data, format, hidden, style, group: active })}
      </p>
    </div>
  );
}

export type DrawProps = PlotProps & { readonly width: number; readonly active: number | undefined };
