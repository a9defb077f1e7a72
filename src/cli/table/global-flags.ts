/** Lists the flags that every command takes, before or after its name. */
import type { FlagSpec } from "./spec.ts";

export const globalFlags: readonly FlagSpec[] = [
  {
    name: "output",
    short: "o",
    value: { name: "format", kind: "text", choices: ["text", "json", "stream-json"] },
    text: "How to print: text, json (one document) or stream-json (events, then the result)",
  },
  { name: "json", text: "Same as --output json" },
  { name: "directory", short: "C", value: { name: "dir", kind: "text" }, text: "Work as if started in <dir>" },
  {
    name: "app",
    value: { name: "app", kind: "text" },
    text: "The app, by id, slug or unique prefix; else the one of the folder",
  },
  { name: "org", value: { name: "org", kind: "text" }, text: "The organization; only `personal` exists so far" },
  {
    name: "engine",
    value: { name: "engine", kind: "text", choices: ["auto", "builtin", "model"] },
    text: "Who does the work: auto, builtin or model",
  },
  { name: "yes", short: "y", text: "Take the default of every question, and confirm" },
  { name: "dry-run", text: "Show what would be done; write nothing" },
  { name: "quiet", short: "q", text: "No progress on stderr; errors are still told" },
  { name: "verbose", text: "More detail on stderr" },
  { name: "no-color", text: "No colour" },
  { name: "ephemeral", text: "Run a private daemon for this command, and leave nothing of it behind" },
  {
    name: "timeout",
    value: { name: "duration", kind: "duration" },
    text: "Cancel and exit 7 after this long, e.g. 30s, 5m, 1h",
  },
  { name: "help", short: "h", text: "Show help" },
  { name: "version", short: "V", text: "Show the version" },
];
