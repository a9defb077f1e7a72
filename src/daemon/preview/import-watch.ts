/** Checks an app's imports again and again, each time only those that may have changed their meaning. */
import type { CheckProblem } from "../../core/check/check-report.ts";
import { checkImports } from "../check/check-imports.ts";
import type { AppSources } from "../host/app-sources.ts";

/** Returns the problems of all files. */
export type ImportWatch = (sources: AppSources) => Promise<CheckProblem[]>;

/** A file's imports mean the same until it changes, or until a file comes or goes that one of them could lead to. */
export function createImportWatch(folder: string): ImportWatch {
  let good = new Map<string, string>();
  let paths = "";
  return async (sources) => {
    const present = sources.paths.join("\n");
    const known = present === paths ? good : new Map<string, string>();
    const changed = [...sources.code].filter(([path, text]) => known.get(path) !== text);
    if (changed.length === 0) return [];
    const { problems, ...outcome } = await checkImports(
      folder,
      sources,
      changed.map(([path]) => path),
    );
    const bad = new Set([
      ...problems.map(({ file }) => file),
      outcome.kind === "unreadable" ? outcome.file : undefined,
    ]);
    paths = present;
    good = new Map([...sources.code].filter(([path]) => !bad.has(path)));
    return problems;
  };
}
