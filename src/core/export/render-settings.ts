/** Writes the settings of an exported project: Vite, TypeScript, its one HTML page and its style sheet. */
import type { AppSpec } from "../spec/schema.ts";

export function renderTsconfig(): string {
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "Bundler",
      jsx: "react-jsx",
      strict: true,
      noUncheckedIndexedAccess: true,
      noFallthroughCasesInSwitch: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node", "vite/client"],
      paths: { "@vector/runtime/*": ["./runtime/*/index.ts"] },
    },
    include: ["src", "server", "runtime", "test", "vite.config.ts"],
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/** The page has no script or style of its own, so that the server's content security policy can allow none. */
export function renderIndexHtml({ app }: AppSpec): string {
  return `<!doctype html>
<html lang="${escapeHtml(app.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(app.name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css">
<script type="module" src="/src/main.tsx"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

/** `colours` are declarations of custom properties, as the runtime's theme writes them. */
export function renderStyles(colours: string): string {
  return `/* Tailwind with the classes that the app and its runtime name, and the runtime's theme. */
@import "tailwindcss" source(none);
@import "./runtime/ui/theme/theme.css";
@source "./src";
@source "./runtime/ui";

/* Until the app has started and put on its own theme, see runtime/ui/theme/. */
@layer base {
${colours.trim().replaceAll(/^(?=.)/gm, "  ")}
}
`;
}

export function renderViteConfig(): string {
  return `/** Builds the browser's part into dist/client and the server into dist/server; serves both while you develop. */
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin, ViteDevServer } from "vite";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), dataApi()],
  resolve: {
    alias: [{ find: /^@vector\\/runtime\\/([\\w/]+)$/, replacement: \`\${root}runtime/$1/index.ts\` }],
  },
  // Without the polyfill the page needs no inline script, which its content security policy forbids.
  build: isSsrBuild
    ? { outDir: "dist/server", target: "node20", copyPublicDir: false }
    : { outDir: "dist/client", modulePreload: { polyfill: false } },
  server: { port: 5173, host: "127.0.0.1", watch: { ignored: ["**/data/**"] } },
  test: { include: ["test/**/*.test.{ts,tsx}"] },
}));

/** Answers \`/api\` of the development server with the code in server/, loaded again when it changes. */
function dataApi(): Plugin {
  type Server = typeof import("./server/app.ts");
  type Api = ReturnType<Server["openApi"]>;
  let running: { server: Server; api: Promise<Api> } | undefined;
  const replace = async (last: Promise<Api> | undefined, server: Server) => {
    const opened = await last?.catch(() => undefined);
    await opened?.close();
    return server.openApi(process.env.DATABASE_FILE || "data/app.sqlite");
  };
  const load = async (vite: ViteDevServer) => {
    const server = (await vite.ssrLoadModule("/server/app.ts")) as Server;
    if (running?.server !== server) running = { server, api: replace(running?.api, server) };
    return running.api;
  };
  return {
    name: "data-api",
    apply: "serve",
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith("/api/")) return next();
        load(vite).then((api) => api.handle(request, response), next);
      });
    },
  };
}
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
