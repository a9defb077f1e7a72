/** Says which names there are, the most alike first, when a request names something that is not there. */

const MOST_NAMES = 40;

/** Returns `did you mean "status"? There are id, name, status`. */
export function nameHint(given: unknown, known: Iterable<string>): string {
  const names = [...known];
  const nearest = typeof given === "string" ? findNearest(given.slice(0, 80), names) : undefined;
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  const list = `there are ${names.slice(0, MOST_NAMES).join(", ")}${more}`;
  return nearest === undefined ? list : `did you mean ${JSON.stringify(nearest)}? ${list}`;
}

/** The name that takes the fewest changed letters, when these are at most a third of it. */
export function findNearest(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const ranked = names
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(Math.max(name.length, wanted.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}

/** Letters to add, take away, change, or swap with the next one (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const [last = [], before] = [rows[i - 1], rows[i - 2]];
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
