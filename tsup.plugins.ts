/** Leaves out of the bundles what packages bring along and Vector never runs; it would be loaded, and kept, at every start. */
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Replaces a module, where packages of this name import it, by other source. */
function replaceIn(importers: RegExp, module: RegExp, contents: string): Plugin {
  const namespace = `instead of ${module.source}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: module }, ({ importer, path }) =>
        importers.test(importer) ? { path, namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents }));
    },
  };
}

/** commander starts programs only for subcommands that are files of their own; there are none. */
export const commanderWithoutPrograms = replaceIn(
  /[\\/]commander[\\/]/,
  /^(node:)?child_process$/,
  "module.exports = {};",
);

/** zod's messages in some fifty languages: 260 KB. English is imported by itself. */
export const zodInEnglish = replaceIn(/[\\/]zod[\\/]/, /locales\/index\.js$/, "export {};");

/** pino-roll can name files by date, for which it loads all of date-fns: 150 KB. Vector's logs rotate by size alone. */
export const logsWithoutDates = replaceIn(
  /[\\/]pino-roll[\\/]/,
  /^date-fns$/,
  `const refuse = () => { throw new Error("logs rotate by size; dates are not built in"); };
   module.exports = { format: refuse, addDays: refuse, addHours: refuse, parse: refuse, isValid: refuse };`,
);
