/** An on-off switch: a native checkbox that looks like one and says so. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export function Switch({ className, ...props }: Omit<ComponentProps<"input">, "type" | "role">) {
  return (
    <input
      {...props}
      type="checkbox"
      role="switch"
      className={cn(
        "relative h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-transparent bg-muted-foreground/55 transition-colors",
        "checked:bg-primary disabled:cursor-not-allowed disabled:opacity-60",
        "before:absolute before:top-1/2 before:left-0.5 before:size-3.5 before:-translate-y-1/2 before:rounded-full before:bg-card before:shadow-xs before:transition-transform before:content-['']",
        "checked:before:translate-x-4 checked:before:bg-primary-foreground",
        className,
      )}
    />
  );
}
