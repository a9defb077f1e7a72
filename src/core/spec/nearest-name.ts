/** Finds the name that was probably meant. */

/** The name that takes the fewest changed letters, when these are at most a third of it. */
export function nearestName(given: unknown, names: Iterable<string>): string | undefined {
  if (typeof given !== "string" || given === "") return undefined;
  const wanted = simplify(given.slice(0, 80));
  const ranked = [...names]
    .map((name) => ({ name, length: Math.max(name.length, wanted.length), distance: distance(wanted, simplify(name)) }))
    .filter((one) => one.distance <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}

/** Returns `; did you mean "status"?`, or nothing where no name is alike. */
export function didYouMean(given: unknown, names: Iterable<string>): string {
  const nearest = nearestName(given, names);
  return nearest === undefined ? "" : `; did you mean "${nearest}"?`;
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "_");
}

/** Letters to add, take away, change or swap with the next one (optimal string alignment), row by row. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
