/** The parts of a dashboard that its numbers and charts can be shown without. */
import { codeQuery } from "../app/later.tsx";

export const customiseCode = codeQuery("customise", () => import("./customise.tsx"));
export const recordsTileCode = codeQuery("records tile", () => import("./records-tile.tsx"));
/** Addresses of lists; tiles become links once it is there. */
export const listLinkCode = codeQuery("list link", () => import("../view/list-link.ts"));
export const compareCode = codeQuery("compare", () => import("./compare-select.tsx"));
/** Needed as soon as a span of time is chosen, and to choose one. */
export const rangeCode = codeQuery("time range", () => import("../view/time-range-parts.ts"));
export type RangeCode = typeof import("../view/time-range-parts.ts");
/** The order and sizes that a person has chosen, where they have. */
export const savedLayoutCode = codeQuery("layout", () => import("./saved-layout.ts"));
