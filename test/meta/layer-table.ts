/** The table of layers: what each folder may import, and why. `layers.test.ts` holds the code against it. */

export interface Layer {
  /** A file belongs to the layer with the longest folder that it lies in. */
  folder: string;
  /** Folders it may import besides its own. */
  mayImport: readonly string[];
  /** Packages and Node modules it may load: `true` anywhere in it, or only in the files named. */
  packages: Readonly<Record<string, true | readonly string[]>>;
  /** Whether `import(variable)` is allowed, and in which files. */
  computedImports?: readonly string[];
  why: string;
}

/** What code must never come to load, however many files lie between. Type imports load nothing. */
export interface Reach {
  from: string;
  packages: readonly string[];
  files: readonly string[];
  why: string;
}

/** Files that load each other because what they do is recursive; each of them uses the others only once it is called. */
export interface Recursion {
  files: readonly string[];
  why: string;
}

export interface LayerTable {
  layers: readonly Layer[];
  reaches: readonly Reach[];
  recursions: readonly Recursion[];
}

const pureRoom = "core is pure: what it knows must hold in a browser, on a server and in a test alike";
const standsAlone = "runtime is copied as source into exported apps, so it knows nothing of Vector";

const layers: readonly Layer[] = [
  { folder: "src/core/errors", mayImport: [], packages: {}, why: "everything may fail, so errors depend on nothing" },
  {
    folder: "src/core/check",
    mayImport: ["src/core/errors"],
    packages: { zod: true },
    why: "versions carry check reports and jobs tell of them; the report belongs to neither",
  },
  { folder: "src/core/org", mayImport: ["src/core/errors"], packages: {}, why: pureRoom },
  { folder: "src/core/spec", mayImport: ["src/core/errors"], packages: { zod: true }, why: pureRoom },
  {
    folder: "src/core/blueprint",
    mayImport: ["src/core/errors", "src/core/spec"],
    packages: { pluralize: ["src/core/blueprint/assembly/inflect.ts"] },
    why: "text becomes a spec before anything else is known of the app",
  },
  { folder: "src/core/render", mayImport: ["src/core/errors", "src/core/spec"], packages: {}, why: pureRoom },
  {
    folder: "src/core/export",
    mayImport: ["src/core/errors", "src/core/spec", "src/core/render"],
    packages: {},
    why: "an exported project is rendered, as its app was, and nothing else is known of it",
  },
  {
    folder: "src/core/job",
    mayImport: ["src/core/errors", "src/core/check"],
    packages: { zod: true },
    why: "job, version and intent do not import each other: generation composes them",
  },
  {
    folder: "src/core/version",
    mayImport: ["src/core/errors", "src/core/check"],
    packages: {},
    why: "job, version and intent do not import each other: generation composes them",
  },
  {
    folder: "src/core/intent",
    mayImport: ["src/core/errors", "src/core/spec"],
    packages: {},
    why: "job, version and intent do not import each other: generation composes them",
  },
  {
    folder: "src/core/generation",
    mayImport: ["src/core"],
    packages: {},
    why: "generation composes the other rooms, and no room knows of it",
  },
  { folder: "src/core", mayImport: [], packages: {}, why: "every file of core lies in a room" },
  {
    folder: "src/protocol",
    mayImport: ["src/core"],
    packages: {
      zod: ["src/protocol/api.ts", "src/protocol/resources.ts"],
      "env-paths": ["src/protocol/paths.ts"],
      "node:crypto": ["src/protocol/paths.ts"],
      "node:os": ["src/protocol/paths.ts"],
      "node:path": ["src/protocol/paths.ts", "src/protocol/package-version.ts"],
      "node:fs": ["src/protocol/process-start.ts", "src/protocol/package-version.ts"],
      "node:url": ["src/protocol/package-version.ts"],
    },
    why: "the wire is what both sides share; only the files about places on this machine touch it",
  },
  {
    folder: "src/client",
    mayImport: ["src/core", "src/protocol"],
    packages: {
      "eventsource-parser": true,
      "node:child_process": true,
      "node:fs": true,
      "node:http": true,
      "node:net": true,
      "node:os": true,
      "node:path": true,
      "node:stream": true,
    },
    why: "the client knows the daemon only over the wire",
  },
  {
    folder: "src/cli",
    mayImport: ["src/core", "src/protocol", "src/client"],
    packages: {
      commander: true,
      "fastest-levenshtein": true,
      "node:child_process": true,
      "node:fs": true,
      "node:fs/promises": true,
      "node:module": true,
      "node:path": true,
      "node:tty": true,
    },
    why: "a command asks the daemon; it never does the work itself",
  },
  {
    folder: "src/tui",
    mayImport: ["src/core", "src/protocol", "src/client"],
    packages: { ink: true, react: true, "node:path": true, "node:tty": true },
    why: "a screen asks the daemon; it never does the work itself",
  },
  {
    folder: "src/daemon",
    mayImport: ["src/core", "src/protocol"],
    packages: {
      "node:*": true,
      "@hono/node-server": true,
      "better-sqlite3": true,
      chokidar: true,
      conf: true,
      esbuild: true,
      "fastest-levenshtein": true,
      hono: true,
      ignore: true,
      kysely: true,
      pino: true,
      "pino-roll": true,
      "playwright-core": true,
      tailwindcss: true,
      ulid: true,
      zod: true,
    },
    computedImports: ["src/daemon/host/lazy-modules.ts", "src/daemon/check/render-worker.ts"],
    why: "the daemon implements core's ports and serves the protocol; nobody is above it",
  },
  { folder: "runtime/model", mayImport: [], packages: {}, why: `browser and server run it; ${standsAlone}` },
  { folder: "runtime/client", mayImport: ["runtime/model"], packages: { react: true }, why: standsAlone },
  {
    folder: "runtime/ui",
    mayImport: ["runtime/model", "runtime/client"],
    packages: { react: true, "react-dom": true, clsx: true, "tailwind-merge": true },
    why: `it is what a browser loads, so nothing of Node; ${standsAlone}`,
  },
  {
    folder: "runtime/server",
    mayImport: ["runtime/model"],
    packages: {
      "better-sqlite3": true,
      hono: true,
      "node:crypto": true,
      "node:fs": true,
      "node:path": true,
      "node:zlib": true,
    },
    why: standsAlone,
  },
  {
    folder: "runtime/node",
    mayImport: ["runtime/model", "runtime/server"],
    packages: { "@hono/node-server": true, "node:*": true },
    why: `an exported app's server; ${standsAlone}`,
  },
];

