/** The parts of a field of a form: its frame, label, help and what is wrong with it. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Label } from "./label.tsx";

export function FieldSet({ className, ...props }: ComponentProps<"fieldset">) {
  return <fieldset {...props} className={cn("min-w-0", className)} />;
}

export function FieldLegend({ className, ...props }: ComponentProps<"legend">) {
  return (
    <legend
      {...props}
      className={cn("mb-3 w-full border-b border-border pb-1.5 text-[0.9375rem] font-semibold", className)}
    />
  );
}

/** Fields beside each other where there is room. */
export function FieldGroup({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={cn("grid gap-x-6 gap-y-5 sm:grid-cols-2", className)} />;
}

export interface FieldProps extends ComponentProps<"div"> {
  readonly orientation?: "vertical" | "horizontal";
}

export function Field({ orientation = "vertical", className, ...props }: FieldProps) {
  const look = orientation === "vertical" ? "flex-col gap-1.5" : "items-center gap-2.5";
  return <div data-orientation={orientation} {...props} className={cn("flex min-w-0", look, className)} />;
}

export function FieldLabel(props: ComponentProps<typeof Label>) {
  return <Label {...props} />;
}

export function FieldDescription({ className, ...props }: ComponentProps<"p">) {
  return <p {...props} className={cn("text-[13px] text-muted-foreground", className)} />;
}

/** Nothing where there is no message. */
export function FieldError({ className, children, ...props }: ComponentProps<"p">) {
  if (children === undefined || children === null || children === "") return null;
  return (
    <p {...props} className={cn("text-[13px] text-destructive-text", className)}>
      {children}
    </p>
  );
}
