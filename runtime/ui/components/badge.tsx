/** A short word in a soft colour that carries its meaning, e.g. a status. */
import type { ComponentProps } from "react";
import type { ChoiceTone } from "../../model/types.ts";
import { cn } from "./cn.ts";

const tones: Record<ChoiceTone, string> = {
  neutral: "bg-neutral text-neutral-foreground",
  info: "bg-info text-info-foreground",
  success: "bg-success text-success-foreground",
  warning: "bg-warning text-warning-foreground",
  danger: "bg-danger text-danger-foreground",
};

export function Badge({ tone = "neutral", className, ...props }: ComponentProps<"span"> & { tone?: ChoiceTone }) {
  return (
    <span
      {...props}
      className={cn(
        "inline-flex max-w-full items-center rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
    />
  );
}
