/** Cuts a list that was read one item too long to a page, with the cursor of the next one. */
export function nextPage<T>(
  found: T[],
  limit: number,
  cursorOf: (last: T) => string,
): { items: T[]; nextCursor?: string } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last !== undefined ? { items, nextCursor: cursorOf(last) } : { items };
}
