/** Writes package.json and package-lock.json of an exported project, with every version pinned. */
import template from "./package-lock.json" with { type: "json" };

const scripts = {
  dev: "vite",
  typecheck: "tsc",
  build: "vite build && vite build --ssr server/main.ts",
  start: "node dist/server/main.js",
  test: "vitest run",
};

/** Packages whose install scripts are needed; npm asks for them by name. */
const allowScripts = { "better-sqlite3": true };

export function renderPackage(slug: string): string {
  const { dependencies, devDependencies, engines } = template.packages[""];
  const version = template.version;
  return json({
    name: slug,
    version,
    private: true,
    type: "module",
    engines,
    scripts,
    dependencies,
    devDependencies,
    allowScripts,
  });
}

/** The lock holds for every registry and platform, as the template does; only the project's name is its own. */
export function renderPackageLock(slug: string): string {
  const packages = { ...template.packages, "": { ...template.packages[""], name: slug } };
  return json({ ...template, name: slug, packages });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
