/** Builds what generated apps run on into `dist/runtime/`: browser modules, server modules, types and the stylesheet's input. */
import { createRequire } from "node:module";
import type { Options } from "tsup";
import { fewChunks } from "./scripts/few-chunks.ts";
import { writeRuntimeStyles } from "./scripts/runtime-styles.ts";
import { writeRuntimeTypes } from "./scripts/runtime-types.ts";

const require = createRequire(import.meta.url);
const bundled = ["clsx", "tailwind-merge", "scheduler"];

const common: Options = {
  format: ["esm"],
  splitting: true,
  dts: false,
  clean: true,
  silent: true,
  treeshake: false,
  tsconfig: "tsconfig.runtime.json",
  outExtension: () => ({ js: ".js" }),
  define: { "process.env.NODE_ENV": '"production"' },
};
const browser: Options = {
  ...common,
  platform: "browser",
  target: "es2022",
  minify: true,
  legalComments: "none",
} as Options;

/** React and its renderer share one instance, because they are bundled together. */
const vendor: Options = {
  ...browser,
  name: "runtime vendor",
  entry: {
    react: "runtime/ui/vendor/react.ts",
    "react-jsx-runtime": "runtime/ui/vendor/react-jsx-runtime.ts",
    "react-dom-client": "runtime/ui/vendor/react-dom-client.ts",
  },
  outDir: "dist/runtime/vendor",
  noExternal: [/^react($|\/)/, /^react-dom($|\/)/, ...bundled],
};

/** React stays an import, which the app page's import map resolves to the vendor modules. */
const app: Options = {
  ...browser,
  name: "runtime browser",
  entry: {
    ui: "runtime/ui/index.ts",
    components: "runtime/ui/components/index.ts",
    client: "runtime/client/index.ts",
    model: "runtime/model/index.ts",
  },
  outDir: "dist/runtime/browser",
  external: ["react", "react/jsx-runtime", "react-dom/client"],
  noExternal: bundled,
  esbuildPlugins: [
    fewChunks({
      first: "runtime/ui/index.ts",
      page: "runtime/ui/list/list-view.tsx",
      apart: ["runtime/ui/dashboard/dashboard-view.tsx"],
    }),
  ],
};

/** For Node: an app bundle that maps its imports to these files shares one React with `renderAppToHtml`. */
const node: Options = {
  ...common,
  name: "runtime node",
  platform: "node",
  target: "node20",
  entry: {
    react: "runtime/ui/vendor/react.ts",
    "react-jsx-runtime": "runtime/ui/vendor/react-jsx-runtime.ts",
    ui: "runtime/ui/index.ts",
    components: "runtime/ui/components/index.ts",
    client: "runtime/client/index.ts",
    model: "runtime/model/index.ts",
    "ui-server": "runtime/ui/server-render.tsx",
    server: "runtime/server/index.ts",
  },
  outDir: "dist/runtime/node",
  external: ["better-sqlite3"],
  noExternal: [/^react($|\/)/, /^react-dom($|\/)/, /^hono($|\/)/, ...bundled],
  esbuildPlugins: [
    {
      name: "react-for-node",
      setup(build) {
        const file = (path: string) => new URL(path, import.meta.url).pathname;
        build.onResolve({ filter: /^react-dom\/client$/ }, () => ({ path: file("runtime/ui/vendor/no-browser.ts") }));
        // The renderer without streams: it needs none of Node's modules and loads in a few milliseconds.
        build.onResolve({ filter: /^react-dom\/server$/ }, () => ({
          path: require
            .resolve("react-dom/server.browser")
            .replace(/server\.browser\.js$/, "cjs/react-dom-server-legacy.browser.production.js"),
        }));
      },
    },
  ],
  async onSuccess() {
    await Promise.all([writeRuntimeTypes("dist/runtime/types"), writeRuntimeStyles("dist/runtime")]);
  },
};

export const runtimeConfigs: Options[] = [vendor, app, node];
