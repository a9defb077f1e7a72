/** Writes identifiers and literals as SQLite SQL text. */

/** Returns the name in double quotes, so that reserved words and odd names are safe. */
export function quoteIdentifier(name: string): string {
  refuseNul(name);
  return `"${name.replaceAll('"', '""')}"`;
}

/** Returns the text in single quotes. */
export function quoteText(text: string): string {
  refuseNul(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/** Returns a finite number as a SQL literal. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that SQL can write: ${value}`);
  return Object.is(value, -0) ? "0" : String(value);
}

// SQLite reads its statement up to the first NUL: the rest would silently be lost.
function refuseNul(text: string): void {
  if (text.includes("\0")) throw new RangeError(`NUL character in SQL text: ${JSON.stringify(text)}`);
}
