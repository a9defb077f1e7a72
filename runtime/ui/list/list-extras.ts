/** What `extras-code.ts` loads together: small parts that open at a click and should not make people wait. */
export { BulkBar } from "./bulk-bar.tsx";
export { ColumnEditor } from "./column-editor.tsx";
export { FilterChips } from "./filter-chips.tsx";
export { FilterEditor } from "./filter-editor.tsx";
export { ListKeys } from "./list-keys.tsx";
export { RowMenu } from "./row-menu.tsx";
export { SortItems } from "./sort-items.tsx";
export { ViewsEditor } from "./views-editor.tsx";