const slowStart = "a command starts in the time of a bare Node; each of these alone costs more than that";

const reaches: readonly Reach[] = [
  {
    from: "src/cli",
    packages: ["zod", "kysely", "better-sqlite3", "pino", "react", "hono", "esbuild", "conf"],
    files: ["src/protocol/api.ts", "src/protocol/resources.ts"],
    why: slowStart,
  },
  {
    from: "src/client",
    packages: ["zod"],
    files: ["src/protocol/api.ts", "src/protocol/resources.ts"],
    why: slowStart,
  },
  {
    from: "src/daemon/host/main.ts",
    packages: ["kysely", "pino", "conf"],
    files: ["src/daemon/store/store.ts"],
    why: "app code runs in the host process, which must not be able to open Vector's own store",
  },
  {
    from: "runtime/ui",
    packages: ["zod", "hono", "better-sqlite3"],
    files: [],
    why: "the browser loads all of it",
  },
];

const recursions: readonly Recursion[] = [
  {
    files: [
      "runtime/ui/form/create-dialog.tsx",
      "runtime/ui/form/field-input.tsx",
      "runtime/ui/form/form-field.tsx",
      "runtime/ui/form/record-form.tsx",
      "runtime/ui/form/reference-input.tsx",
    ],
    why: "a form has a picker of records, which has a form for a new record",
  },
  {
    files: ["src/core/blueprint/statement/read-headed.ts", "src/core/blueprint/statement/read-sentence.ts"],
    why: "a sentence can hold a headed list, and an item of one can be a sentence",
  },
];

export const layerTable: LayerTable = { layers, reaches, recursions };
