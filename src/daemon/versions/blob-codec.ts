/** Encodes blob contents for the store: compressed where that is smaller. */
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

export interface EncodedBlob {
  encoding: "none" | "deflate";
  content: Uint8Array;
}

/** Below this many bytes compressing costs more than it saves. */
const smallestCompressed = 64;

/** Returns the SHA-256 of a content, hexadecimal. */
export function hashContent(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

export function encodeBlob(content: Uint8Array): EncodedBlob {
  if (content.byteLength < smallestCompressed) return { encoding: "none", content };
  const packed = deflateRawSync(content, { level: 3 });
  return packed.byteLength < content.byteLength
    ? { encoding: "deflate", content: packed }
    : { encoding: "none", content };
}

export function decodeBlob(blob: EncodedBlob): Uint8Array {
  return blob.encoding === "deflate" ? inflateRawSync(blob.content) : blob.content;
}
