/** How tiles lie on the page: classes shared by a dashboard and its customising. */
import type { CSSProperties } from "react";
import { cn } from "../components/cn.ts";
import type { Tile } from "./layout.ts";

export const gridClasses = "grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-12 print:grid-cols-2";
export const tileClasses = "relative min-w-0 p-4 break-inside-avoid";

/** Classes and style of a tile that has so many of twelve columns where the page is wide. */
export function tilePlace({ size }: Pick<Tile, "size">, columns: number) {
  return {
    className: cn("xl:not-print:[grid-column:span_var(--columns)]", size !== "1" && "col-span-2"),
    style: { "--columns": columns } as CSSProperties,
  };
}
