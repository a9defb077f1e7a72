/** Writes what belongs to this machine into an app's `.vector`: the strict tsconfig, and the JSON Schema of the spec. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderMachineTsconfig } from "../../core/render/machine-tsconfig.ts";
import { specSchemaPath } from "../../core/render/render-app.ts";
import { runtimeFolder } from "../host/runtime-files.ts";

/** Returns the file's path. It is machine-local, and editors read it through the app's own tsconfig.json. */
export async function writeTsconfig(folder: string, packageRoot: string): Promise<string> {
  const path = join(folder, ".vector", "tsconfig.json");
  const text = `${JSON.stringify(tsconfigFor(packageRoot), null, 2)}\n`;
  const current = await readFile(path, "utf8").catch(() => undefined);
  if (current === text) return path;
  await mkdir(join(folder, ".vector"), { recursive: true, mode: 0o700 });
  // For editors, which complete and check app.spec.json with it; the gate has its own way.
  await copyFile(join(packageRoot, "docs", "app-spec.schema.json"), join(folder, specSchemaPath)).catch(
    () => undefined,
  );
  await writeFile(path, text);
  return path;
}

/** The app's own tsconfig.json may say what it likes for editors; the check uses this one, with everything to look at. */
function tsconfigFor(packageRoot: string): object {
  const types = join(runtimeFolder(packageRoot), "types").replaceAll("\\", "/");
  return { ...(JSON.parse(renderMachineTsconfig(types)) as object), include: ["../src", "../server"] };
}
