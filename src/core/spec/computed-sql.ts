/** Writes the expression of a generated column: the results that look at one record only. */
import type { Computed } from "./field-schema.ts";
import type { ColumnType } from "./field-storage.ts";
import { quoteIdentifier } from "./sql-literal.ts";

/**
 * Returns the expression, or undefined for a rollup, which is worked out when a record is read. An empty operand counts as zero
 * in sums and differences and makes every other result empty; a ratio to zero is empty.
 */
export function generatedSql(computed: Computed, column: ColumnType): string | undefined {
  const expression = expressionOf(computed);
  if (expression === undefined) return undefined;
  // Hundredths of money must not carry the dust of binary fractions into sums and comparisons.
  return column === "INTEGER" ? `CAST(round(${expression}) AS INTEGER)` : `round(${expression}, 9)`;
}

function expressionOf(computed: Computed): string | undefined {
  switch (computed.kind) {
    case "product":
      return computed.of.map(quoteIdentifier).join(" * ");
    case "sum":
      return computed.of.map(orZero).join(" + ");
    case "difference":
      return computed.of.map(orZero).join(" - ");
    case "ratio": {
      const [part = "", whole = ""] = computed.of.map(quoteIdentifier);
      return `100.0 * ${part} / nullif(${whole}, 0)`;
    }
    case "elapsed": {
      const [start = "", end = ""] = computed.of.map(quoteIdentifier);
      const days = `julianday(${end}) - julianday(${start})`;
      return computed.unit === "days" ? days : `(${days}) * 1440`;
    }
    case "rollup":
      return undefined;
  }
}

function orZero(name: string): string {
  return `coalesce(${quoteIdentifier(name)}, 0)`;
}
