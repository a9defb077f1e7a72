/** Shows Markdown as React elements; nothing of the text is ever taken as HTML. */
import { Fragment, type ReactNode, useMemo } from "react";
import { type Inline, type ListItem, type MarkdownBlock, parseMarkdown } from "./parse-markdown.ts";

export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div className={proseClasses}>{showBlocks(blocks)}</div>;
}

/** How written text looks: space between blocks, lists with marks, links one can see. */
export const proseClasses =
  "flex flex-col gap-3 text-sm leading-relaxed break-words [&_a]:text-link [&_a]:underline [&_blockquote]:border-l-2 [&_blockquote]:border-border [&_blockquote]:pl-4 [&_blockquote]:text-muted-foreground [&_code]:rounded [&_code]:bg-muted [&_code]:px-1 [&_code]:font-mono [&_code]:text-[0.8125rem] [&_hr]:border-border [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-muted [&_pre]:p-3 [&_pre_code]:p-0 [&_td]:border [&_td]:border-border [&_td]:px-2.5 [&_td]:py-1.5 [&_th]:border [&_th]:border-border [&_th]:px-2.5 [&_th]:py-1.5 [&_th]:text-left [&_ul]:list-disc [&_ul]:pl-6";

function showBlocks(blocks: readonly MarkdownBlock[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: MarkdownBlock }): ReactNode {
  switch (block.kind) {
    case "heading":
      return (
        // The page's own headings are levels 1 and 2.
        <div role="heading" aria-level={Math.min(6, block.level + 2)} className="text-[0.9375rem] font-semibold">
          {showInline(block.parts)}
        </div>
      );
    case "paragraph":
      return <p className="whitespace-pre-line">{showInline(block.parts)}</p>;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "rule":
      return <hr />;
    case "quote":
      return <blockquote>{showBlocks(block.blocks)}</blockquote>;
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
  return ordered ? <ol start={start}>{shown}</ol> : <ul>{shown}</ul>;
}

type Cells = readonly (readonly Inline[])[];
function MarkdownTable({ head, rows }: { head: Cells; rows: readonly Cells[] }) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
              <th key={index} scope="col">
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
                <td key={at}>{showInline(cell)}</td>
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
      return <code>{part.text}</code>;
    case "strong":
      return <strong>{showInline(part.parts)}</strong>;
    case "em":
      return <em>{showInline(part.parts)}</em>;
    case "del":
      return <del>{showInline(part.parts)}</del>;
    case "link":
      return (
        <a href={part.href} rel="noopener noreferrer nofollow" target={/^http/i.test(part.href) ? "_blank" : undefined}>
          {showInline(part.parts)}
        </a>
      );
  }
}
