/** Small choices that this browser remembers; where storage is off they last until the page is left. */

export function readChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // Storage is off (private mode, policy): there is no choice to take up.
  }
}

/** False where it could not be kept. */
export function storeChoice(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
