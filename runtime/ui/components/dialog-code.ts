/** Loads dialogs, which nobody needs to see a page. */
import { codeQuery } from "../app/later.tsx";

export const dialogCode = codeQuery("dialog", () => import("./dialog.tsx"));
