/** Draws bars. */
import { Axes } from "./axes.tsx";
import { extentOf, layoutBars } from "./bar-geometry.ts";
import type { Drawing, DrawProps } from "./plot.tsx";
import { frameOf } from "./plot-frame.ts";
import { niceTicks } from "./ticks.ts";

export function drawBars(props: DrawProps): Drawing {
  const { data, hidden, stacked, format, width, swatches, active } = props;
  const shown = data.series.map((_, index) => index).filter((index) => !hidden.has(index));
  const values = shown.map((index) => data.values[index] ?? []);
  const groups = data.groups.length;
  const labels = props.shortLabels ?? data.groups.map(({ label }) => label);
  const [low, high] = extentOf(values, groups, stacked);
  const preview = niceTicks(low, high, format.ticks);
  const single = data.series.length === 1;
  const ends = single ? data.groups.map((_, group) => format.value(values[0]?.[group] ?? null)) : [];
  const frame = frameOf({
    ...{ width, labels },
    tickLabels: preview.values.map(format.tick),
    valueLabels: ends,
    mayLie: !props.dated,
    rows: stacked ? 1 : shown.length,
  });
  const { plot, lying } = frame;
  const layout = layoutBars({ values, groups, stacked, lying, plot, ticks: format.ticks });
  const zones = data.groups.map((_, group) => {
    const along = layout.band * group;
    const own = layout.bars.filter((bar) => bar.group === group);
    const hit = lying
      ? { x: 0, y: plot.top + along, width, height: layout.band }
      : { x: plot.left + along, y: 0, width: layout.band, height: plot.top + plot.height + 26 };
    const end = lying
      ? Math.max(layout.scale(0), ...own.map((bar) => bar.x + bar.width))
      : plot.left + along + layout.band / 2;
    const top = lying ? plot.top + along + layout.band * 0.2 : Math.min(layout.scale(0), ...own.map(({ y }) => y));
    return { group, x: lying ? Math.min(end, width - 20) : end, y: top, hit };
  });
  const shapes = (
    <>
      {active !== undefined && zones[active] !== undefined && (
        <rect {...zones[active].hit} rx={4} className="fill-accent" />
      )}
      <Axes
        frame={frame}
        ticks={layout.ticks}
        scale={layout.scale}
        band={layout.band}
        labels={labels}
        tick={format.tick}
      />
      {layout.bars.map(({ group, series, x, y, width: w, height: h }) => (
        <rect
          key={`${group} ${series}`}
          {...{ x, y }}
          width={w}
          height={h}
          rx={Math.min(2, w / 2, h / 2)}
          strokeWidth={shown.length > 1 ? 1 : 0}
          fill={swatches[shown[series] ?? 0]}
          className="stroke-card"
        />
      ))}
      {lying &&
        single &&
        layout.bars.map(({ group, x, width: w, value }) => (
          <text
            key={group}
            x={(value < 0 ? layout.scale(0) : x + w) + 6}
            y={plot.top + layout.band * (group + 0.5)}
            dy="0.35em"
            className="fill-foreground text-[11px] tabular-nums"
          >
            {ends[group]}
          </text>
        ))}
    </>
  );
  return { height: frame.height, shapes, zones };
}
