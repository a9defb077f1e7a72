/** Reads from a reviewer's expectation what must be seen on the page: named details, and the order of entries. */

const LIST =
  /\b(?:including|includes?|such as|e\.g\.,?|with (?:details|fields|metrics|sections) (?:like|such as|of)|like|sections for|details? (?:on|such as|like))\s+(?:the |their |a |an )?([^.;()]{3,160})/giu;

/** Returns the things that the expectation names as examples of what is shown: "date", "score". */
export function readDetails(expected: string): string[] {
  const names = [...expected.matchAll(LIST)].flatMap((match) => splitList(match[1] ?? ""));
  return [...new Set(names)].slice(0, 8);
}

function splitList(text: string): string[] {
  const parts = text
    .split(/,| and | or |\//u)
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .replace(/^(?:the|their|its|any|and|or|all|an?|relevant|correct|specific|appropriate|recent|accurate) /u, "")
        .replace(/\b(?:is|are|was|should|that|which|for|from|in|on|to|based)\b.*$/u, "")
        .trim(),
    )
    .filter((part) => part !== "" && part.split(" ").length <= 3 && !/^(?:with|it|them)\b|ly$|ed$/u.test(part));
  return parts.length >= 2 ? parts : [];
}

export function readOrder(expected: string): "newest" | "oldest" | undefined {
  if (/reverse chronological|newest first|most recent first/iu.test(expected)) return "newest";
  return /chronologic/iu.test(expected) ? "oldest" : undefined;
}
