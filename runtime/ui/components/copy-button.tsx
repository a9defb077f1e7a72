/** Copies a text; says so for a moment. */
import { useEffect, useState } from "react";
import { text as say } from "../text/text.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** Milliseconds for which "copied" is said. */
const saidFor = 1500;

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    // Without permission to write to the clipboard nothing is said to have been copied.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={copied ? say("Copied") : label}
      title={copied ? say("Copied") : label}
      onClick={copy}
      className="text-muted-foreground print:hidden"
    >
      <Icon name={copied ? "check" : "copy"} className="size-3.5" />
    </Button>
  );
}
