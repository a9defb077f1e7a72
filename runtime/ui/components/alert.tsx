/** A message that needs attention, in the place it is about. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";

const tones = {
  danger: "bg-danger text-danger-foreground",
  warning: "bg-warning text-warning-foreground",
  info: "bg-info text-info-foreground",
} as const;

export function Alert({
  tone = "danger",
  className,
  children,
  ...props
}: ComponentProps<"div"> & { tone?: keyof typeof tones }) {
  return (
    <div
      role="alert"
      data-tone={tone}
      {...props}
      className={cn("flex gap-3 rounded-lg px-4 py-3 text-sm", tones[tone], className)}
    >
      <Icon name="alert" className="mt-0.5" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

export function AlertTitle({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("font-medium", className)} />;
}

export function AlertDescription({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("mt-0.5", className)} />;
}
