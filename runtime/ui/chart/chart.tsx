/** A chart with its title, legend, a table of the same numbers, and these as a file. */
import { type ReactNode, useState } from "react";
import { useQuery } from "../../client/use-query.ts";
import type { ChoiceTone } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { text } from "../text/text.ts";
import { type ChartData, isEmptyChart } from "./chart-data.ts";
import { chartExtrasCode } from "./chart-extras-code.ts";
import { Legend } from "./legend.tsx";
import type { MeasureFormat } from "./measure-format.ts";
import { type ChartStyle, Plot } from "./plot.tsx";
import { swatchesFor } from "./swatch.ts";

export interface ChartProps {
  readonly title: string;
  readonly style: ChartStyle;
  readonly data: ChartData;
  readonly format: MeasureFormat;
  /** What the groups are, e.g. `Status`. */
  readonly groupLabel: string;
  readonly dated?: boolean;
  readonly shortLabels?: readonly string[] | undefined;
  /** Tones of the series, or of a donut's groups, where they are choices. */
  readonly meanings?: readonly (ChoiceTone | undefined)[] | undefined;
  /** Opens the records of a group. */
  readonly onSelect?: ((group: number) => void) | undefined;
  /** On paper the numbers stand below the picture; false where a table of them is on the page already. */
  readonly printTable?: boolean;
  /** More controls beside the title. */
  readonly children?: ReactNode;
}

export function Chart(props: ChartProps) {
  const { title, data, format, groupLabel, children } = props;
  const { data: extras } = useQuery(chartExtrasCode);
  const [table, setTable] = useState(false);
  const [grouped, setGrouped] = useState(false);
  const negative = (data.values[0] ?? []).some((value) => (value ?? 0) < 0);
  // A part of a whole cannot be less than nothing.
  const style = props.style === "donut" && negative ? "bar" : props.style;
  const several = data.series.length > 1;
  const stackable = several && format.additive && style !== "line";
  const empty = isEmptyChart(data);
  const tableProps = { title, groupLabel, data, format };
  return (
    <figure className="flex min-w-0 flex-col gap-3">
      <figcaption className="flex flex-wrap items-center gap-x-1 gap-y-1">
        <h2 className="mr-auto min-w-0 text-sm font-medium break-words">{title}</h2>
        <div className="flex items-center gap-0.5 print:hidden">
          {children}
          {stackable && !table && (
            <ToolButton pressed={!grouped} onClick={() => setGrouped(!grouped)} label={text("Stacked")} />
          )}
          {!empty && (
            <>
              <ToolButton
                pressed={table}
                onClick={() => setTable(!table)}
                label={text("Table")}
                name={text("{title} as a table", { title })}
              />
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={text("Download {title} as CSV", { title })}
                onClick={() => extras !== undefined && extras.downloadCsv(title, extras.chartRows(tableProps))}
                disabled={extras === undefined}
                className="text-muted-foreground"
              >
                <Icon name="download" className="size-3.5" />
              </Button>
            </>
          )}
        </div>
      </figcaption>
      {empty ? (
        <p className="flex h-64 items-center justify-center text-sm text-muted-foreground">
          {text("There are no numbers to show.")}
        </p>
      ) : (
        <>
          {!table && <Picture {...props} style={style} stacked={stackable && !grouped} />}
          <div
            className={cn(
              "max-h-72 overflow-y-auto print:max-h-none",
              !table && "hidden",
              props.printTable !== false && "print:block",
            )}
          >
            {extras === undefined ? <Skeleton className="h-64" /> : <extras.ChartTable {...tableProps} />}
          </div>
        </>
      )}
    </figure>
  );
}

function Picture({ style, data, format, meanings, stacked, ...props }: ChartProps & { stacked: boolean }) {
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const donut = style === "donut";
  const entries = donut ? data.groups : data.series;
  const swatches = swatchesFor(entries.length, meanings);
  const toggle = (index: number) => {
    const next = new Set(hidden);
    if (!next.delete(index)) next.add(index);
    // Something always stays to be seen.
    if (next.size < entries.length) setHidden(next);
  };
  const total = donut ? format.sum((data.values[0] ?? []).filter((_, index) => !hidden.has(index))) : null;
  const notes = data.groups.map((_, group) => {
    const value = data.values[0]?.[group] ?? null;
    const share = total !== null && total > 0 && value !== null ? ` · ${Math.round((value / total) * 100)}%` : "";
    return format.value(value) + (hidden.has(group) ? "" : share);
  });
  const legend = (donut || entries.length > 1) && (
    <Legend
      labels={entries.map(({ label }) => label)}
      {...(donut ? { notes } : {})}
      {...{ swatches, hidden }}
      onToggle={toggle}
      marks={style === "line" || style === "area"}
      upright={donut}
    />
  );
  const plot = (
    <Plot
      title={props.title}
      describe={(words) => words.chartSummary({ ...props, style, data, format })}
      {...{ style, data, format, hidden, stacked, swatches }}
      shortLabels={props.shortLabels}
      dated={props.dated ?? false}
      onSelect={props.onSelect}
    />
  );
  if (!donut) {
    return (
      <>
        {plot}
        {legend}
      </>
    );
  }
  return (
    <div className="@container">
      <div className="flex flex-col items-stretch gap-3 @sm:flex-row @sm:items-center">
        <div className="min-w-0 flex-1">{plot}</div>
        <div className="max-h-64 min-w-0 overflow-y-auto @sm:max-w-[50%]">{legend}</div>
      </div>
    </div>
  );
}

interface ToolButtonProps {
  readonly pressed: boolean;
  readonly label: string;
  readonly name?: string;
  readonly onClick: () => void;
}

function ToolButton({ pressed, label, name, onClick }: ToolButtonProps) {
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-pressed={pressed}
      aria-label={name}
      onClick={onClick}
      className="h-7 px-2 text-xs text-muted-foreground aria-pressed:bg-accent aria-pressed:text-foreground"
    >
      {label}
    </Button>
  );
}
