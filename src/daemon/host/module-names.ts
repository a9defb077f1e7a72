/** Lists the modules that app code may import beside its own files. */

/** Resolved in the browser by the import map of every page. */
export const browserModules = [
  "react",
  "react/jsx-runtime",
  "react-dom",
  "react-dom/client",
  "@vector/runtime/ui",
  "@vector/runtime/client",
  "@vector/runtime/model",
] as const;

/** For code in `server/`. */
export const serverModules = ["@vector/runtime/model", "@vector/runtime/server"] as const;

/** Whether code of this file (a path in the app folder) may import this module. */
export function isKnownModule(specifier: string, importer: string): boolean {
  const names: readonly string[] = importer.startsWith("server/") ? serverModules : browserModules;
  return names.includes(specifier);
}
