/** Waits for a named condition; on giving up it says which one, and what was seen last. */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < end) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    last = value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited ${limitMs} ms in vain for: ${what} (last: ${JSON.stringify(last)})`);
}
