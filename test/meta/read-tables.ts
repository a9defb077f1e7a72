/** Reads the tables of a Markdown text. */

/** Returns the cells of every table row under the heading, without the head and the ruler; also those under its sub-headings. */
export function readTableRows(markdown: string, heading: string): string[][] {
  const lines = markdown.split("\n");
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`there is no heading ${JSON.stringify(heading)}`);
  const depth = /^#+/.exec(heading)?.[0].length ?? 0;
  const isEnd = (line: string) => new RegExp(`^#{1,${depth}} `).test(line);
  const end = lines.findIndex((line, index) => index > start && isEnd(line));
  const section = lines.slice(start + 1, end < 0 ? undefined : end);
  const isRow = (line: string | undefined) => line?.startsWith("|") === true;
  const isRuler = (line: string | undefined) => isRow(line) && /^[|\s:-]+$/.test(line ?? "");
  return section
    .filter((line, index) => isRow(line) && !isRuler(line) && !isRuler(section[index + 1]))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Returns the text of a cell that is one piece of code. */
export function codeOf(cell: string | undefined): string {
  const code = /^`([^`]*)`$/.exec(cell ?? "")?.[1];
  if (code === undefined) throw new Error(`not a piece of code: ${cell}`);
  return code;
}
