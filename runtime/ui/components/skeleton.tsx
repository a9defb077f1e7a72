/** A grey shape in the place of something that is being loaded. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      aria-hidden="true"
      data-slot="skeleton"
      {...props}
      className={cn("animate-pulse rounded-md bg-muted", className)}
    />
  );
}
