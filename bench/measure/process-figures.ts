/** Reads what Linux says of a process: its memory, its wake-ups and its processor time. */
import { readdirSync, readFileSync } from "node:fs";

const megabyte = 1024 * 1024;

export interface ProcessMemory {
  /** Resident, shared pages counted whole. */
  resident: number;
  /** Resident, shared pages divided among those who share them. */
  proportional: number;
}

/** Returns the memory of a process in megabytes (2^20 bytes). */
export function readMemory(pid: number): ProcessMemory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const read = (name: string) => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1];
    if (kilobytes === undefined) throw new Error(`smaps_rollup of ${pid} does not say ${name}`);
    return (Number(kilobytes) * 1024) / megabyte;
  };
  return { resident: read("Rss"), proportional: read("Pss") };
}

/** Returns how often the threads of a process gave up the processor to wait: each wake-up ends one such wait. */
export function countWaits(pid: number): number {
  let total = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const text = readFileSync(`/proc/${pid}/task/${thread}/status`, "utf8");
    total += Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(text)?.[1]);
  }
  return total;
}
