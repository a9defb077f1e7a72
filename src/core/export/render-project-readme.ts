/** Writes the README of an exported project: how to run, build, deploy and back it up. */
import { markdownText } from "../render/text-escapes.ts";
import type { ProjectOptions } from "./render-project.ts";

export function renderProjectReadme({ slug, spec, data }: ProjectOptions): string {
  const description = markdownText(spec.app.description);
  const entities = spec.entities.map(
    ({ pluralLabel, fields }) =>
      `- **${markdownText(pluralLabel)}**: ${fields.map(({ label }) => markdownText(label)).join(", ")}\n`,
  );
  return `# ${markdownText(spec.app.name)}

${description === "" ? "An internal app" : description}${/[.!?]$/.test(description) ? "" : "."} It keeps:

${entities.join("")}
An ordinary project: Vite, React, TypeScript and Tailwind in the browser, Hono and SQLite on the server.

## Run it

Node 20.19 or newer.

\`\`\`sh
npm ci
npm run dev        # http://127.0.0.1:5173/, with live reload
npm run typecheck
npm test           # on databases of their own
npm run build      # into dist/
npm start          # http://127.0.0.1:3000/
\`\`\`

\`better-sqlite3\` brings a binary for the usual machines; on others it is compiled, which takes a C++ compiler, make and Python.

## Settings

\`npm start\` reads them from the environment.

| Variable | Default | What |
|---|---|---|
| \`PORT\` | \`3000\` | Port to listen on |
| \`HOST\` | \`127.0.0.1\` | Address to listen on; \`0.0.0.0\` for every one |
| \`DATABASE_FILE\` | \`data/app.sqlite\` | The rows; \`npm run dev\` reads it too |
| \`ALLOWED_HOSTS\` | none | Names, separated by commas, that the app may be called by beside this machine's own, such as \`app.example.com\`; \`*\` for every one |
| \`BEHIND_PROXY\` | \`0\` | \`1\` when a proxy alone reaches the app: then \`X-Forwarded-For\` (its last address) and \`X-Forwarded-Proto\` are believed |

Days begin by the clock of the server. A container's is UTC; the environment variable TZ sets another, as in \`TZ=Europe/Berlin\`.

## Deploy it

${
  spec.access === undefined
    ? "Anyone who can reach the app can use it: put a proxy before it that asks who they are and speaks HTTPS"
    : "People sign in; whoever comes first sets up the first account, so do that at once. Put a proxy before the app that speaks HTTPS,\nsends `X-Forwarded-For` and `X-Forwarded-Proto`, and set `BEHIND_PROXY=1`"
}, have the proxy keep the
\`Host\` header, and name that host in \`ALLOWED_HOSTS\`. \`GET /api/health\` says whether the app works.

\`\`\`sh
docker build -t ${slug} .
docker run -p 127.0.0.1:3000:3000 -e ALLOWED_HOSTS=app.example.com -e BEHIND_PROXY=1 -v ${slug}-data:/data ${slug}
\`\`\`

The image runs without root and holds no rows; they are in the volume. To start with those of \`data/app.sqlite\`:

\`\`\`sh
docker run --rm -v ${slug}-data:/data -v "$PWD/data:/from:ro" --user root node:24-bookworm-slim \\
  sh -c "install -o node -g node -m 600 /from/app.sqlite /data/app.sqlite"
\`\`\`

Without Docker: \`npm ci && npm run build && npm prune --omit=dev\`, then run \`node dist/server/main.js\` under whatever keeps
services running. It ends in order on SIGTERM.

## Back it up

A copy that is whole even while the app runs:

\`\`\`sh
node -e 'require("better-sqlite3")("data/app.sqlite").backup("backup.sqlite")'
\`\`\`

To go back, stop the app, remove \`data/app.sqlite-wal\` and \`data/app.sqlite-shm\`, and put the copy in the place of
\`data/app.sqlite\`.

## Where things are

- \`src/\`: the app: entry, model, routes, one short file a page.
- \`runtime/\`: what the pages call, as source: \`ui/\` components, \`client/\` data client, \`model/\` validation and formats,
  \`server/\` data API, \`node/\` HTTP server. \`@vector/runtime/...\` in imports means this folder.
- \`server/\`: the server's entry.
- \`app.spec.json\`: the model that the server enforces. \`src/model.ts\` is the same for the browser; change both.
- \`migrations/\`: SQL, applied in the order of the names when the server starts, each once. Add files, never change old ones.
- \`data/app.sqlite\`: the rows${data ? "" : ", made empty when the server first starts"}. Git and Docker ignore it.
- \`styles.css\`: Tailwind and the theme.

\`runtime/\` comes under the licence in \`runtime/LICENSE\`.
`;
}
