/** Says when two problems are the same one, met again: what differs from one meeting to the next is taken out. */

export interface SignedProblem {
  message: string;
  file?: string | undefined;
  code?: string | undefined;
}

/** Longest message that takes part; what follows differs rarely, and a text is searched many times. */
const longest = 500;

/** Returns file, code and normalised message as one text. Line numbers are left out: an edit above moves them. */
export function problemSignature({ message, file = "", code = "" }: SignedProblem): string {
  return [file, code, normaliseMessage(message)].join("\n");
}

/** Returns a message without addresses, ids, numbers and differences of spacing. */
export function normaliseMessage(message: string): string {
  return message
    .slice(0, longest)
    .replaceAll(/\bhttps?:\/\/[^\s"')]+/g, "<url>")
    .replaceAll(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "<id>")
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/gi, "<id>")
    .replaceAll(/\d+(?:\.\d+)*/g, "<n>")
    .replaceAll(/\s+/g, " ")
    .trim();
}
