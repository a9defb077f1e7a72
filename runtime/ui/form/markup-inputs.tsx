/** Inputs of written texts: Markdown and HTML with a preview, JSON with a check. */
import { type ReactNode, useState } from "react";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Textarea } from "../components/input.tsx";
import { HtmlContent } from "../field/html-content.tsx";
import { Markdown } from "../field/markdown.tsx";
import { jsonSummary } from "../field/plain-text.ts";
import { text } from "../text/text.ts";
import { controlOf, type FieldInputProps } from "./field-control.ts";

export function MarkupInput(props: FieldInputProps) {
  const { field } = props;
  const control = controlOf(props);
  const [preview, setPreview] = useState(false);
  const empty = control.value.trim() === "";
  return (
    <div className="flex flex-col gap-1.5">
      <Toolbar hint={field.type === "markdown" ? text("Markdown") : text("HTML")}>
        <Button
          variant="ghost"
          size="sm"
          aria-pressed={preview}
          disabled={empty && !preview}
          onClick={() => setPreview(!preview)}
        >
          {preview ? text("Back to writing") : text("Preview")}
        </Button>
      </Toolbar>
      {/* Hidden rather than taken away, so that the browser keeps its undo history. */}
      <Textarea
        {...control}
        rows={8}
        hidden={preview}
        className={cn(field.type === "html" && "font-mono text-[13px]", preview && "hidden")}
      />
      {preview && (
        <section aria-label={text("Preview")} className="min-h-32 rounded-md border border-border bg-card px-4 py-3">
          {field.type === "markdown" ? <Markdown text={control.value} /> : <HtmlContent html={control.value} />}
        </section>
      )}
    </div>
  );
}

export function JsonInput(props: FieldInputProps) {
  const control = controlOf(props);
  const [large, setLarge] = useState(false);
  const checked = checkJson(control.value);
  return (
    <div className="flex flex-col gap-1.5">
      <Toolbar hint="JSON">
        <Button
          variant="ghost"
          size="sm"
          disabled={checked.pretty === undefined}
          onClick={() => props.onChange(checked.pretty ?? control.value)}
        >
          {text("Format")}
        </Button>
        <Button variant="ghost" size="sm" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? text("Make smaller") : text("Make larger")}
        </Button>
      </Toolbar>
      <Textarea {...control} rows={large ? 24 : 6} spellCheck={false} className="font-mono text-[13px]" />
      <p
        aria-live="polite"
        className={cn("text-[13px]", checked.problem === undefined ? "text-muted-foreground" : "text-destructive-text")}
      >
        {checked.problem ?? checked.summary}
      </p>
    </div>
  );
}

function Toolbar({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-end gap-1">
      <span className="mr-auto text-[13px] text-muted-foreground">{hint}</span>
      {children}
    </div>
  );
}

interface JsonCheck {
  readonly pretty?: string;
  readonly summary?: string;
  readonly problem?: string;
}

/** Whether a text is JSON, what it holds and how it looks when laid out. */
export function checkJson(json: string): JsonCheck {
  if (json.trim() === "") return { summary: text("Empty") };
  try {
    return {
      pretty: JSON.stringify(JSON.parse(json), null, 2),
      summary: text("Valid: {what}", { what: jsonSummary(json) }),
    };
  } catch (error) {
    return {
      problem: text("Not valid JSON yet: {why}", { why: error instanceof Error ? error.message : String(error) }),
    };
  }
}
