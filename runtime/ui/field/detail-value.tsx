/** Shows a value where there is room for it: text with its layout, pictures in size, code to copy, JSON to open. */
import { type ReactNode, useState } from "react";
import type { FieldModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { CopyButton } from "../components/copy-button.tsx";
import { text as say } from "../text/text.ts";
import { type AnyRow, isEmptyValue } from "./columns.ts";
import { FieldValue } from "./field-value.tsx";
import { ImageThumb, imageUrl } from "./file-value.tsx";
import { HtmlContent } from "./html-content.tsx";
import { Markdown } from "./markdown.tsx";
import { jsonSummary } from "./plain-text.ts";
import { usePictureName } from "./rich-value.tsx";

/** More characters or lines than these are cut, with a button for the rest. */
const longText = 900;

/** Fields that take the whole width of a form or detail. */
export function isWideField(field: FieldModel): boolean {
  return ["long_text", "markdown", "html", "json"].includes(field.type);
}

export function DetailValue({ field, row }: { field: FieldModel; row: AnyRow }): ReactNode {
  const value = row[field.name];
  if (isEmptyValue(value)) return <FieldValue field={field} row={row} />;
  switch (field.type) {
    case "long_text":
      return <Cut text={String(value)} show={(text) => <span className="whitespace-pre-wrap">{text}</span>} />;
    case "markdown":
      return <Cut text={String(value)} show={(text) => <Markdown text={text} />} />;
    case "html":
      return <HtmlContent html={String(value)} />;
    case "json":
      return <Json text={String(value)} />;
    case "code":
      return (
        <span className="inline-flex items-center gap-1.5">
          <FieldValue field={field} row={row} />
          <CopyButton text={String(value)} label={say("Copy {name}", { name: field.label })} />
        </span>
      );
    case "image":
      return <Picture field={field} row={row} />;
    default:
      return <FieldValue field={field} row={row} />;
  }
}

function Picture({ field, row }: { field: FieldModel; row: AnyRow }) {
  const src = imageUrl(field, row);
  const alt = usePictureName(field, row);
  if (src === undefined) return <ImageThumb src={src} alt={alt} className="size-24" />;
  return (
    <a href={src} target="_blank" rel="noopener noreferrer" className="inline-block rounded-lg">
      <ImageThumb src={src} alt={alt} className="h-auto max-h-56 w-auto max-w-full rounded-lg object-contain" />
    </a>
  );
}

function Cut({ text, show }: { text: string; show: (text: string) => ReactNode }) {
  const [whole, setWhole] = useState(false);
  const short = cutText(text);
  if (short === text) return show(text);
  return (
    <div className="flex flex-col items-start gap-2">
      {show(whole ? text : `${short}…`)}
      <Button variant="link" size="sm" className="px-0" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? say("Show less") : say("Show all")}
      </Button>
    </div>
  );
}

/** The beginning of a long text, cut at a space where there is one nearby. */
function cutText(text: string): string {
  if (text.length <= longText * 1.2) return text;
  const cut = text.slice(0, longText);
  const space = cut.lastIndexOf(" ");
  return space > longText * 0.8 ? cut.slice(0, space) : cut;
}

function Json({ text }: { text: string }) {
  return (
    <details className="group">
      <summary className="cursor-pointer text-sm text-link">{jsonSummary(text)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre
        tabIndex={0}
        className="mt-2 max-h-96 overflow-auto rounded-md bg-muted p-3 font-mono text-xs leading-relaxed"
      >
        {prettyJson(text)}
      </pre>
    </details>
  );
}

export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // Stored before the field was JSON: shown as it is.
  }
}
