/** Lays out rows as a table that fits the width. */
import type { TextView } from "../command-result.ts";
import { cutToWidth, displayWidth, oneLine, padToWidth } from "./display-width.ts";

export interface Column<Row> {
  title: string;
  value(row: Row): string;
  align?: "right";
  /** May be cut when the table is too wide; others keep their width. */
  shrinks?: boolean;
  style?(text: string, row: Row): string;
}

const gap = 2;
const narrowest = 8;

/** Returns a table with a dim heading; columns that shrink give way first, the widest first. */
export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], view: TextView): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row))));
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.title), ...cells.map((row) => displayWidth(row[index] ?? ""))),
  );
  shrink(columns, widths, view.width);
  const line = (parts: string[]) => cutToWidth(parts.join(" ".repeat(gap)).trimEnd(), view.width);
  const cell = (text: string, index: number) => {
    const width = widths[index] ?? 0;
    return padToWidth(cutToWidth(text, width), width, columns[index]?.align ?? "left");
  };
  const heading = view.style.dim(line(columns.map((column, index) => cell(column.title.toUpperCase(), index))));
  const body = rows.map((row, at) =>
    line(
      columns.map((column, index) => {
        const text = cell(cells[at]?.[index] ?? "", index);
        return column.style ? column.style(text, row) : text;
      }),
    ),
  );
  return [heading, ...body].join("\n");
}

function shrink<Row>(columns: readonly Column<Row>[], widths: number[], width: number): void {
  const total = () => widths.reduce((sum, one) => sum + one, 0) + gap * (widths.length - 1);
  while (total() > width) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const own = widths[index] ?? 0;
      if (column.shrinks && own > narrowest && (widest < 0 || own > (widths[widest] ?? 0))) widest = index;
    }
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

/** Returns `label  value` lines with the values in one column; pairs without a value are left out. */
export function renderPairs(pairs: readonly (readonly [string, string | undefined])[], view: TextView): string {
  const shown = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  const width = Math.max(0, ...shown.map(([label]) => label.length));
  return shown.map(([label, value]) => `${view.style.dim(label.padEnd(width))}  ${value}`).join("\n");
}
