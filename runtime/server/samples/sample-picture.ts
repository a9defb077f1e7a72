/** Draws a small picture: two letters on a plain colour, as a PNG that is the same bytes on every machine. */
import { crc32, deflateSync } from "node:zlib";

/** Pixels on each side. */
const SIZE = 128;
/** Pixels for each dot of a letter. */
const DOT = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** White letters are easy to read on all of them. */
const COLOURS = [0x1a73e8, 0xb3261e, 0x146c2e, 0x7a4f01, 0x7b3fc4, 0x00696e, 0xa8480a, 0x4a5560];

// Five dots a row, seven rows, as base-32 digits: the letters A to Z.
const LETTERS = "ehhvhhh uhhuhhu ehgggge uhhhhhu vgguggv vgguggg ehgnhhe hhhvhhh e44444e 72222ic hikokih"
  .split(" ")
  .concat(
    "ggggggv hrlhhhh hpljhhh ehhhhhe uhhuggg ehhhlid uhhukih fgge11u v444444 hhhhhhe hhhhha4 hhhllla hha4ahh hha4444 v1248gv".split(
      " ",
    ),
  );

/** `text` gives the letters, the first of its first two words; `seed` gives the colour. */
export function samplePicture(text: string, seed: number): Buffer {
  const letters = initialsOf(text);
  const colour = COLOURS[seed % COLOURS.length] ?? 0;
  // One bit a pixel: 0 is the ground, 1 is white. Each row begins with the number of its filter, which is none.
  const rowBytes = 1 + SIZE / 8;
  const pixels = Buffer.alloc(rowBytes * SIZE);
  const left = (SIZE - (letters.length * 6 - 1) * DOT) / 2;
  const top = (SIZE - 7 * DOT) / 2;
  letters.forEach((letter, index) => {
    for (let y = 0; y < 7 * DOT; y += 1) {
      const row = Number.parseInt(letter[Math.floor(y / DOT)] ?? "0", 32);
      for (let x = 0; x < 5 * DOT; x += 1) {
        if ((row & (16 >> Math.floor(x / DOT))) === 0) continue;
        const column = left + index * 6 * DOT + x;
        const at = (top + y) * rowBytes + 1 + (column >> 3);
        pixels[at] = (pixels[at] ?? 0) | (128 >> (column & 7));
      }
    }
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Bit depth 1, colours from a palette.
  header.set([1, 3, 0, 0, 0], 8);
  const palette = Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255, 255, 255, 255]);
  // Stored without compression, which every version of zlib writes alike.
  const data = deflateSync(pixels, { level: 0 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function initialsOf(text: string): string[] {
  const plain = text.normalize("NFD").toUpperCase();
  const initials = plain.split(/[^A-Z\u0300-\u036f]+/).flatMap((word) => /[A-Z]/.exec(word)?.[0] ?? []);
  return initials.slice(0, 2).map((letter) => LETTERS[letter.charCodeAt(0) - 65] ?? "");
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
