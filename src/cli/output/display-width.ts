/** Measures and cuts text in terminal columns. */

/** Ranges of code points that take two columns (East Asian wide and fullwidth, emoji), after Unicode's EastAsianWidth.txt, joined. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f1e6, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1faff],
  [0x20000, 0x3fffd],
];

const zeroWidth = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufe00-\ufe0f]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
const sgr = /\u001b\[[0-9;]*m/g;
/** Splits text into style codes and single code points. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
const pieces = /\u001b\[[0-9;]*m|[\s\S]/gu;

/** Returns text that cannot move the cursor or restyle a terminal: control characters go; tabs and line ends become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(control, "");
}

/** Returns text without control characters, its line ends kept. */
export function manyLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\t/g, "  ").replace(control, "");
}

function widthOfPoint(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return point < 0x20 || (point >= 0x7f && point < 0xa0) ? 0 : 1;
  if (zeroWidth.test(character)) return 0;
  return point >= 0x1100 && wide.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** Returns how many columns text takes; style codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(sgr, "")) width += widthOfPoint(character);
  return width;
}

/** Returns text cut to at most `width` columns, with an ellipsis where it was cut; style codes are kept so that styles end. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  if (width < 1) return "";
  let used = 0;
  let cut = "";
  let full = false;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece.startsWith("\u001b[")) {
      cut += piece;
      continue;
    }
    if (full) continue;
    const next = widthOfPoint(piece);
    if (used + next > width - 1) {
      cut += "…";
      full = true;
      continue;
    }
    used += next;
    cut += piece;
  }
  return cut;
}

/** Returns text filled with spaces to `width` columns. */
export function padToWidth(text: string, width: number, align: "left" | "right" = "left"): string {
  const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + fill : fill + text;
}

/** Returns text broken at spaces into lines of at most `width` columns; a longer word stands alone on its line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}
