/** Turns a page of a list into a command's result. */
import type { CommandResult, TextView } from "./command-result.ts";
import type { CommandContext } from "./context.ts";

interface Page<T> {
  items: T[];
  nextCursor?: string | undefined;
}

/** Returns `{ items, nextCursor? }`; as text a table, or on stderr the sentence for an empty list. How to go on is told there too. */
export function listResult<T>(
  context: CommandContext,
  page: Page<T>,
  table: (items: readonly T[], view: TextView) => string,
  empty: string,
): CommandResult {
  return {
    data: page,
    text: (view) => {
      if (page.items.length === 0) context.printer.note(empty);
      if (page.nextCursor !== undefined) context.printer.note(`More: --cursor ${page.nextCursor}`);
      return page.items.length === 0 ? "" : table(page.items, view);
    },
  };
}
