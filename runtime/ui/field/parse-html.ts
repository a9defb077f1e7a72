/** Reads HTML into a tree of the few elements that written text needs; scripts, styles, forms and attributes are left out. */
import { safeHref } from "./parse-markdown.ts";
import { decodeEntities } from "./plain-text.ts";

export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  readonly tag: HtmlTag;
  /** Of a link, when it leads to a place that links may lead to. */
  readonly href?: string | undefined;
  readonly children: readonly HtmlNode[];
}
const TAGS = [
  ...["p", "br", "hr", "div", "span", "b", "strong", "i", "em", "u", "s", "del", "ins", "mark", "small", "sub", "sup"],
  ...["code", "pre", "kbd", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"],
] as const;
export type HtmlTag = string;

const KNOWN: ReadonlySet<string> = new Set(TAGS);
const EMPTY: ReadonlySet<string> = new Set(["br", "hr"]);
/** Elements whose content is not text for people. */
const UNSEEN = /^(script|style|template|noscript|iframe|object|embed|svg|math|head|title|textarea|select)$/;
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Elements nested deeper than this are flattened. */
const DEEPEST = 60;

interface Open {
  tag: string;
  href?: string | undefined;
  children: HtmlNode[];
}

export function parseHtml(html: string): readonly HtmlNode[] {
  const root: Open = { tag: "div", children: [] };
  const open: Open[] = [root];
  let unseen: string | undefined;
  const close = () => {
    const done = open.pop();
    if (done !== undefined) open.at(-1)?.children.push(done);
  };
  for (const [token, slash, name, attributes = ""] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (unseen !== undefined) {
      if (tag === unseen && slash === "/") unseen = undefined;
      continue;
    }
    if (tag === undefined) {
      if (!token.startsWith("<!--")) open.at(-1)?.children.push(decodeEntities(token));
    } else if (UNSEEN.test(tag)) {
      if (slash !== "/" && !attributes.endsWith("/")) unseen = tag;
    } else if (!KNOWN.has(tag)) {
      open.at(-1)?.children.push(" ");
    } else if (EMPTY.has(tag)) {
      open.at(-1)?.children.push({ tag, children: [] });
    } else if (slash === "/") {
      if (open.some((element) => element !== root && element.tag === tag)) {
        while (open.at(-1)?.tag !== tag) close();
        close();
      }
    } else if (open.length < DEEPEST) {
      open.push({ tag, href: tag === "a" ? hrefOf(attributes) : undefined, children: [] });
    }
  }
  while (open.length > 1) close();
  return root.children;
}

function hrefOf(attributes: string): string | undefined {
  const match = HREF.exec(attributes);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : safeHref(decodeEntities(value));
}
