/** Lists the commands about one app, and the ones about Vector as a whole. */
import { listFlags, noApp, noDryRun, noEphemeral } from "./shared-flags.ts";
import type { CommandSpec } from "./spec.ts";

export const mainCommands: readonly CommandSpec[] = [
  {
    path: "generate",
    summary: "Make a new app from a description",
    details: [
      "Writes an app folder, checks it, records version 1 and starts its preview. What was understood, assumed and not understood is printed before anything is written.",
      "Name the things to keep, their fields, choices in brackets, and how they belong together. The description can also come from --prompt-file, or from stdin with `-`.",
    ],
    arguments: [
      { name: "prompt", text: "What the app is for; `-` reads it from stdin", required: false, variadic: true },
    ],
    flags: [
      { name: "prompt-file", value: { name: "file", kind: "text" }, text: "Read the description from a file" },
      {
        name: "spec",
        value: { name: "file", kind: "text" },
        text: "Build from an app spec instead of a description; `-` is stdin",
      },
      {
        name: "dir",
        value: { name: "folder", kind: "text" },
        text: "Folder to write; default: one named after the app",
      },
      { name: "open", text: "Open the preview in a browser, if there is one" },
      { name: "no-preview", text: "Do not start the preview" },
    ],
    examples: [
      {
        command:
          'vector generate "Track laptops: laptop has name, serial number, price and status (available, in use, retired); each laptop belongs to an employee"',
        text: "Two lists, a picker between them, and a status",
      },
      {
        command: "vector generate --prompt-file crm.txt --dir ./crm --open",
        text: "From a file, into a folder, and look at it",
      },
      {
        command: 'vector generate --dry-run "orders with number, date and total"',
        text: "Only see what would be built",
      },
      {
        command: "vector generate --spec app.spec.json",
        text: "From a spec, such as --dry-run --json printed and you edited",
      },
      { command: "cat brief.txt | vector generate - --json", text: "For scripts: one JSON document" },
    ],
    refuses: { app: "it makes a new app; --app names one that exists" },
    load: () => import("../commands/generate.ts"),
  },
  {
    path: "preview",
    summary: "Run the app, or an old version of it, and print its address",
    details: [
      "The daemon serves it; the command returns at once.",
      "A version is shown without restoring it: its files in a place of their own, on a copy of rows, read-only unless --writable is given. The copy is thrown away when its preview stops.",
      "--errors prints what previews met: builds that failed, and errors of pages and of the app's server.",
    ],
    arguments: [
      {
        name: "version",
        text: "`@` newest, `@~1` the one before, `v3` a number, or the start of an id (default: the app as it is)",
        required: false,
      },
    ],
    flags: [
      { name: "writable", text: "Let records of a version's copy be changed" },
      { name: "open", text: "Open it in a browser, if there is one" },
      { name: "stop", text: "Stop it instead; without a version, all previews of the app" },
      { name: "errors", text: "Print the open problems that previews met instead" },
      { name: "all", text: "With --errors: those that are gone too" },
    ],
    examples: [
      { command: "vector preview", text: "Run the app of this folder" },
      { command: "vector preview v1 --open", text: "Look at its first version" },
      { command: "vector preview --errors --json", text: "What went wrong, for scripts" },
      { command: "vector preview --app laptops --stop", text: "Stop another one" },
    ],
    refuses: { ...noDryRun, ...noEphemeral },
    load: () => import("../commands/preview.ts"),
  },
  {
    path: "status",
    summary: "Show the app of this folder, open jobs and the daemon",
    examples: [
      { command: "vector status", text: "What is going on here" },
      { command: "vector status --json", text: "The same for scripts" },
    ],
    load: () => import("../commands/status.ts"),
  },
  {
    path: "log",
    summary: "List the app's versions, newest first",
    flags: listFlags,
    examples: [
      { command: "vector log", text: "Versions of this folder's app" },
      { command: "vector log -n 5 --json", text: "The newest five, for scripts" },
    ],
    load: () => import("../commands/log.ts"),
  },
  {
    path: "show",
    summary: "Show a version: its files and its check report",
    arguments: [
      {
        name: "version",
        text: "`@` newest, `@~1` the one before, `v3` a number, or the start of an id (default: @)",
        required: false,
      },
    ],
    examples: [
      { command: "vector show", text: "The newest version" },
      { command: "vector show v1", text: "The first one" },
    ],
    load: () => import("../commands/show.ts"),
  },
  {
    path: "check",
    summary: "Check the app now: imports, types, bundle, pages, data",
    details: [
      "Exits 3 when a check fails, and prints each problem with its file and line.",
      "--browser also opens the app in Chromium, on a copy of its rows: the menu, accessibility in light and dark, and creating, finding, changing and deleting a record in every form.",
    ],
    flags: [
      { name: "browser", text: "Look at the app in an installed Chromium too" },
      {
        name: "junit",
        value: { name: "file", kind: "text" },
        text: "Write the report to a file too, in JUnit's XML form",
      },
    ],
    examples: [
      { command: "vector check", text: "Check this folder's app" },
      { command: "vector check --browser --junit report.xml", text: "Everything, with a report for CI" },
      { command: "vector check --json --timeout 2m", text: "In CI" },
    ],
    refuses: noDryRun,
    load: () => import("../commands/check.ts"),
  },
  {
    path: "explain",
    summary: "Tell why the app is as it is: rule, evidence and confidence",
    details: ["Without a name it tells about every entity; with one, also about its fields."],
    arguments: [{ name: "subject", text: "An entity, `entity.field` or `page:path`", required: false }],
    examples: [
      { command: "vector explain", text: "All entities" },
      { command: "vector explain laptop", text: "One entity with its fields" },
      { command: "vector explain laptop.price --json", text: "One field, for scripts" },
    ],
    refuses: noDryRun,
    load: () => import("../commands/explain.ts"),
  },
  {
    path: "export",
    summary: "Write the app as an ordinary project that runs without Vector",
    details: [
      "Vite, React, TypeScript and a Node server, with the runtime as source, pinned packages, migrations, tests and a Dockerfile. The app's own files go along as they are.",
      "The rows are copied too, also while a preview runs; sample rows stay marked as such.",
    ],
    arguments: [
      {
        name: "folder",
        text: "Folder to write, absent or empty (default: one named after the app, here or beside the app's own)",
        required: false,
      },
    ],
    flags: [{ name: "no-data", text: "Leave the rows out" }],
    examples: [
      { command: "vector export", text: "The app of this folder, beside it" },
      { command: "vector export ./out --app laptops --no-data", text: "Another app, without its rows" },
      { command: "vector export --dry-run", text: "Only list the files" },
    ],
    load: () => import("../commands/export.ts"),
  },
  {
    path: "config get",
    summary: "Print one setting",
    arguments: [{ name: "key", text: "The setting's name", required: true }],
    examples: [{ command: "vector config get daemon.idleExitMinutes", text: "One value" }],
    refuses: noApp,
    load: () => import("../commands/config-get.ts"),
  },
  {
    path: "config set",
    summary: "Change one setting",
    details: ["The value is read as JSON where it is JSON (numbers, true, false), and as text otherwise."],
    arguments: [
      { name: "key", text: "The setting's name", required: true },
      { name: "value", text: "The new value", required: true },
    ],
    examples: [{ command: "vector config set daemon.idleExitMinutes 60", text: "Keep the daemon for an hour" }],
    refuses: { ...noApp, ...noDryRun, ...noEphemeral },
    load: () => import("../commands/config-set.ts"),
  },
  {
    path: "config unset",
    summary: "Take one setting back to its default",
    arguments: [{ name: "key", text: "The setting's name", required: true }],
    examples: [{ command: "vector config unset daemon.idleExitMinutes", text: "Back to the default" }],
    refuses: { ...noApp, ...noDryRun, ...noEphemeral },
    load: () => import("../commands/config-unset.ts"),
  },
  {
    path: "config list",
    summary: "List every setting, and where its value comes from",
    examples: [{ command: "vector config list", text: "All settings" }],
    refuses: noApp,
    load: () => import("../commands/config-list.ts"),
  },
  {
    path: "doctor",
    summary: "Look for problems with this machine and this installation",
    details: ["Exits 1 when there is one."],
    examples: [{ command: "vector doctor", text: "All checks" }],
    refuses: noApp,
    load: () => import("../commands/doctor.ts"),
  },
  {
    path: "help",
    summary: "Show help, also of one command",
    arguments: [{ name: "command", text: "A command, e.g. `apps list`", required: false, variadic: true }],
    examples: [{ command: "vector help generate", text: "Help of one command" }],
    load: () => import("../commands/help.ts"),
  },
];
