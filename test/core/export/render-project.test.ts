/** The files of an exported project: the same for the same app, pinned to the digit, and sound whatever the app is called. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { renderProject } from "../../../src/core/export/render-project.ts";
import { exampleSpec } from "../../runtime/ui/example-spec.ts";

const spec = exampleSpec();
const options = { slug: "laptop-tracker", spec, colours: ":root {\n  --primary: #123456;\n}\n", data: true };
const files = new Map(renderProject(options).map(({ path, content }) => [path, content]));
const content = (path: string): string => files.get(path) ?? "";

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const lock = JSON.parse(content("package-lock.json")) as { name: string; packages: Record<string, Locked> };
const packageFile = JSON.parse(content("package.json")) as Record<string, Record<string, string>>;
const exact = /^\d+\.\d+\.\d+$/;

test("is the same for the same app, sorted by path", () => {
  expect(renderProject(options)).toEqual(renderProject(structuredClone(options)));
  expect([...files.keys()]).toEqual([...files.keys()].sort());
});

describe("the packages of a project", () => {
  const asked = { ...packageFile["dependencies"], ...packageFile["devDependencies"] };

  test("are pinned, and locked to the same versions", () => {
    expect(Object.keys(asked).length).toBeGreaterThan(10);
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(exact);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(lock.packages[""]).toMatchObject({
      name: "laptop-tracker",
      dependencies: packageFile["dependencies"],
      devDependencies: packageFile["devDependencies"],
    });
    expect(lock.name).toBe(packageFile["name"]);
  });

  test("are locked by their content, and to no registry", () => {
    // What comes inside of another package comes with that one's content.
    const locked = Object.entries(lock.packages).filter(([path, { inBundle }]) => path !== "" && !inBundle);
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(locked.filter(([, entry]) => !/^sha512-/.test(entry.integrity ?? ""))).toEqual([]);
    expect(content("package-lock.json")).not.toMatch(/localhost|registry|127\.0\.0\.1|_auth/i);
  });

  test("are locked for every platform, or `npm ci` would refuse the lock", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !foldersAbove(path).some((folder) => lock.packages[`${folder}node_modules/${name}`]))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
    for (const platform of ["darwin-arm64", "linux-x64", "win32-x64"])
      expect(Object.keys(lock.packages).some((path) => path.includes(platform))).toBe(true);
  });

  test("are those that Vector is tested with, as far as it uses them itself", () => {
    const own = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
    const installed = (name: string) => own.packages[`node_modules/${name}`]?.version;
    const minor = (version: string | undefined) => version?.split(".").slice(0, 2).join(".");
    for (const [name, version] of Object.entries(packageFile["dependencies"] ?? {}))
      expect(installed(name), `${name}: run npm run export:lock`).toBe(version);
    for (const name of ["@types/react", "typescript", "vite"]) expect(installed(name), name).toBe(asked[name]);
    expect(minor(installed("tailwindcss"))).toBe(minor(asked["tailwindcss"]));
  });
});

describe("whatever the app is called", () => {
  const name = `"><script>alert('1')</script> \${x} \`*/ שלום 🛠️ & Söhne\n\u202e`;
  const odd = new Map(
    renderProject({
      ...options,
      spec: { ...spec, app: { ...spec.app, name, description: name, locale: 'de"' } },
    }).map((file) => [file.path, file.content]),
  );

  test("its page and its README have it as text", () => {
    const html = odd.get("index.html") ?? "";
    expect(html).toContain("<title>&quot;>&lt;script>");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('lang="de&quot;"');
    expect(odd.get("README.md")).not.toMatch(/(?<!\\)<script|\u202e/);
  });

  test("its code can be read", () => {
    for (const [path, text] of odd) {
      if (/\.tsx?$/.test(path)) expect(() => transformSync(text, { loader: "ts" }), path).not.toThrow();
      if (/\.json$/.test(path)) expect(() => JSON.parse(text), path).not.toThrow();
    }
    expect(JSON.parse(odd.get("app.spec.json") ?? "").app.name).toBe(name);
  });
});

test("the image runs without root and takes no rows in", () => {
  expect(content("Dockerfile")).toMatch(/^USER node$/m);
  expect(content("Dockerfile")).toMatch(/^HEALTHCHECK/m);
  expect(content(".dockerignore").split("\n")).toEqual(expect.arrayContaining(["data", ".env", "node_modules"]));
});

test("the README names the scripts and settings that there are", () => {
  const readme = content("README.md");
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
  expect(named.filter((script) => packageFile["scripts"]?.[script] === undefined)).toEqual([]);
  const settings = readFileSync(join("runtime", "node", "server-settings.ts"), "utf8");
  const read = [...settings.matchAll(/read\("(\w+)"/g)].map((match) => match[1]);
  const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(told).toEqual(read);
});

/** Where Node looks for a package that the one at this path needs: inside it, and beside each folder above. */
function foldersAbove(path: string): string[] {
  const folders = path === "" ? [""] : [`${path}/`];
  for (let at = path; at.includes("node_modules/"); ) {
    at = at.slice(0, at.lastIndexOf("node_modules/"));
    folders.push(at);
  }
  return folders;
}
