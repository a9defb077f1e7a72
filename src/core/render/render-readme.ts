/** Writes the app's README: what it is, how to run it and where its rows are. */
import type { AppSpec } from "../spec/schema.ts";
import { markdownText } from "./text-escapes.ts";

export function renderReadme(spec: AppSpec): string {
  const description = markdownText(spec.app.description);
  const entities = spec.entities.map((entity) => {
    const fields = entity.fields.map(({ label }) => markdownText(label)).join(", ");
    return `- **${markdownText(entity.pluralLabel)}**: ${fields}\n`;
  });
  return `# ${markdownText(spec.app.name)}

${description === "" ? "An internal app" : description}${/[.!?]$/.test(description) ? "" : "."} It keeps:

${entities.join("")}
## Run it

\`\`\`sh
vector preview            # starts the app and prints its address
vector check              # types, bundle, pages and data, checked
vector log                # its versions, newest first
\`\`\`

## Where things are

- \`data/app.sqlite\`: the rows, an ordinary SQLite file on this machine, made when the app first runs. Git ignores it.
- \`app.spec.json\`: what the app is. The rest was written from it.
- \`src/pages/\`: one short file per page; change them as you like. \`src/model.ts\` holds the entities with their types.
- \`migrations/\`: the SQL that made the tables.
`;
}
