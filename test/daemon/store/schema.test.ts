/** Holds the tables' types for Kysely, and the committed dump of the schema, against the database that the migrations make. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/daemon/store/open-store.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

interface Column {
  type: string;
  nullable: boolean;
  /** Whether the database fills it in where an insert leaves it out. */
  generated: boolean;
  /** The only texts it takes, sorted; undefined where it takes any. */
  choices: string[] | undefined;
}

type Tables = Record<string, Record<string, Column>>;

function openDatabase(): Database.Database {
  return openStore({ file: join(temporaryFolder(), "vector.db"), unclean: false }).db;
}

describe("src/daemon/store/schema.ts", () => {
  it("says of every column what the database says", () => {
    const source = readFileSync(new URL("../../../src/daemon/store/schema.ts", import.meta.url), "utf8");
    const declared = readDeclaredTables(source);
    expect(Object.keys(declared).length).toBeGreaterThan(10);
    expect(declared).toEqual(readTables(openDatabase()));
  });

  it("is read with its nulls, generated columns and choices", () => {
    const source =
      'interface StoreSchema { t: { a: string; b: number | null; c: Generated<number>; d: "y" | "x"; e: Uint8Array } }';
    expect(readDeclaredTables(source)).toEqual({
      t: {
        a: { type: "string", nullable: false, generated: false, choices: undefined },
        b: { type: "number", nullable: true, generated: false, choices: undefined },
        c: { type: "number", nullable: false, generated: true, choices: undefined },
        d: { type: "string", nullable: false, generated: false, choices: ["x", "y"] },
        e: { type: "Uint8Array", nullable: false, generated: false, choices: undefined },
      },
    });
  });
});

describe("docs/schema.sql", () => {
  it("is what the migrations make; `npm run schema:dump` writes it anew", async () => {
    await expect(dumpSchema(openDatabase())).toMatchFileSnapshot("../../../docs/schema.sql");
  });
});

function readTables(db: Database.Database): Tables {
  const tables = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string; sql: string }[];
  return Object.fromEntries(tables.map(({ name, sql }) => [name, readColumns(db, name, sql)]));
}

function readColumns(db: Database.Database, table: string, sql: string): Record<string, Column> {
  const rows = db.pragma(`table_info(${table})`) as {
    name: string;
    type: string;
    notnull: 0 | 1;
    dflt_value: string | null;
    pk: number;
  }[];
  const types: Record<string, string> = { TEXT: "string", INTEGER: "number", REAL: "number", BLOB: "Uint8Array" };
  const onlyKey = rows.filter((row) => row.pk > 0).length === 1;
  const columns = rows.map((row): [string, Column] => {
    const rowId = row.pk > 0 && onlyKey && row.type === "INTEGER";
    const list = new RegExp(`CHECK \\(${row.name} IN \\(([^)]*)\\)\\)`).exec(sql)?.[1];
    const texts = [...(list ?? "").matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "").sort();
    const column: Column = {
      type: types[row.type] ?? `unknown type ${row.type}`,
      nullable: row.notnull === 0 && row.pk === 0,
      generated: rowId || row.dflt_value !== null,
      choices: texts.length > 0 ? texts : undefined,
    };
    return [row.name, column];
  });
  return Object.fromEntries(columns);
}

function readDeclaredTables(source: string): Tables {
  const file = ts.createSourceFile("schema.ts", source, ts.ScriptTarget.Latest, true);
  const schema = file.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === "StoreSchema",
  );
  if (!schema) throw new Error("there is no interface StoreSchema");
  return Object.fromEntries(
    readMembers(schema.members).map(([table, type]) => {
      if (!ts.isTypeLiteralNode(type)) throw new Error(`the table ${table} is no object type`);
      return [table, Object.fromEntries(readMembers(type.members).map(([name, node]) => [name, readColumnType(node)]))];
    }),
  );
}

function readMembers(members: ts.NodeArray<ts.TypeElement>): [string, ts.TypeNode][] {
  return members.map((member) => {
    if (!ts.isPropertySignature(member) || !member.type) throw new Error(`not a column: ${member.getText()}`);
    return [member.name.getText(), member.type];
  });
}

function readColumnType(node: ts.TypeNode): Column {
  if (ts.isTypeReferenceNode(node) && node.typeName.getText() === "Generated") {
    const [inner] = node.typeArguments ?? [];
    if (!inner) throw new Error("Generated needs a type");
    return { ...readColumnType(inner), generated: true };
  }
  const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const isNull = (part: ts.TypeNode) => ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword;
  const values = parts.filter((part) => !isNull(part));
  const texts = values.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
  const type = texts.length === values.length ? "string" : values.map((part) => part.getText()).join(" | ");
  return {
    type,
    nullable: values.length < parts.length,
    generated: false,
    choices: texts.length > 0 ? texts.sort() : undefined,
  };
}

/** Returns the statements that would make the database, in the order in which the migrations made its parts. */
function dumpSchema(db: Database.Database): string {
  const parts = db
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .pluck()
    .all() as string[];
  const version = db.pragma("user_version", { simple: true });
  const head = `-- The store's schema, number ${String(version)}, as the migrations make it. Written by: npm run schema:dump\n`;
  return `${head}\n${parts.map((sql) => `${sql};\n`).join("\n")}`;
}
