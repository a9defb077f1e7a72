/** Lists the commands under `jobs`. */
import { followFlag, listFlags, noApp, noDryRun } from "./shared-flags.ts";
import type { ArgumentSpec, CommandSpec } from "./spec.ts";

const job: ArgumentSpec = { name: "job", text: "The job's id", required: true };

export const jobCommands: readonly CommandSpec[] = [
  {
    path: "jobs list",
    summary: "List jobs, newest first",
    flags: [
      {
        name: "state",
        value: { name: "state", kind: "text", choices: ["open", "final", "all"] },
        text: "open (queued, running, waiting), final or all (default)",
      },
      ...listFlags,
    ],
    examples: [{ command: "vector jobs list --state open", text: "What is not finished" }],
    load: () => import("../commands/jobs-list.ts"),
  },
  {
    path: "jobs show",
    summary: "Show one job: state, result or error",
    arguments: [job],
    examples: [{ command: "vector jobs show <job>", text: "Its state" }],
    refuses: noApp,
    load: () => import("../commands/jobs-show.ts"),
  },
  {
    path: "jobs attach",
    summary: "Follow a job from its first event to its last",
    details: ["Ctrl-C leaves the job running; `vector jobs cancel` ends it."],
    arguments: [job],
    flags: [
      {
        name: "after",
        value: { name: "seq", kind: "integer", min: 0 },
        text: "Only events after this number",
      },
    ],
    examples: [{ command: "vector jobs attach <job> --output stream-json", text: "Every event as one line" }],
    refuses: { ...noApp, ...noDryRun },
    load: () => import("../commands/jobs-attach.ts"),
  },
  {
    path: "jobs cancel",
    summary: "Cancel a job in whatever state it is",
    arguments: [job],
    examples: [{ command: "vector jobs cancel <job>", text: "Stop it" }],
    refuses: { ...noApp, ...noDryRun },
    load: () => import("../commands/jobs-cancel.ts"),
  },
  {
    path: "jobs retry",
    summary: "Run a failed or cancelled job again, as a new job",
    arguments: [job],
    flags: [followFlag],
    examples: [{ command: "vector jobs retry <job>", text: "Again, and follow it" }],
    refuses: { ...noApp, ...noDryRun },
    load: () => import("../commands/jobs-retry.ts"),
  },
  {
    path: "jobs answer",
    summary: "Answer a job's open question, and follow it",
    arguments: [job, { name: "answer", text: "One of the options, or their number", required: true, variadic: true }],
    flags: [followFlag],
    examples: [
      { command: "vector jobs answer <job> 1", text: "Take the first option" },
      { command: 'vector jobs answer <job> "in use" --no-follow', text: "Answer, and do not wait" },
    ],
    refuses: { ...noApp, ...noDryRun },
    load: () => import("../commands/jobs-answer.ts"),
  },
];
