/** Finds the place in app code that an error was thrown from. */

export interface ErrorPlace {
  file: string;
  line: number;
  column: number;
}

/** Reads the first frame of a (source-mapped) stack that lies in `src/` or `server/` of the app. */
export function findErrorPlace(stack: string, folder: string): ErrorPlace | undefined {
  const root = folder.replaceAll("\\", "/").replace(/\/$/, "");
  for (const line of stack.split("\n")) {
    const frame = /(?:\(|at |@)(?:async )?(?:file:\/\/)?(.+?):(\d+):(\d+)\)?$/.exec(line.trim());
    if (frame === null) continue;
    const path = decodeURI(frame[1] ?? "").replaceAll("\\", "/");
    const start = path.lastIndexOf(`${root}/`);
    if (start < 0) continue;
    const file = path.slice(start + root.length + 1);
    if (/^(?:src|server)\//.test(file)) return { file, line: Number(frame[2]), column: Number(frame[3]) };
  }
  return undefined;
}
