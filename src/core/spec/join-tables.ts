/** Finds the join tables behind `references` fields and writes their SQL. */
import type { Entity } from "./schema.ts";
import { quoteIdentifier } from "./sql-literal.ts";

/** One join table; a relation that is declared at both ends gives one. */
export interface JoinTable {
  readonly table: string;
  /** Entity names with the columns that hold their ids. */
  readonly ends: readonly [
    { readonly entity: string; readonly column: string },
    { readonly entity: string; readonly column: string },
  ];
}

/** Returns the join tables in the order in which the entities declare them. */
export function joinTables(entities: readonly Entity[]): JoinTable[] {
  const found = new Map<string, JoinTable>();
  for (const entity of entities) {
    for (const { reference } of entity.fields) {
      const through = reference?.through;
      if (!reference || !through || found.has(through.table)) continue;
      found.set(through.table, {
        table: through.table,
        ends: [
          { entity: entity.name, column: through.from },
          { entity: reference.entity, column: through.to },
        ],
      });
    }
  }
  return [...found.values()];
}

/** Returns the CREATE TABLE and the index for the way back. A pair is there once; it goes with either record. */
export function joinTableSql(join: JoinTable, entities: readonly Entity[]): string {
  const [from, to] = join.ends;
  const column = (end: JoinTable["ends"][number]) => {
    const target = entities.find((entity) => entity.name === end.entity);
    if (!target) throw new Error(`reference to an unknown entity: ${end.entity}`);
    return `${quoteIdentifier(end.column)} INTEGER NOT NULL REFERENCES ${quoteIdentifier(target.table)} ("id") ON DELETE CASCADE`;
  };
  const key = `PRIMARY KEY (${quoteIdentifier(from.column)}, ${quoteIdentifier(to.column)})`;
  const table = quoteIdentifier(join.table);
  const index = quoteIdentifier(joinIndexName(join.table, to.column));
  return [
    `CREATE TABLE ${table} (\n  ${[column(from), column(to), key].join(",\n  ")}\n) STRICT, WITHOUT ROWID;`,
    `CREATE INDEX ${index} ON ${table} (${quoteIdentifier(to.column)});`,
  ].join("\n");
}

/** Name of the index for the way back. */
export function joinIndexName(table: string, column: string): string {
  return `${table}_${column}_index`;
}
