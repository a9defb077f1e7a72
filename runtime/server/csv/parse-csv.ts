/** Reads the text of a CSV file as people and spreadsheets write them. */

export interface CsvRecord {
  /** Line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type ParsedCsv =
  | { readonly records: readonly CsvRecord[]; readonly delimiter: string }
  | { readonly problem: { readonly line: number; readonly message: string } };

const DELIMITERS = [",", ";", "\t", "|"];

/**
 * RFC 4180, and what differs from it in the wild: a byte order mark, line ends of any kind, semicolons, tabs or bars between
 * the cells, Excel's first line `sep=;`, blank lines (left out), and quotes within an unquoted cell, which stay. A quoted cell
 * may have line ends.
 */
export function parseCsv(given: string): ParsedCsv {
  const text = given.replace(/^\ufeff/, "");
  const told = /^sep=([^\r\n])[ \t]*(?:\r\n|\r|\n|$)/i.exec(text);
  const delimiter = told?.[1] ?? findDelimiter(text);
  const reader = new CsvReader(text, delimiter, told?.[0].length ?? 0);
  const records: CsvRecord[] = [];
  while (!reader.done) {
    const record = reader.readRecord();
    if (reader.open) return { problem: { line: record.line, message: "A quote is opened here and never closed" } };
    if (record.cells.some((cell) => cell.trim() !== "")) records.push(record);
  }
  return { records, delimiter };
}

/** The one that stands most often in the first line that has any, outside quotes. */
function findDelimiter(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r") && [...counts.values()].some((count) => count > 0))
      break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

class CsvReader {
  /** The text ended within quotes. */
  open = false;
  private at: number;
  private line: number;
  private readonly text: string;
  private readonly delimiter: string;

  constructor(text: string, delimiter: string, start: number) {
    this.text = text;
    this.delimiter = delimiter;
    this.at = start;
    this.line = start > 0 ? 2 : 1;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  readRecord(): CsvRecord {
    const { line } = this;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.text[this.at] === '"' ? this.readQuoted() : this.readPlain());
      if (this.text[this.at] !== this.delimiter) break;
      this.at += 1;
    }
    this.skipLineEnd();
    return { line, cells };
  }

  private readPlain(): string {
    const start = this.at;
    while (!this.atCellEnd()) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private readQuoted(): string {
    const parts: string[] = [];
    this.at += 1;
    for (;;) {
      const end = this.text.indexOf('"', this.at);
      const part = this.text.slice(this.at, end < 0 ? undefined : end);
      parts.push(part);
      this.line += countLineEnds(part);
      this.at = end < 0 ? this.text.length : end + 1;
      if (end < 0) this.open = true;
      if (end < 0 || this.text[this.at] !== '"') break;
      parts.push('"');
      this.at += 1;
    }
    // What stands behind the closing quote belongs to the cell.
    return `${parts.join("")}${this.readPlain()}`;
  }

  private atCellEnd(): boolean {
    const character = this.text[this.at];
    return character === undefined || character === this.delimiter || character === "\n" || character === "\r";
  }

  private skipLineEnd(): void {
    if (this.done) return;
    this.at += this.text[this.at] === "\r" && this.text[this.at + 1] === "\n" ? 2 : 1;
    this.line += 1;
  }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
