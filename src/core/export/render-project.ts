/** Writes the files of an exported project that its app does not bring: pure, and the same bytes for the same app. */
import type { RenderedFile } from "../render/render-app.ts";
import type { AppSpec } from "../spec/schema.ts";
import { renderDockerfile, renderDockerignore } from "./render-docker.ts";
import { renderPackage, renderPackageLock } from "./render-package.ts";
import { renderProjectReadme } from "./render-project-readme.ts";
import { renderServerApp, renderServerMain } from "./render-server.ts";
import { renderIndexHtml, renderStyles, renderTsconfig, renderViteConfig } from "./render-settings.ts";
import { renderApiTest, renderMigrationsTest, renderTestRecords } from "./render-tests.ts";

export interface ProjectOptions {
  /** Short name: the package's name, and part of file and image names. */
  readonly slug: string;
  readonly spec: AppSpec;
  /** Declarations of the colours that hold until the app puts on its own, as css. */
  readonly colours: string;
  /** Whether `data/app.sqlite` comes along. */
  readonly data: boolean;
}

/** Lines that a project's `.gitignore` must have, whatever the app's own one says. */
export const gitignoreLines = ["data/", "dist/", "node_modules/", "coverage/", ".env", ".env.*", "*.log"] as const;

/** Sorted by path. */
export function renderProject(options: ProjectOptions): RenderedFile[] {
  const { slug, spec } = options;
  const files: RenderedFile[] = [
    { path: ".dockerignore", content: renderDockerignore() },
    { path: "Dockerfile", content: renderDockerfile() },
    { path: "README.md", content: renderProjectReadme(options) },
    // As the app's server reads it: with every default filled in, because the runtime fills in none.
    { path: "app.spec.json", content: `${JSON.stringify(spec, undefined, 2)}\n` },
    { path: "index.html", content: renderIndexHtml(spec) },
    { path: "package-lock.json", content: renderPackageLock(slug) },
    { path: "package.json", content: renderPackage(slug) },
    { path: "server/app.ts", content: renderServerApp(slug) },
    { path: "server/main.ts", content: renderServerMain() },
    { path: "styles.css", content: renderStyles(options.colours) },
    { path: "test/api.test.ts", content: renderApiTest() },
    { path: "test/migrations.test.ts", content: renderMigrationsTest() },
    { path: "test/records.ts", content: renderTestRecords() },
    { path: "tsconfig.json", content: renderTsconfig() },
    { path: "vite.config.ts", content: renderViteConfig() },
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
