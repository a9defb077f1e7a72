/** Shows Markdown as React elements; nothing of the text is ever taken as HTML. */
import { Fragment, type ReactNode, useMemo } from "react";
import { type Inline, type ListItem, type MarkdownBlock, parseMarkdown } from "./parse-markdown.ts";

export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div className={proseClasses}>{showBlocks(blocks)}</div>;
}

/** How written text looks; its elements carry the classes themselves. */
export const proseClasses = "flex flex-col gap-3 text-sm leading-relaxed break-words";
const cell = "border border-border px-2.5 py-1.5 text-left align-top";
const code = "rounded bg-muted px-1 font-mono text-[0.8125rem]";
export const proseTags: Readonly<Record<string, string>> = {
  a: "text-link underline underline-offset-4",
  blockquote: "flex flex-col gap-3 border-l-2 border-border pl-4 text-muted-foreground",
  code,
  dd: "pl-4",
  h: "text-[0.9375rem] font-semibold",
  hr: "border-border",
  kbd: code,
  mark: "bg-warning text-warning-foreground",
  ol: "flex list-decimal flex-col gap-1 pl-6",
  pre: "overflow-x-auto rounded-md bg-muted p-3 font-mono text-[0.8125rem]",
  table: "text-sm",
  td: cell,
  th: cell,
  ul: "flex list-disc flex-col gap-1 pl-6",
};

function showBlocks(blocks: readonly MarkdownBlock[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: MarkdownBlock }): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        // The page's own headings are levels 1 and 2.
        <div role="heading" aria-level={Math.min(6, block.level + 2)} className={proseTags["h"]}>
          {showInline(block.parts)}
        </div>
      );
    case "paragraph":
      return <p className="whitespace-pre-line">{showInline(block.parts)}</p>;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre tabIndex={0} className={proseTags["pre"]}>
          <code>{block.text}</code>
        </pre>
      );
    case "rule":
      return <hr className={proseTags["hr"]} />;
    case "quote":
      return <blockquote className={proseTags["blockquote"]}>{showBlocks(block.blocks)}</blockquote>;
    case "list":
      return <List {...block} />;
    case "table":
      return <MarkdownTable {...block} />;
  }
}

function List({ ordered, start, items }: { ordered: boolean; start: number; items: readonly ListItem[] }) {
  const shown = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity
    <li key={index} className={item.done === undefined ? undefined : "list-none"}>
      {item.done !== undefined && (
        <input type="checkbox" checked={item.done} disabled aria-label={item.done ? "Done" : "Open"} className="mr-2" />
      )}
      {item.blocks.map((block, at) =>
        block.kind === "paragraph" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
          <Fragment key={at}>{showInline(block.parts)}</Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
          <Block key={at} block={block} />
        ),
      )}
    </li>
  ));
  return ordered ? (
    <ol start={start} className={proseTags["ol"]}>
      {shown}
    </ol>
  ) : (
    <ul className={proseTags["ul"]}>{shown}</ul>
  );
}

type Cells = readonly (readonly Inline[])[];
function MarkdownTable({ head, rows }: { head: Cells; rows: readonly Cells[] }) {
  return (
    <div className="overflow-x-auto">
      <table className={proseTags["table"]}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
              <th key={index} scope="col" className={proseTags["th"]}>
                {showInline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
            <tr key={index}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                <td key={at} className={proseTags["td"]}>
                  {showInline(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function showInline(parts: readonly Inline[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
  return parts.map((part, index) => <InlinePart key={index} part={part} />);
}

function InlinePart({ part }: { part: Inline }): ReactNode {
  if (typeof part === "string") return part;
  switch (part.kind) {
    case "code":
      return <code className={proseTags["code"]}>{part.text}</code>;
    case "strong":
      return <strong>{showInline(part.parts)}</strong>;
    case "em":
      return <em>{showInline(part.parts)}</em>;
    case "del":
      return <del>{showInline(part.parts)}</del>;
    case "link":
      return (
        <a
          href={part.href}
          rel="noopener noreferrer nofollow"
          target={/^http/i.test(part.href) ? "_blank" : undefined}
          className={proseTags["a"]}
        >
          {showInline(part.parts)}
        </a>
      );
  }
}
