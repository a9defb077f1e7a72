/** Lists the commands under `daemon`. */
import { noApp, noDryRun } from "./shared-flags.ts";
import type { CommandSpec } from "./spec.ts";

const refuses = { ...noApp, ephemeral: "it is about the daemon that stays" } as const;

export const daemonCommands: readonly CommandSpec[] = [
  {
    path: "daemon start",
    summary: "Start the daemon, if it does not run",
    examples: [{ command: "vector daemon start", text: "Any other command starts it too" }],
    refuses: { ...refuses, ...noDryRun },
    load: () => import("../commands/daemon-start.ts"),
  },
  {
    path: "daemon stop",
    summary: "Stop the daemon after its running jobs",
    flags: [{ name: "now", text: "Do not wait for running jobs; they go on at the next start" }],
    examples: [
      { command: "vector daemon stop", text: "Let running jobs finish" },
      { command: "vector daemon stop --now", text: "At once" },
    ],
    refuses: { ...refuses, ...noDryRun },
    load: () => import("../commands/daemon-stop.ts"),
  },
  {
    path: "daemon restart",
    summary: "Stop the daemon and start it again",
    flags: [{ name: "now", text: "Do not wait for running jobs; they go on after the start" }],
    examples: [{ command: "vector daemon restart", text: "After changing a setting" }],
    refuses: { ...refuses, ...noDryRun },
    load: () => import("../commands/daemon-restart.ts"),
  },
  {
    path: "daemon status",
    summary: "Say whether the daemon runs; never starts one",
    details: ["Exits 69 when none runs."],
    examples: [{ command: "vector daemon status", text: "Process, version, memory, folders" }],
    refuses,
    load: () => import("../commands/daemon-status.ts"),
  },
  {
    path: "daemon logs",
    summary: "Print the daemon's log",
    flags: [
      {
        name: "lines",
        short: "n",
        value: { name: "count", kind: "integer", min: 1, max: 100_000 },
        text: "How many of the last lines (default 100)",
      },
      { name: "follow", short: "f", text: "Go on printing new lines until Ctrl-C" },
    ],
    examples: [
      { command: "vector daemon logs -n 20", text: "The last 20 lines" },
      { command: "vector daemon logs --follow", text: "As they come" },
    ],
    refuses,
    load: () => import("../commands/daemon-logs.ts"),
  },
  {
    path: "daemon run",
    summary: "Run the daemon in the foreground",
    details: ["For a service manager such as systemd. Signals are passed on to it."],
    examples: [{ command: "vector daemon run", text: "Until it is stopped" }],
    refuses: { ...refuses, ...noDryRun },
    load: () => import("../commands/daemon-run.ts"),
  },
];
