/** Reads every import of a source file: static, re-exported, dynamic, `import("x").T`, `import x = require("x")` and `require("x")`. */
import ts from "typescript";

export interface SourceImport {
  /** What is imported; undefined where it is computed. */
  specifier: string | undefined;
  /** `type`: erased by the compiler. `value`: loaded with the file. `later`: loaded when the code gets there. */
  kind: "type" | "value" | "later";
  /** From 1. */
  line: number;
}

export function readImports(path: string, source: string): SourceImport[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, kind: SourceImport["kind"], at: ts.Node): void => {
    const text = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
    found.push({ specifier: text, kind, line: file.getLineAndCharacterOfPosition(at.getStart(file)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node) ? "type" : "value", node);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value", node);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression, node.isTypeOnly ? "type" : "value", node);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, "type", node);
    } else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], "later", node);
      if (ts.isIdentifier(node.expression) && node.expression.text === "require") add(node.arguments[0], "later", node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `import { type A } from "x"` still loads x (verbatimModuleSyntax keeps the statement), so only `import type` counts. */
function isTypeOnly(node: ts.ImportDeclaration): boolean {
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
