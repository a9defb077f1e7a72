/** Reads Markdown into blocks and inline parts; HTML in it stays text. */

export type Inline =
  | string
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "em" | "del"; readonly parts: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly parts: readonly Inline[] };

export type MarkdownBlock =
  | { readonly kind: "heading"; readonly level: number; readonly parts: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "quote"; readonly blocks: readonly MarkdownBlock[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly kind: "table"; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };
export interface ListItem {
  /** Of a task: whether it is done. */
  readonly done?: boolean | undefined;
  readonly blocks: readonly MarkdownBlock[];
}
type Cell = readonly Inline[];

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})[.)])(\s+|$)/;
const DIVIDER = /^ *\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?$/;
/** Lists and quotes nested deeper than this are read as text, so that no input makes the reading deep. */
const DEEPEST = 12;

export function parseMarkdown(text: string, depth = 0): readonly MarkdownBlock[] {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\t", "    ").split("\n");
  const blocks: MarkdownBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const [block, used] = readBlock(lines, at, depth);
    blocks.push(block);
    at += used;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number, depth: number): [MarkdownBlock, number] {
  const line = lines[at] ?? "";
  const heading = HEADING.exec(line);
  if (heading) return [{ kind: "heading", level: heading[1]?.length ?? 1, parts: parseInline(heading[2] ?? "") }, 1];
  if (RULE.test(line)) return [{ kind: "rule" }, 1];
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return readFence(lines, at, fence);
  if (depth < DEEPEST) {
    if (QUOTE.test(line)) return readQuote(lines, at, depth);
    if (ITEM.test(line)) return readList(lines, at, depth);
  }
  if (line.includes("|") && DIVIDER.test(lines[at + 1] ?? "")) return readTable(lines, at);
  return readParagraph(lines, at, depth);
}

function readFence(lines: readonly string[], at: number, fence: string): [MarkdownBlock, number] {
  let end = at + 1;
  while (end < lines.length && !(lines[end] ?? "").trim().startsWith(fence)) end += 1;
  return [{ kind: "code", text: lines.slice(at + 1, end).join("\n") }, end - at + 1];
}

function readQuote(lines: readonly string[], at: number, depth: number): [MarkdownBlock, number] {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] ?? "")) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ""));
  return [{ kind: "quote", blocks: parseMarkdown(inner.join("\n"), depth + 1) }, end - at];
}

/** An item goes on for as long as lines are indented below its mark. */
function readList(lines: readonly string[], at: number, depth: number): [MarkdownBlock, number] {
  const first = ITEM.exec(lines[at] ?? "");
  const ordered = first?.[3] !== undefined;
  const items: ListItem[] = [];
  let end = at;
  for (let mark = first; mark && (mark[3] !== undefined) === ordered; mark = ITEM.exec(lines[end] ?? "")) {
    const indent = mark[0].length;
    const content = [(lines[end] ?? "").slice(indent)];
    end += 1;
    while (end < lines.length) {
      const line = lines[end] ?? "";
      const nextIndented = /^ {2,}\S/.test(lines[end + 1] ?? "");
      if (line.trim() === "" ? !nextIndented : !/^ {2,}/.test(line)) break;
      content.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
      end += 1;
    }
    const task = /^\[([ xX])\]\s+/.exec(content[0] ?? "");
    if (task) content[0] = (content[0] ?? "").slice(task[0].length);
    items.push({ done: task ? task[1] !== " " : undefined, blocks: parseMarkdown(content.join("\n"), depth + 1) });
    // Blank lines between items do not end the list.
    let next = end;
    while (next < lines.length && (lines[next] ?? "").trim() === "") next += 1;
    if (ITEM.test(lines[next] ?? "")) end = next;
  }
  return [{ kind: "list", ordered, start: Number(first?.[3] ?? 1), items }, end - at];
}

function readTable(lines: readonly string[], at: number): [MarkdownBlock, number] {
  const head = cellsOf(lines[at] ?? "");
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? "").includes("|") && (lines[end] ?? "").trim() !== "") end += 1;
  const rows = lines.slice(at + 2, end).map((line) => {
    const cells = cellsOf(line);
    return head.map((_, index) => cells[index] ?? []);
  });
  return [{ kind: "table", head, rows }, end - at];
}

function cellsOf(line: string): Cell[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map((cell) => parseInline(cell.trim()));
}

function readParagraph(lines: readonly string[], at: number, depth: number): [MarkdownBlock, number] {
  let end = at + 1;
  const starts = (line: string) =>
    HEADING.test(line) ||
    RULE.test(line) ||
    FENCE.test(line) ||
    (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line)));
  while (end < lines.length && (lines[end] ?? "").trim() !== "" && !starts(lines[end] ?? "")) end += 1;
  const text = lines.slice(at, end).map((line) => line.trimStart());
  return [{ kind: "paragraph", parts: parseInline(text.join("\n")) }, end - at];
}

/** Everything that can repeat has an end, so that no text takes long to read. */
const INLINE = new RegExp(
  [
    "\\\\([\\\\`*_{}[\\]()#+.!|~>-])", // 1 escaped mark
    "`([^`\\n]{1,2000})`", // 2 code
    "!?\\[([^[\\]\\n]{0,500})\\]\\( {0,3}<?([^\\s()<>]{0,2000})>?(?: {1,3}(?:\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}'))? {0,3}\\)", // 3, 4 link
    "\\*\\*(?=[^\\s*])([^\\n]{1,2000}?)\\*\\*", // 5 strong
    "__(?=[^\\s_])([^\\n]{1,2000}?)__", // 6 strong
    "~~(?=[^\\s~])([^\\n]{1,2000}?)~~", // 7 deleted
    "\\*(?=[^\\s*])([^*\\n]{1,2000})\\*", // 8 emphasis
    "(?<![\\p{L}\\p{N}])_(?=[^\\s_])([^_\\n]{1,2000})_(?![\\p{L}\\p{N}])", // 9 emphasis
    "(https?:\\/\\/[^\\s<>\"')\\]]{1,2000}[^\\s<>\"')\\].,;:!?])", // 10 bare address
  ].join("|"),
  "gu",
);

export function parseInline(text: string, depth = 0): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const nested = (inner: string) => (depth > DEEPEST ? [inner] : parseInline(inner, depth + 1));
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, escaped, code, label, address, strong, strong2, deleted, em, em2, bare] = match;
    if (escaped !== undefined) parts.push(escaped);
    else if (code !== undefined) parts.push({ kind: "code", text: code });
    else if (address !== undefined) parts.push(...link(address, label === "" ? [address] : nested(label ?? ""), whole));
    else if (strong ?? strong2) parts.push({ kind: "strong", parts: nested((strong ?? strong2) as string) });
    else if (deleted !== undefined) parts.push({ kind: "del", parts: nested(deleted) });
    else if (em ?? em2) parts.push({ kind: "em", parts: nested((em ?? em2) as string) });
    else if (bare !== undefined) parts.push({ kind: "link", href: bare, parts: [bare] });
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

function link(address: string, parts: readonly Inline[], whole: string): readonly Inline[] {
  const href = safeHref(address);
  return href === undefined ? [whole] : [{ kind: "link", href, parts }];
}

/** Addresses that a link may lead to: the web, e-mail, telephone and places of this app; undefined for all others. */
export function safeHref(address: string): string | undefined {
  const href = [...address.trim()].filter((sign) => sign.charCodeAt(0) > 32).join("");
  if (/^(https?:|mailto:|tel:)/i.test(href)) return href;
  return /^(\/(?![/\\])|#)/.test(href) ? href : undefined;
}
