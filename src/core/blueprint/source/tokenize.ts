/** Splits a request into words, numbers, marks, quoted names and line breaks, each with its place in the text. */
import { correct } from "../lexicon/typos.ts";
import type { Token } from "./token.ts";

const TAG = /<\/?[a-zA-Z][^<>]{0,200}>/uy;
const QUOTED = /"([^"\n]{1,80})"|“([^”\n]{1,80})”|«([^»\n]{1,80})»|`([^`\n]{1,80})`/uy;
const HEX_COLOUR = /#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\p{L}\p{N}])/uy;
const NUMBER = /\d{1,15}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}_])/uy;
const ABBREVIATION = /(?:e\.g|i\.e)\.?(?![\p{L}\p{N}])|(?:etc|approx)\.?(?![\p{L}\p{N}])/iuy;
const SHORT_WITH = /w\/(?:o(?=\s)|(?=\s))/iuy;
/** Grades and blood groups, names such as C++. */
const SIGNED = /(?:[A-Z]{1,3}\+{1,2}|[A-Z]{1,2}[-−]|[A-Z]#)(?=\s*[,;/|)\]])/uy;
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’\-‐‑.@][\p{L}\p{N}\p{M}_]+)*/uy;
/** Also a lone ">" with space around it, as in "draft > sent > paid". */
const ARROW = /[-–—=]{1,3}>|[→➔➜⇒⟶]|(?<=\s)>{1,2}(?=\s+\p{L})/uy;
const SPACE = /[^\S\n\r\u2028\u2029]+/uy;
const BREAK = /(?:[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]))+[^\S\n\r\u2028\u2029]*/uy;
const BULLET = /(?:[-*•‣▪·–—+]|\d{1,3}[.)]|[a-zA-Z]\))(?=[^\S\n\r])[^\S\n\r]*(?:\[[ xX]\][^\S\n\r]*)?/uy;

const MARKS: Record<string, string> = {
  ",": ",",
  "،": ",",
  "、": ",",
  "，": ",",
  "；": ";",
  ";": ";",
  "؛": ";",
  "：": ":",
  ":": ":",
  ".": ".",
  "。": ".",
  "…": ".",
  "!": "!",
  "！": "!",
  "?": "?",
  "？": "?",
  "؟": "?",
  "(": "(",
  "（": "(",
  ")": ")",
  "）": ")",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "/": "/",
  "|": "/",
  "&": "&",
  "+": "&",
  "-": "-",
  "–": "-",
  "—": "-",
  "=": "=",
  "%": "%",
  "#": "#",
  "€": "€",
  $: "$",
  "£": "£",
  "¥": "¥",
  "₹": "₹",
};

/** Runs a sticky expression at an offset. */
function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Reads a line end together with the indent and the bullet of the line after it. */
function readBreak(text: string, start: number, matched: string): Token {
  const lines = matched.split(/\r\n|[\n\r\u2028\u2029]/u);
  const indent = (lines[lines.length - 1] ?? "").replace(/\t/gu, "    ").length;
  const after = start + matched.length;
  const bullet = matchAt(BULLET, text, after);
  const end = after + (bullet ? bullet[0].length : 0);
  return {
    kind: "break",
    text: "\n",
    lower: "\n",
    start,
    end,
    indent,
    bullet: bullet !== null,
    blank: lines.length > 2,
  };
}

function readWordLike(text: string, at: number): Token | undefined {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) {
    const inner = (quoted[1] ?? quoted[2] ?? quoted[3] ?? quoted[4] ?? "").trim();
    if (/[\p{L}\p{N}]/u.test(inner)) return token("quoted", inner, at, at + quoted[0].length);
  }
  const hex = matchAt(HEX_COLOUR, text, at);
  if (hex) return token("word", hex[0], at, at + hex[0].length);
  const number = matchAt(NUMBER, text, at);
  if (number) return token("number", number[0], at, at + number[0].length);
  const short = matchAt(ABBREVIATION, text, at);
  if (short) return token("word", short[0].replace(/\./gu, ""), at, at + short[0].length);
  const shorthand = matchAt(SHORT_WITH, text, at);
  if (shorthand) return token("word", shorthand[0].length > 2 ? "without" : "with", at, at + shorthand[0].length);
  const signed = matchAt(SIGNED, text, at);
  if (signed) return token("word", signed[0], at, at + signed[0].length);
  const word = matchAt(WORD, text, at);
  if (word) return token("word", correct(word[0]), at, at + word[0].length);
  return undefined;
}

function token(kind: Token["kind"], text: string, start: number, end: number): Token {
  return { kind, text, lower: text.toLowerCase().replace(/[’]/gu, "'").replace(/[‐‑]/gu, "-"), start, end };
}

/** Returns all tokens of the text in order; control characters, emoji and HTML tags count as space. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const first = matchAt(BULLET, text, 0);
  const startsWithBullet = first !== null;
  let at = first ? first[0].length : 0;
  tokens.push({
    kind: "break",
    text: "",
    lower: "\n",
    start: 0,
    end: at,
    indent: 0,
    bullet: startsWithBullet,
    blank: true,
  });
  while (at < text.length) {
    const lineEnd = matchAt(BREAK, text, at);
    if (lineEnd) {
      const line = readBreak(text, at, lineEnd[0]);
      tokens.push(line);
      at = line.end;
      continue;
    }
    const skipped = matchAt(SPACE, text, at) ?? matchAt(TAG, text, at);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const arrow = matchAt(ARROW, text, at);
    if (arrow) {
      const end = at + arrow[0].length;
      tokens.push({ kind: "mark", text: arrow[0], lower: "->", start: at, end });
      at = end;
      continue;
    }
    const word = readWordLike(text, at);
    if (word) {
      tokens.push(word);
      at = word.end;
      continue;
    }
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const mark = MARKS[text.slice(at, at + size)];
    if (mark !== undefined)
      tokens.push({ kind: "mark", text: text.slice(at, at + size), lower: mark, start: at, end: at + size });
    at += size;
  }
  return tokens;
}
