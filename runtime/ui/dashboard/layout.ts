/** The tiles of a dashboard, and how they fill its rows. */
import type { Widget } from "./widget.ts";

/** A quarter of the width, half of it, all of it. */
export type TileSize = "1" | "2" | "full";
export interface Tile {
  /** Stays the same when other widgets come and go. */
  readonly id: string;
  readonly widget: Widget;
  readonly size: TileSize;
  readonly hidden: boolean;
}
/** The tiles as the page's author wrote them. */
export function tilesOf(widgets: readonly Widget[]): readonly Tile[] {
  const seen = new Map<string, number>();
  return widgets.map((widget) => {
    const name = `${widget.kind} ${widget.title}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const id = count === 1 ? name : `${name} ${count}`;
    return { id, widget, size: widget.kind === "metric" ? "1" : "2", hidden: false };
  });
}

const units: Readonly<Record<TileSize, number>> = { "1": 3, "2": 6, full: 12 };
/** A last row with less than this is left as it is: one small number need not fill the page. */
const stretchedFrom = 6;

/** Columns of twelve for each tile: rows are filled in order, and what is left of a row is shared out. */
export function columnSpans(tileSizes: readonly TileSize[]): readonly number[] {
  const rows: number[][] = [[]];
  for (const size of tileSizes) {
    const row = rows.at(-1) ?? [];
    if (sum(row) + units[size] > 12) rows.push([units[size]]);
    else row.push(units[size]);
  }
  return rows.flatMap((row, index) => (index === rows.length - 1 && sum(row) < stretchedFrom ? row : stretch(row)));
}

function stretch(row: readonly number[]): number[] {
  const total = sum(row);
  if (total === 0) return [];
  const result = row.map((unit) => Math.floor((unit * 12) / total));
  for (let index = 0; sum(result) < 12; index += 1)
    result[index % result.length] = (result[index % result.length] ?? 0) + 1;
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
