/** Lists the modules that app code may import beside its own files, and where each is in Vector's own build. */

interface KnownModule {
  /** Below `dist/runtime/`, for the browser's import map; absent where browsers do not get it. */
  browser?: string;
  /** Below `dist/runtime/node/`, for rendering; absent where pages do not use it. */
  node?: string;
}

const knownModules: Readonly<Record<string, KnownModule>> = {
  react: { browser: "vendor/react.js", node: "react.js" },
  "react/jsx-runtime": {
    browser: "vendor/react-jsx-runtime.js",
    node: "react-jsx-runtime.js",
  },
  "react-dom/client": { browser: "vendor/react-dom-client.js" },
  "@vector/runtime/ui": { browser: "browser/ui.js", node: "ui.js" },
  "@vector/runtime/ui/components": { browser: "browser/components.js", node: "components.js" },
  "@vector/runtime/client": { browser: "browser/client.js", node: "client.js" },
  "@vector/runtime/model": { browser: "browser/model.js", node: "model.js" },
  "@vector/runtime/server": {},
};
const serverModules: readonly string[] = ["@vector/runtime/model", "@vector/runtime/server"];

export const moduleEntries = Object.entries(knownModules);

/** Whether code of this file (a path in the app folder) may import this module. */
export function isKnownModule(specifier: string, importer: string): boolean {
  if (importer.startsWith("server/")) return serverModules.includes(specifier);
  return Object.hasOwn(knownModules, specifier) && knownModules[specifier]?.browser !== undefined;
}

/** The module's file for Node; undefined where there is none. */
export function nodeFileOf(name: string): string | undefined {
  return knownModules[name]?.node;
}
