/** Holds flags and refusals that several commands share. */
import type { FlagSpec } from "./spec.ts";

export const listFlags: readonly FlagSpec[] = [
  {
    name: "limit",
    short: "n",
    value: { name: "count", kind: "integer", min: 1, max: 500 },
    text: "How many to show, at most 500 (default 50)",
  },
  { name: "cursor", value: { name: "cursor", kind: "text" }, text: "Go on where an earlier list ended" },
];

export const followFlag: FlagSpec = {
  name: "no-follow",
  text: "Return at once with the job instead of following it to its end",
};

/** For commands that change something and cannot yet say beforehand what. */
export const noDryRun = { dryRun: "it has no dry run yet" } as const;

/** For commands whose whole effect would vanish with a private daemon. */
export const noEphemeral = { ephemeral: "what it does would be gone with the private daemon" } as const;

export const noApp = { app: "it is not about one app" } as const;
