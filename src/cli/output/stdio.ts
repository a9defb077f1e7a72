/** Writes to the process's own output, synchronously: nothing is lost on exit, and no stream machinery is loaded at start. */
import { writeSync } from "node:fs";

export const stdoutFd = 1;
export const stderrFd = 2;

/** Thrown when nobody reads stdout any more, e.g. `vector log | head -1`; not an error for the person. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";
}

const retryDelayMs = 5;

/** Writes all of `text`; a full non-blocking pipe is waited for. Throws BrokenPipe when the reader is gone. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryDelayMs);
      else if (code === "EPIPE" || code === "EIO" || code === "EBADF") throw new BrokenPipe("the reader is gone");
      else throw error;
    }
  }
}
