/** Loads the table of a chart's numbers and its file. */
import { codeQuery } from "../app/later.tsx";

export const chartExtrasCode = codeQuery("chart extras", () => import("./chart-extras.ts"));
