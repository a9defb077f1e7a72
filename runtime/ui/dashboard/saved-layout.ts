/** How a person has arranged the tiles of a dashboard: their order, size, and which are hidden. */
import type { Tile, TileSize } from "./layout.ts";

/** What a person has changed. */
export interface SavedLayout {
  readonly order: readonly string[];
  readonly sizes: Readonly<Record<string, TileSize>>;
  readonly hidden: readonly string[];
}

const sizes: readonly TileSize[] = ["1", "2", "full"];

/** The tiles as the person arranged them; tiles that are new since stand where their author put them. */
export function applyLayout(tiles: readonly Tile[], saved: SavedLayout | undefined): readonly Tile[] {
  if (saved === undefined) return tiles;
  const ordered = saved.order.flatMap((id) => tiles.find((tile) => tile.id === id) ?? []);
  const result = [...ordered];
  tiles.forEach((tile, index) => {
    if (ordered.includes(tile)) return;
    const before = tiles.slice(0, index).findLast((other) => result.includes(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, tile);
  });
  return result.map((tile) => ({
    ...tile,
    size: saved.sizes[tile.id] ?? tile.size,
    hidden: saved.hidden.includes(tile.id),
  }));
}

/** What has to be kept of tiles that were changed. */
export function layoutOf(tiles: readonly Tile[], author: readonly Tile[]): SavedLayout {
  const changed = tiles.filter(({ id, size }) => author.find((tile) => tile.id === id)?.size !== size);
  return {
    order: tiles.map(({ id }) => id),
    sizes: Object.fromEntries(changed.map(({ id, size }) => [id, size])),
    hidden: tiles.filter(({ hidden }) => hidden).map(({ id }) => id),
  };
}

/** `id` stands where `target` stood. */
export function moveTile(tiles: readonly Tile[], id: string, target: string): readonly Tile[] {
  const from = tiles.findIndex((tile) => tile.id === id);
  const to = tiles.findIndex((tile) => tile.id === target);
  const moved = tiles[from];
  if (moved === undefined || to < 0) return tiles;
  return tiles.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Undefined for anything that is no layout: storage is open to everybody. */
export function parseLayout(json: string | undefined): SavedLayout | undefined {
  if (json === undefined) return undefined;
  try {
    const parsed = JSON.parse(json) as Partial<Record<keyof SavedLayout, unknown>> | null;
    const texts = (value: unknown): value is string[] =>
      Array.isArray(value) && value.every((entry) => typeof entry === "string");
    if (parsed === null || !texts(parsed.order) || !texts(parsed.hidden)) return undefined;
    const given = typeof parsed.sizes === "object" && parsed.sizes !== null ? Object.entries(parsed.sizes) : [];
    const known = given.filter((entry): entry is [string, TileSize] => sizes.includes(entry[1] as TileSize));
    return { order: parsed.order, hidden: parsed.hidden, sizes: Object.fromEntries(known) };
  } catch {
    return undefined; // No JSON.
  }
}
