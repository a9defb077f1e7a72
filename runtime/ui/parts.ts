/** What `later-parts.tsx` loads: parts that hand-written pages use and the first page of most apps does not need. */
export { Combobox } from "./components/combobox.tsx";
export { Dialog } from "./components/dialog.tsx";
export { Tabs } from "./components/tabs.tsx";
export { FieldValue } from "./field/field-value.tsx";
export { RecordTable } from "./list/record-table.tsx";
