/** Hands out page paths, each once. */

const RESERVED = new Set(["api", "assets"]);

export class Paths {
  private readonly taken = new Set<string>(RESERVED);

  /** Returns the path for the words, numbered where it is taken. */
  take(words: string): string {
    const plain = words
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^[^a-z]+|-+$/gu, "");
    const base = plain === "" ? "page" : plain;
    let path = base;
    for (let count = 2; this.taken.has(path); count++) path = `${base}-${count}`;
    this.taken.add(path);
    return path;
  }
}
