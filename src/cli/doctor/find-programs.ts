/** Finds the programs that checks of generated apps use. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** Returns version and place of the TypeScript that checks apps, or undefined when it cannot run here. */
export async function findTypeScript(): Promise<string | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const file = require.resolve("typescript-native/package.json");
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    const binary = join(dirname(file), "bin", "tsc");
    return existsSync(binary) ? `${version} at ${binary}` : undefined;
  } catch {
    return undefined;
  }
}

const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const browserPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Returns the path of an installed Chromium: `CHROME_PATH`, else on the PATH, else in the usual places. */
export function findChromium(env: Record<string, string | undefined>): string | undefined {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => browserNames.map((name) => join(folder, name + suffix)));
  return [...onPath, ...browserPlaces].find((path) => existsSync(path));
}
