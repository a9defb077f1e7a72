/** Finds what could be a Tailwind class in a source file: every token between quotes and white space. */

/** Over-inclusive on purpose: Tailwind ignores tokens that are no classes. */
export function findCandidates(source: string): ReadonlySet<string> {
  const tokens = source.split(/[\s"'`]+/).filter((token) => /^[a-z@*!-][^{}<>;\\]*[a-z0-9\])]$/i.test(token));
  return new Set(tokens);
}
