/** Holds the documents and the package file to what is there: paths, commands, settings, dependencies, and no place of one machine. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dirname, normalize } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { outcomes } from "../../src/cli/exit-codes.ts";
import { commands } from "../../src/cli/table/commands.ts";
import { listProjectFiles, projectRoot, readProjectFile, readSources } from "./project-files.ts";
import { readImports } from "./read-imports.ts";

const files = listProjectFiles();
const documents = files.filter((path) => path.endsWith(".md"));
const packageFile = JSON.parse(readProjectFile("package.json")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  files: string[];
};

/** Places that exist on one machine only. `/tmp` and `/etc` are everywhere. */
const localPlace = /(?<![\w.])\/(work|home|Users|root|mnt|opt)\/[\w.-]+/g;

describe("documents", () => {
  it("name no place of one machine", () => {
    const named = [...documents, "package.json", ".ci/run"].flatMap((path) =>
      [...readProjectFile(path).matchAll(localPlace)].map((match) => `${path}: ${match[0]}`),
    );
    expect(named).toEqual([]);
    expect("see /home/someone/project".match(localPlace)).toHaveLength(1);
  });

  it("name only files that are there", () => {
    const known = new Set(files.flatMap((path) => [path, ...foldersOf(path)]));
    const missing = documents.flatMap((document) =>
      namedPaths(readProjectFile(document))
        .filter((path) => ![path, normalize(join(dirname(document), path))].some((each) => known.has(each)))
        .map((path) => `${document}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("see a path in code, and leave patterns and other code alone", () => {
    const text =
      "`src/a.ts`, `docs/adr/0001-x.md` [link](docs/b.md) `src/` `GET /v1/x` `data/x.db` `src/*.ts` `npm run a`";
    expect(namedPaths(text)).toEqual(["src/a.ts", "docs/adr/0001-x.md", "src", "docs/b.md"]);
  });

  it("name only commands that there are", () => {
    const paths = commands.map((command) => command.path);
    const groups = new Set(paths.map((path) => path.split(" ")[0]));
    const wrong = documents.flatMap((document) =>
      namedCommands(readProjectFile(document))
        .filter(
          (words) =>
            !groups.has(words[0]) ||
            (words[1] !== undefined && isGroup(words[0], paths) && !paths.includes(words.join(" "))),
        )
        .map((words) => `${document}: vector ${words.join(" ")}`),
    );
    expect(wrong).toEqual([]);
  });

  it("name only scripts that there are", () => {
    const named = documents.flatMap((path) =>
      [...readProjectFile(path).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => packageFile.scripts[name] === undefined)).toEqual([]);
  });
});

describe("README.md", () => {
  const readme = readProjectFile("README.md");

  it("has every exit code", () => {
    const rows = [...readme.matchAll(/^\| (\d+) \| /gm)].map((match) => Number(match[1]));
    expect(rows).toEqual(Object.values(outcomes).sort((a, b) => a - b));
  });

  it("has every command, and no other", () => {
    const section = readme.slice(readme.indexOf("## Commands"), readme.indexOf("## Exit codes"));
    const rows = [...section.matchAll(/^\| `vector ([a-z ]+?)(?: [<[].*?)?` \|/gm)].map((match) => match[1]);
    expect(rows.sort()).toEqual(commands.map((command) => command.path).sort());
  });
});

describe("docs/adr", () => {
  it("is numbered without gaps, and every record has its three parts", () => {
    const records = files.filter((path) => path.startsWith("docs/adr/"));
    expect(records.map((path) => Number(path.slice(9, 13)))).toEqual(records.map((_, index) => index + 1));
    for (const [index, path] of records.entries()) {
      const text = readProjectFile(path);
      expect(text, path).toMatch(new RegExp(`^# ${index + 1}\\. `));
      expect(
        [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]),
        path,
      ).toEqual(["Context", "Decision", "Consequences"]);
    }
  });
});

describe("package.json", () => {
  const imported = (...folders: string[]) =>
    new Set(
      [...readSources(...folders)].flatMap(([path, source]) =>
        readImports(path, source).flatMap(({ specifier }) => packageOf(specifier)),
      ),
    );

  it("asks for what is imported, and for nothing else", () => {
    // A program for this machine, and a script that is sent into pages: both are found by the path of their package.
    const foundByPath = ["axe-core", "typescript-native"];
    const used = new Set([...imported("src", "runtime"), ...foundByPath]);
    expect(Object.keys(packageFile.dependencies).filter((name) => !used.has(name))).toEqual([]);
    const asked = new Set(Object.keys(packageFile.dependencies));
    expect([...imported("src")].filter((name) => !asked.has(name))).toEqual([]);
    const known = new Set([...asked, ...Object.keys(packageFile.devDependencies)]);
    expect([...imported("runtime", "test", "bench", "scripts")].filter((name) => !known.has(name))).toEqual([]);
  });

  it("ships files that are there", () => {
    const listed = packageFile.files.filter((path) => path !== "dist");
    expect(listed.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Returns the paths of the project that a text names in code or links to; a slash at the end is dropped. */
function namedPaths(text: string): string[] {
  const inCode = [...text.matchAll(/`((?:src|runtime|test|docs|bench|scripts|bin)\/[\w./-]*)`/g)];
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
  return [...inCode, ...linked].map((match) => (match[1] ?? "").replace(/\/$/, ""));
}

/** Returns the words of the commands that a text names in code, as far as they are words. */
function namedCommands(text: string): string[][] {
  const found = [...text.matchAll(/`(?:npx )?vector ((?:[a-z]+ ?)+)/g)];
  return found.map((match) => (match[1] ?? "").trim().split(" ").slice(0, 2));
}

function isGroup(word: string | undefined, paths: readonly string[]): boolean {
  return paths.some((path) => path.startsWith(`${word} `));
}

/** Returns the package of an import; none for files, for Node's own modules and for the runtime's own names. */
function packageOf(specifier: string | undefined): string[] {
  if (specifier === undefined || /^(\.|node:|@vector\/)/.test(specifier)) return [];
  return [
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  ];
}
