/** How tiles lie on the page: classes shared by a dashboard and its customising. */
import { cn } from "../components/cn.ts";
import type { Tile } from "./layout.ts";

export const gridClasses = "grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-12 print:grid-cols-2";
export const tileClasses = "relative min-w-0 p-4 break-inside-avoid";

const wide = [
  "xl:col-span-1",
  "xl:col-span-1",
  "xl:col-span-2",
  "xl:col-span-3",
  "xl:col-span-4",
  "xl:col-span-5",
  "xl:col-span-6",
  "xl:col-span-7",
  "xl:col-span-8",
  "xl:col-span-9",
  "xl:col-span-10",
  "xl:col-span-11",
  "xl:col-span-12",
];

export function spanClasses({ size }: Pick<Tile, "size">, span: number): string {
  return cn(size !== "1" && "sm:col-span-2 print:col-span-2", wide[span]);
}
