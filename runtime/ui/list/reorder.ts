/** The changes of position that put one row in another's place. */
import type { AnyRow } from "../field/columns.ts";

export interface PositionChange {
  readonly id: number;
  readonly position: number;
}

/**
 * Rows stand in the order of `field`; the one at `from` goes to `to`. The rows in between exchange the positions that they
 * have, so that rows of other pages stay where they are; where positions are missing or equal, all of `rows` are numbered anew.
 */
export function reorder(rows: readonly AnyRow[], field: string, from: number, to: number): readonly PositionChange[] {
  const moved = rows[from];
  if (moved === undefined || from === to || to < 0 || to >= rows.length) return [];
  const order = rows.filter((_, index) => index !== from);
  order.splice(to, 0, moved);
  const positions = rows.map((row) => row[field]);
  const usable = positions.every((position, index) => {
    const before = positions[index - 1];
    return typeof position === "number" && (typeof before !== "number" || before < position);
  });
  const start = typeof positions[0] === "number" ? positions[0] : 1;
  return order.flatMap((row, index) => {
    const position = usable ? Number(positions[index]) : start + index;
    return row[field] === position ? [] : [{ id: row.id, position }];
  });
}
