/** What a chart offers beside its picture; loaded once that stands. */
export { downloadCsv } from "./chart-csv.ts";
export { chartSummary } from "./chart-summary.ts";
export { ChartTable, chartRows } from "./chart-table.tsx";
export { Tooltip, tooltipText } from "./tooltip.tsx";
