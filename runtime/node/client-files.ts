/** Reads what was built for the browser into memory, compressed where that saves something. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";

export interface ClientFile {
  readonly body: Buffer;
  /** Absent where compression saves less than a tenth. */
  readonly gzip: Buffer | undefined;
  readonly contentType: string;
  /** With quotes, as the header has it. */
  readonly etag: string;
  /** Whether its name changes with its content, so that it may be kept for ever. */
  readonly hashed: boolean;
}

export interface ClientFiles {
  /** Undefined while the app has not been built. */
  readonly page: ClientFile | undefined;
  /** The file at a URL path; files are looked up in a table of what there is, so no path leads anywhere else. */
  find(path: string): ClientFile | undefined;
}

const pageName = "/index.html";
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

export function readClientFiles(folder: string): ClientFiles {
  const files = new Map(listFiles(folder).map((name) => [`/${name}`, readClientFile(folder, name)]));
  return { page: files.get(pageName), find: (path) => (path === pageName ? undefined : files.get(path)) };
}

function readClientFile(folder: string, name: string): ClientFile {
  const body = readFileSync(join(folder, name));
  const compressed = gzipSync(body, { level: 9 });
  return {
    body,
    gzip: compressed.length < body.length * 0.9 ? compressed : undefined,
    contentType: contentTypes[extname(name).toLowerCase()] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"`,
    // Vite puts a hash into the names of everything it writes there.
    hashed: name.startsWith("assets/"),
  };
}

/** Paths with forward slashes; none where the app has not been built. */
function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join("/"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
