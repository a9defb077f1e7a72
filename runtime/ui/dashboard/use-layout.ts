/** Keeps a dashboard's layout in this browser. */
import { useEffect, useMemo, useState } from "react";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { useLocation } from "../router/router.tsx";
import { readChoice, storeChoice } from "../theme/stored-choice.ts";
import { savedLayoutCode } from "./dashboard-code.ts";
import { type Tile, tilesOf } from "./layout.ts";
import type { SavedLayout } from "./saved-layout.ts";
import type { Widget } from "./widget.ts";

export interface Layout {
  /** Undefined while what was saved is being read. */
  readonly tiles: readonly Tile[] | undefined;
  /** As the page's author wrote them. */
  readonly author: readonly Tile[];
  readonly save: (layout: SavedLayout) => void;
  /** Back to what the page's author wrote. */
  readonly reset: () => void;
  readonly changed: boolean;
}

/** `editing` fetches what changes need before the first one is made. */
export function useLayout(widgets: readonly Widget[], editing: boolean): Layout {
  const { model } = useApp();
  const { path } = useLocation();
  const key = `vector-dashboard ${model.app.name} ${path}`;
  const author = useMemo(() => tilesOf(widgets), [widgets]);
  const [saved, setSaved] = useState("");
  // Read after the first rendering, which has to be the same as the server's.
  useEffect(() => setSaved(readChoice(key) ?? ""), [key]);
  const code = useQuery(saved === "" && !editing ? undefined : savedLayoutCode);
  const tiles = useMemo(() => {
    // Without the code for it, the author's layout is better than none.
    if (saved === "" || code.error !== undefined) return author;
    return code.data?.applyLayout(author, code.data.parseLayout(saved));
  }, [author, saved, code.data, code.error]);
  const keep = (next: string) => {
    setSaved(next);
    storeChoice(key, next);
  };
  return { tiles, author, save: (next) => keep(JSON.stringify(next)), reset: () => keep(""), changed: saved !== "" };
}
