/** A button, or with `buttonVariants` anything that should look like one. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

const variants = {
  default: "bg-primary text-primary-foreground shadow-xs hover:bg-primary-hover",
  destructive: "bg-destructive text-destructive-foreground shadow-xs hover:opacity-90",
  outline: "border border-input bg-card text-foreground shadow-xs hover:bg-accent",
  secondary: "bg-secondary text-secondary-foreground hover:bg-accent",
  ghost: "text-foreground hover:bg-accent",
  link: "text-link underline-offset-4 hover:underline",
} as const;
const sizes = {
  default: "h-9 px-4",
  sm: "h-8 gap-1.5 px-3 text-[13px]",
  lg: "h-10 px-6",
  icon: "size-9",
  "icon-sm": "size-7",
} as const;

export interface ButtonLook {
  readonly variant?: keyof typeof variants | undefined;
  readonly size?: keyof typeof sizes | undefined;
}

export function buttonVariants({ variant = "default", size = "default" }: ButtonLook = {}): string {
  return cn(
    "inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap select-none",
    "transition-colors disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}

export function Button({ variant, size, className, type = "button", ...props }: ComponentProps<"button"> & ButtonLook) {
  return <button type={type} {...props} className={cn(buttonVariants({ variant, size }), className)} />;
}
