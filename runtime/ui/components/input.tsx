/** Text controls: one-line input, textarea, and the look they share with selects. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export const controlClasses = cn(
  // What is focused must not be hidden by the buttons that stay at the bottom of a form.
  "w-full min-w-0 scroll-mb-20 rounded-md border border-input bg-card px-3 text-sm text-foreground shadow-xs transition-colors",
  "placeholder:text-muted-foreground hover:border-muted-foreground/60",
  "aria-invalid:border-destructive-text disabled:cursor-not-allowed disabled:opacity-60",
);

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...props} className={cn(controlClasses, "h-9", className)} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={4} {...props} className={cn(controlClasses, "min-h-20 py-2 leading-relaxed", className)} />;
}
