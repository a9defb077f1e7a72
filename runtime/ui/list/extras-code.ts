/** The parts of a list that its first rows can be shown without; fetched once they stand. */
import { codeQuery } from "../app/later.tsx";

export const listExtrasCode = codeQuery("list extras", () => import("./list-extras.ts"));
export const cellEditCode = codeQuery("cell edit", () => import("./cell-editor.tsx"));
export const bulkEditCode = codeQuery("bulk edit", () => import("./bulk-edit-dialog.tsx"));
export const bulkRemoveCode = codeQuery("bulk remove", () => import("./bulk-remove-dialog.tsx"));
export const deleteCode = codeQuery("delete", () => import("../detail/delete-dialog.tsx"));
export const importCode = codeQuery("import", () => import("./import-dialog.tsx"));
export const whereCode = codeQuery("conditions", () => import("./where-dialog.tsx"));
export const treeCode = codeQuery("tree", () => import("./tree-table.tsx"));
export const orderedCode = codeQuery("ordered", () => import("./ordered-table.tsx"));
export const stepRunCode = codeQuery("step run", () => import("./step-run.tsx"));
