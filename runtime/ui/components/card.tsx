/** A raised surface with an optional heading. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      {...props}
      className={cn(
        "rounded-xl border border-border bg-card text-card-foreground shadow-xs print:shadow-none",
        className,
      )}
    />
  );
}

export function CardHeader({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("flex flex-col gap-1 px-6 pt-6", className)} />;
}

export function CardTitle({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("text-base font-semibold", className)} />;
}

export function CardContent({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("p-6", className)} />;
}

export function CardDescription({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("text-sm text-muted-foreground", className)} />;
}

/** In the corner of a header. */
export function CardAction({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("-mt-1 self-end", className)} />;
}

export function CardFooter({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("flex items-center gap-2 px-6 pb-6", className)} />;
}
