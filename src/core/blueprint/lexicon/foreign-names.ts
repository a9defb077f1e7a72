/** Finds what field names in the six other languages mean, so that their types are known. */
import { LABEL_ROWS } from "./label-rows.ts";

/** English label by the word of one language. */
let tables: readonly ReadonlyMap<string, string>[] | undefined;

function build(): readonly ReadonlyMap<string, string>[] {
  const built = Array.from({ length: 6 }, () => new Map<string, string>());
  for (const row of LABEL_ROWS) {
    const [english = "", ...cells] = row.split("|");
    cells.forEach((cell, at) => {
      for (const word of cell.split("/")) {
        const lower = word.toLowerCase();
        if (word !== "" && built[at]?.has(lower) === false) built[at]?.set(lower, english);
      }
    });
  }
  return built;
}

/** One or two names that happen to exist in another language are English still. */
const FEWEST = 2;

/** Returns the English names by the given ones, where most of the list is written in one other language. */
export function englishNames(names: readonly string[]): ReadonlyMap<string, string> {
  tables ??= build();
  let best = new Map<string, string>();
  for (const table of tables) {
    const found = new Map(
      names.flatMap((name) => {
        const english = table.get(name);
        return english === undefined || english === name ? [] : [[name, english] as const];
      }),
    );
    if (found.size > best.size) best = found;
  }
  return best.size >= FEWEST && best.size * 2 >= names.length ? best : new Map();
}
