/** Writes `.vector/tsconfig.json` of an app folder: strict, with the paths of the installed runtime's types. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { moduleEntries } from "../host/module-names.ts";
import { runtimeFolder } from "../host/runtime-files.ts";

/** Returns the file's path. It is machine-local, and editors read it through the app's own tsconfig.json. */
export async function writeTsconfig(folder: string, packageRoot: string): Promise<string> {
  const path = join(folder, ".vector", "tsconfig.json");
  const text = `${JSON.stringify(tsconfigFor(packageRoot), null, 2)}\n`;
  const current = await readFile(path, "utf8").catch(() => undefined);
  if (current === text) return path;
  await mkdir(join(folder, ".vector"), { recursive: true, mode: 0o700 });
  await writeFile(path, text);
  return path;
}

function tsconfigFor(packageRoot: string): object {
  const types = join(runtimeFolder(packageRoot), "types");
  const paths = moduleEntries.map(([name, module]) => [name, [join(types, module.types)]]);
  return {
    compilerOptions: {
      target: "ES2023",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      strict: true,
      noUncheckedIndexedAccess: true,
      noFallthroughCasesInSwitch: true,
      noImplicitOverride: true,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      // React's types name this package.
      paths: { ...Object.fromEntries(paths), csstype: [join(types, "vendor/csstype/index.d.ts")] },
    },
    include: ["../src", "../server"],
  };
}
