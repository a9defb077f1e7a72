/** Draws lines and areas. */
import { Axes } from "./axes.tsx";
import { extentOf } from "./bar-geometry.ts";
import { layoutLines } from "./line-geometry.ts";
import type { Drawing, DrawProps } from "./plot.tsx";
import { frameOf } from "./plot-frame.ts";
import { markPath } from "./swatch.ts";
import { niceTicks } from "./ticks.ts";

/** With more points than this their marks would touch. */
const mostMarks = 40;

export function drawLines(props: DrawProps): Drawing {
  const { data, hidden, format, width, swatches, active, style } = props;
  const shown = data.series.map((_, index) => index).filter((index) => !hidden.has(index));
  const values = shown.map((index) => data.values[index] ?? []);
  const groups = data.groups.length;
  const stacked = style === "area" && props.stacked;
  const labels = props.shortLabels ?? data.groups.map(({ label }) => label);
  const [low, high] = extentOf(values, groups, stacked);
  const frame = frameOf({
    ...{ width, labels, valueLabels: [], mayLie: false, rows: 1 },
    tickLabels: niceTicks(low, high, format.ticks).values.map(format.tick),
  });
  const { plot } = frame;
  const layout = layoutLines({ values, groups, stacked, plot, ticks: format.ticks });
  const zones = data.groups.map((_, group) => ({
    group,
    x: plot.left + layout.band * (group + 0.5),
    y: Math.min(
      plot.top + plot.height / 2,
      ...layout.lines.flatMap(({ points }) => points.filter((point) => point.group === group).map(({ y }) => y)),
    ),
    hit: { x: plot.left + layout.band * group, y: 0, width: layout.band, height: frame.height },
  }));
  const cursor = active === undefined ? undefined : zones[active]?.x;
  const shapes = (
    <>
      <Axes
        frame={frame}
        ticks={layout.ticks}
        scale={layout.scale}
        band={layout.band}
        labels={labels}
        tick={format.tick}
      />
      {cursor !== undefined && (
        <line x1={cursor} x2={cursor} y1={plot.top} y2={plot.top + plot.height} className="stroke-muted-foreground" />
      )}
      {style === "area" &&
        layout.lines.map(({ series, area }) => (
          <path key={series} d={area} fillOpacity={stacked ? 0.45 : 0.2} fill={swatches[shown[series] ?? 0]} />
        ))}
      {layout.lines.map(({ series, line, points }) => {
        const index = shown[series] ?? 0;
        const swatch = swatches[index];
        return (
          <g key={series}>
            <path d={line} fill="none" stroke={swatch} strokeWidth={2} strokeLinejoin="round" />
            {points.map(({ group, x, y }) =>
              groups <= mostMarks || group === active || points.length === 1 ? (
                <path
                  key={group}
                  d={markPath(index, group === active ? 5 : 3.5)}
                  transform={`translate(${x},${y})`}
                  fill={swatch}
                  className="stroke-card"
                />
              ) : null,
            )}
          </g>
        );
      })}
    </>
  );
  return { height: frame.height, shapes, zones };
}
