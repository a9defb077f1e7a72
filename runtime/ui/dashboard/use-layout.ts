/** Keeps a dashboard's layout in this browser. */
import { useEffect, useMemo, useState } from "react";
import { useApp } from "../app/app-info.tsx";
import { useLocation } from "../router/router.tsx";
import { readChoice, storeChoice } from "../theme/stored-choice.ts";
import { applyLayout, layoutOf, parseLayout, type SavedLayout, type Tile, tilesOf } from "./layout.ts";
import type { Widget } from "./widget.ts";

export interface Layout {
  readonly tiles: readonly Tile[];
  readonly setTiles: (tiles: readonly Tile[]) => void;
  /** Back to what the page's author wrote. */
  readonly reset: () => void;
  readonly changed: boolean;
}

export function useLayout(widgets: readonly Widget[]): Layout {
  const { model } = useApp();
  const { path } = useLocation();
  const key = `vector-dashboard ${model.app.name} ${path}`;
  const author = useMemo(() => tilesOf(widgets), [widgets]);
  const [saved, setSaved] = useState<SavedLayout>();
  // Read after the first rendering, which has to be the same as the server's.
  useEffect(() => setSaved(parseLayout(readChoice(key))), [key]);
  const tiles = useMemo(() => applyLayout(author, saved), [author, saved]);
  const keep = (next: SavedLayout | undefined) => {
    setSaved(next);
    storeChoice(key, next === undefined ? "" : JSON.stringify(next));
  };
  return {
    tiles,
    setTiles: (next) => keep(layoutOf(next, author)),
    reset: () => keep(undefined),
    changed: saved !== undefined,
  };
}
