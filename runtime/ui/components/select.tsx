/** The browser's own select, dressed like the other controls. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";
import { controlClasses } from "./input.tsx";

export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span className={cn("relative block h-9 w-full", className)}>
      <select {...props} className={cn(controlClasses, "h-full cursor-pointer appearance-none pr-9 text-ellipsis")}>
        {children}
      </select>
      <Icon
        name="chevronDown"
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted-foreground"
      />
    </span>
  );
}
