/** Writes values as RFC 4180 CSV that a spreadsheet reads as data, never as a formula. */

// What makes Excel, LibreOffice or Google Sheets evaluate a cell, also behind leading blanks and in full-width form.
export const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** Returns one line with its CRLF. Text that would be a formula gets a leading apostrophe; numbers stay numbers. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
