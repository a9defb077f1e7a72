/** Places the entries of one day along its hours; those at the same time stand beside each other. */
import type { Entry } from "./calendar-entry.ts";

export interface Block {
  readonly entry: Entry;
  /** Minutes after midnight. */
  readonly top: number;
  readonly length: number;
  /** Its place among those that overlap, and how many there are. */
  readonly column: number;
  readonly columns: number;
}

/** What has no end, or hardly a length, is still tall enough to be read. */
const shortest = 30;
const usual = 60;

export function layoutHours(entries: readonly Entry[]): readonly Block[] {
  const timed = entries
    .flatMap((entry) => (entry.begins === undefined ? [] : [{ entry, top: entry.begins, length: lengthOf(entry) }]))
    .sort((a, b) => a.top - b.top || b.length - a.length);
  const blocks: Block[] = [];
  let cluster: (Omit<Block, "columns"> & { end: number })[] = [];
  const close = () => {
    const columns = Math.max(0, ...cluster.map(({ column }) => column + 1));
    blocks.push(...cluster.map(({ end: _, ...block }) => ({ ...block, columns })));
    cluster = [];
  };
  for (const { entry, top, length } of timed) {
    if (cluster.every(({ end }) => end <= top)) close();
    const taken = new Set(cluster.filter(({ end }) => end > top).map(({ column }) => column));
    let column = 0;
    while (taken.has(column)) column += 1;
    cluster.push({ entry, top, length, column, end: top + length });
  }
  close();
  return blocks;
}

function lengthOf({ begins = 0, ends }: Entry): number {
  const length = ends === undefined ? usual : ends - begins;
  return Math.min(Math.max(shortest, length), 24 * 60 - begins);
}
