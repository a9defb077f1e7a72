/** Lists the commands under `apps`. */
import { listFlags, noApp, noDryRun, noEphemeral } from "./shared-flags.ts";
import type { ArgumentSpec, CommandSpec } from "./spec.ts";

const app: ArgumentSpec = { name: "app", text: "Its id, slug, or a unique prefix of either", required: true };

export const appCommands: readonly CommandSpec[] = [
  {
    path: "apps list",
    summary: "List apps, newest first",
    flags: listFlags,
    examples: [{ command: "vector apps list", text: "All apps on this machine" }],
    refuses: noApp,
    load: () => import("../commands/apps-list.ts"),
  },
  {
    path: "apps show",
    summary: "Show one app",
    arguments: [{ ...app, required: false, text: `${app.text} (default: the app of this folder)` }],
    examples: [{ command: "vector apps show laptops", text: "Where it is, its version, its preview" }],
    load: () => import("../commands/apps-show.ts"),
  },
  {
    path: "apps rename",
    summary: "Give an app another slug; its folder stays",
    arguments: [app, { name: "slug", text: "The new one: lower-case letters, digits and dashes", required: true }],
    examples: [{ command: "vector apps rename laptops assets", text: "Call it assets" }],
    refuses: { ...noApp, ...noDryRun, ...noEphemeral },
    load: () => import("../commands/apps-rename.ts"),
  },
  {
    path: "apps delete",
    summary: "Forget an app; its folder and versions stay",
    details: ["Asks first; --yes confirms. `vector apps import` takes the folder in again."],
    arguments: [app],
    examples: [{ command: "vector apps delete laptops --yes", text: "Without a question" }],
    refuses: { ...noApp, ...noDryRun, ...noEphemeral },
    load: () => import("../commands/apps-delete.ts"),
  },
  {
    path: "apps import",
    summary: "Take in an existing app folder",
    arguments: [{ name: "folder", text: "A folder with a vector.json (default: this one)", required: false }],
    examples: [{ command: "vector apps import ./laptops", text: "Its present state becomes a version" }],
    refuses: { ...noApp, ...noDryRun, ...noEphemeral },
    load: () => import("../commands/apps-import.ts"),
  },
];
