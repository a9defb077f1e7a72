/** The label of a control. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export function Label({ className, htmlFor, ...props }: ComponentProps<"label">) {
  return <label {...props} htmlFor={htmlFor} className={cn("text-sm font-medium text-foreground", className)} />;
}
