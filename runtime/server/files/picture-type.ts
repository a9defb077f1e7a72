/** Tells pictures by their first bytes: what a program says about a file is only a guess from its name. */

const SIGNATURES: readonly (readonly [type: string, matches: (bytes: Buffer) => boolean])[] = [
  ["image/png", (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))],
  ["image/jpeg", (bytes) => bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))],
  ["image/gif", (bytes) => /^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))],
  ["image/webp", (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.toString("latin1", 0, 12))],
  ["image/avif", (bytes) => /^.{4}ftyp.{0,28}(?:avif|avis)/s.test(bytes.toString("latin1", 0, 40))],
];

/** Types of pictures that browsers show and never run. */
export const SHOWN_TYPES: ReadonlySet<string> = new Set(SIGNATURES.map(([type]) => type));

/** Returns what kind of picture the bytes are; undefined for anything else. */
export function pictureTypeOf(bytes: Buffer): string | undefined {
  return SIGNATURES.find(([, matches]) => matches(bytes))?.[0];
}
