/** Writes the discovery file, and removes it only while it still tells of this daemon. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type DiscoveryFile, parseDiscovery } from "../../protocol/discovery.ts";

/** Writes the file in one step, readable by its owner alone; returns what takes it away again. */
export function writeDiscovery(file: string, content: DiscoveryFile): { remove: () => void } {
  const unfinished = `${file}.${content.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return {
    remove: () => {
      const present = readDiscovery(file);
      if (present?.pid === content.pid && present.startedAt === content.startedAt) rmSync(file, { force: true });
    },
  };
}

export function readDiscovery(file: string): DiscoveryFile | undefined {
  try {
    return parseDiscovery(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
