/** Writes the server's entry of an exported project; what it does is in `runtime/node/`. */
import { stringLiteral } from "../render/text-escapes.ts";

export function renderServerApp(slug: string): string {
  return `/** The app as its server, its tests and the development server see it. */
import spec from "../app.spec.json";
import { type AppApi, type AppParts, openAppApi } from "../runtime/node/index.ts";

// Vite puts the text of the migrations into what it builds.
const sources = import.meta.glob<string>("../migrations/*.sql", { query: "?raw", import: "default", eager: true });

export const app: AppParts = {
  name: ${stringLiteral(slug)},
  spec,
  migrations: Object.entries(sources).map(([path, sql]) => ({ name: path.split("/").at(-1) ?? path, sql })),
};

/** The data API alone, for the development server. */
export function openApi(databaseFile: string): AppApi {
  return openAppApi({ app, databaseFile });
}
`;
}

export function renderServerMain(): string {
  return `/** Runs the built app: \`npm start\`. Settings come from PORT, HOST, DATABASE_FILE, ALLOWED_HOSTS and BEHIND_PROXY. */
import { join } from "node:path";
import { runAppServer } from "../runtime/node/index.ts";
import { app } from "./app.ts";

// This file is built into dist/server/, beside dist/client/.
await runAppServer(app, join(import.meta.dirname, "../client"));
`;
}
