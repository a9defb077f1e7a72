/** Finds a Chromium to run: the one that is named, or one that is installed. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const windowsPrograms = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];
const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

export type FoundChromium = { executable: string } | { missing: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** `VECTOR_CHROMIUM` decides alone where it is set; `missing` says what to do. */
export function findChromium(env: Environment, platform: NodeJS.Platform = process.platform): FoundChromium {
  const named = env["VECTOR_CHROMIUM"];
  if (named !== undefined && named !== "") {
    return isProgram(named) ? { executable: named } : { missing: `VECTOR_CHROMIUM names no program: ${named}` };
  }
  const found = places(env, platform).find(isProgram);
  return found === undefined ? { missing: `no Chromium was found; ${howToGet(platform)}` } : { executable: found };
}

function howToGet(platform: NodeJS.Platform): string {
  const install =
    platform === "darwin"
      ? "`brew install --cask chromium`"
      : platform === "win32"
        ? "install Chrome, Chromium or Edge"
        : "`apt-get install chromium` (or your system's package of it)";
  return `${install}, or set VECTOR_CHROMIUM to the program and \`vector daemon restart\``;
}

function places(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => windowsPrograms.map((parts) => join(root, ...parts)));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), "/usr/bin", "/snap/bin"];
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== "darwin") return inPath;
  const bundled = macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return [...bundled, ...inPath];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
