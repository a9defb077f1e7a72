/** Starts Node processes that do nothing but wait, to compare the daemon with. */
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface IdleNode {
  pid: number;
  stop(): Promise<void>;
}

/** What it waits on: a timer that does not fire, or, as the daemon does, clients of an HTTP server on a Unix socket. */
const programs = {
  timer: "setInterval(() => {}, 1e9)",
  server: "require('node:http').createServer().listen(process.argv[1])",
} as const;

export function startIdleNode(program: keyof typeof programs, ...args: string[]): IdleNode {
  const child = spawn(process.execPath, ["-e", programs[program], ...args], { stdio: "ignore" });
  const ended = once(child, "exit");
  if (child.pid === undefined) throw new Error("node could not be started");
  return {
    pid: child.pid,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
