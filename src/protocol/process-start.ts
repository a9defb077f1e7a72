/** Tells when a process was started, so that a pid that was given to another process since is not mistaken for the first. */
import { readFileSync } from "node:fs";

/**
 * Returns a text that is the same for the same process as long as it lives, from the kernel's own account of it (Linux: field 22
 * of /proc/<pid>/stat, clock ticks since boot, with the boot's id); undefined when there is no such process or no such account.
 */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}
