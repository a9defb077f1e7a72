/** Draws a donut with its total in the middle. */
import { layoutDonut } from "./donut-geometry.ts";
import type { Drawing, DrawProps } from "./plot.tsx";
import { plotHeight } from "./plot-frame.ts";

export function drawDonut({ data, hidden, format, width, swatches, active }: DrawProps): Drawing {
  const radius = Math.max(20, Math.min(plotHeight - 24, width - 16) / 2);
  const hole = radius * 0.62;
  const values = (data.values[0] ?? []).map((value, index) => (hidden.has(index) ? null : value));
  const slices = layoutDonut(values, radius, hole);
  const centre = { x: width / 2, y: plotHeight / 2 };
  const total = format.value(format.sum(values));
  const shapes = (
    <g transform={`translate(${centre.x},${centre.y})`}>
      {slices.length === 0 && (
        <circle r={(radius + hole) / 2} fill="none" strokeWidth={radius - hole} className="stroke-muted" />
      )}
      {slices.map(({ group, path }) => (
        <path
          key={group}
          d={path}
          strokeWidth={2}
          fill={swatches[group]}
          className="stroke-card"
          transform={group === active ? "scale(1.035)" : undefined}
        />
      ))}
      <text
        textAnchor="middle"
        dy="0.32em"
        fontSize={Math.max(12, Math.min(26, (hole * 2.6) / Math.max(3, total.length)))}
        className="fill-foreground font-semibold tabular-nums"
      >
        {total}
      </text>
    </g>
  );
  const zones = slices.map(({ group, path, x, y }) => ({ group, x: centre.x + x, y: centre.y + y, hit: path }));
  return { height: plotHeight, shapes, zones };
}
