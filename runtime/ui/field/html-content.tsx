/** Shows HTML that people entered: its text, lists, tables and links, as React elements made from what was read. */
import { createElement, type ReactNode, useMemo } from "react";
import { proseClasses, proseTags } from "./markdown.tsx";
import { type HtmlNode, parseHtml } from "./parse-html.ts";

export function HtmlContent({ html }: { html: string }) {
  const nodes = useMemo(() => parseHtml(html), [html]);
  return <div className={proseClasses}>{nodes.map(show)}</div>;
}

/** Space between these would be text where no text may stand. */
const STRICT = new Set(["table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl"]);

function show(node: HtmlNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const { tag, href, children } = node;
  const inner = STRICT.has(tag) ? children.filter((child) => typeof child !== "string") : children;
  const shown = tag === "br" || tag === "hr" ? undefined : inner.map(show);
  if (/^h[1-6]$/.test(tag)) {
    const level = Math.min(6, Number(tag.slice(1)) + 2);
    return createElement("div", { key, role: "heading", "aria-level": level, className: proseTags["h"] }, shown);
  }
  if (tag !== "a") return createElement(tag, { key, className: proseTags[tag] }, shown);
  if (href === undefined) return createElement("span", { key }, shown);
  return createElement(
    "a",
    { key, href, rel: "noopener noreferrer nofollow", target: "_blank", className: proseTags["a"] },
    shown,
  );
}
