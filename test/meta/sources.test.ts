/** Holds the sources to the house rules that neither the compiler nor the linter knows. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { listProjectFiles, readProjectFile, readSources } from "./project-files.ts";

const maxLines = 500;
const wordsWithoutMeaning = /(^|[/-])(utils?|helpers?|managers?|services?|misc|common)([./-]|$)/;
/** Folders under which every folder directly below has a page that says what it is for. */
const houses = ["src", "src/core", "src/daemon", "runtime"];

const written = listProjectFiles().filter((path) => /^(src|runtime|test|bench|scripts)\//.test(path));

describe("files", () => {
  it(`have ${maxLines} lines at most`, () => {
    const code = written.filter((path) => /\.(tsx?|mjs|js|css|sql)$/.test(path));
    expect(code.length).toBeGreaterThan(300);
    expect(code.filter((path) => countLines(readProjectFile(path)) > maxLines)).toEqual([]);
  });

  it("say in their first line what they are", () => {
    const silent = [...readSources("src", "runtime", "test", "scripts", "bench")].filter(
      ([, source]) => !/^(\/\/\/ <reference .*\n)*\/\*\*[\s*]+\S/.test(source),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it("are named in kebab case, and for what they do", () => {
    const named = written.filter((path) => /\.(tsx?|mjs)$/.test(path));
    const strange = named.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.(tsx?|mjs)$/.test(baseOf(path)));
    expect(strange).toEqual([]);
    expect(named.filter((path) => wordsWithoutMeaning.test(path))).toEqual([]);
  });

  it("know names without meaning", () => {
    for (const path of ["src/cli/utils.ts", "src/utils/a.ts", "src/job-manager.ts", "src/a/helpers-b.ts"])
      expect(wordsWithoutMeaning.test(path), path).toBe(true);
    expect(wordsWithoutMeaning.test("src/core/community/serviceable.ts")).toBe(false);
  });
});

describe("exports", () => {
  it("have names", () => {
    // The vendor modules stand for packages that have a default export.
    const unnamed = [...readSources("src", "runtime", "bench")].filter(
      ([path, source]) => !path.startsWith("runtime/ui/vendor/") && hasDefaultExport(path, source),
    );
    expect(unnamed.map(([path]) => path)).toEqual([]);
  });

  it("come from where they are written: no file in src only passes others on", () => {
    const barrels = [...readSources("src")].filter(([path, source]) => isBarrel(path, source));
    expect(barrels.map(([path]) => path)).toEqual([]);
  });

  it("are seen in every form", () => {
    for (const source of [
      "export default 1;",
      "const a = 1; export { a as default };",
      "export default function f() {}",
    ])
      expect(hasDefaultExport("x.ts", source)).toBe(true);
    expect(hasDefaultExport("x.ts", "const text = 'export default 1'; export const a = 1;")).toBe(false);
    expect(isBarrel("x.ts", 'export * from "./a.ts";\nexport { b } from "./b.ts";')).toBe(true);
    expect(isBarrel("x.ts", 'export * from "./a.ts";\nexport const b = 1;')).toBe(false);
  });
});

describe("merges", () => {
  const conflict = /^(<<<<<<<|>>>>>>>) /m;

  it("left no conflict behind", () => {
    const texts = listProjectFiles().filter((path) => !/\.(png|ico|woff2?)$/.test(path));
    expect(texts.filter((path) => conflict.test(readProjectFile(path)))).toEqual([]);
    expect(conflict.test(`a\n${">".repeat(7)} main\n`)).toBe(true);
  });
});

describe("folders", () => {
  it("have a page of 3 to 20 lines that says what they are for", () => {
    const folders = houses.flatMap((house) => [
      ...new Set(
        written
          .filter((path) => path.startsWith(`${house}/`) && path.slice(house.length + 1).includes("/"))
          .map((path) => `${house}/${path.slice(house.length + 1).split("/")[0]}`),
      ),
    ]);
    expect(folders.length).toBeGreaterThan(25);
    expect(folders.filter((folder) => !written.includes(`${folder}/README.md`))).toEqual([]);
    const wrong = folders.filter((folder) => {
      const lines = countLines(readProjectFile(`${folder}/README.md`));
      return lines < 3 || lines > 20;
    });
    expect(wrong).toEqual([]);
  });
});

describe("tests", () => {
  it("all run: none is marked to run alone, to be skipped, or to be written", () => {
    const marked = [...readSources("test")].flatMap(([path, source]) => findMarks(path, source));
    expect(marked).toEqual([]);
  });

  it("are seen when they are marked", () => {
    expect(findMarks("x.ts", 'it.only("a", f); describe.skip("b", f); test.todo("c"); it.skipIf(x)("d", f);')).toEqual([
      "x.ts: it.only",
      "x.ts: describe.skip",
      "x.ts: test.todo",
    ]);
  });
});

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function countLines(text: string): number {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}

function parse(path: string, source: string): ts.SourceFile {
  return ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
}

function hasDefaultExport(path: string, source: string): boolean {
  return parse(path, source).statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.some((element) => element.name.text === "default");
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

function isBarrel(path: string, source: string): boolean {
  const { statements } = parse(path, source);
  return (
    statements.length > 0 &&
    statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier)
  );
}

function findMarks(path: string, source: string): string[] {
  const marks: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && /^(it|test|describe)\.(only|skip|todo)$/.test(node.getText()))
      marks.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(parse(path, source));
  return marks;
}
