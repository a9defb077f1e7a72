/** Table parts; `Table` scrolls in its own box (`boxClassName`), so that a wide table never widens the page. */
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export function Table({ className, boxClassName, ...props }: ComponentProps<"table"> & { boxClassName?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section
      className={cn("relative w-full overflow-x-auto", boxClassName)}
      tabIndex={0}
      aria-label={props["aria-label"]}
    >
      <table {...props} className={cn("w-full caption-bottom text-sm", className)} />
    </section>
  );
}

export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead {...props} className={cn("border-b border-border bg-sidebar", className)} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody {...props} className={cn("divide-y divide-border", className)} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("transition-colors", className)} />;
}

export function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...props}
      className={cn(
        "h-10 px-4 text-left align-middle text-xs font-medium whitespace-nowrap text-muted-foreground",
        className,
      )}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td {...props} className={cn("px-4 py-(--cell-y) align-middle", className)} />;
}

export function TableFooter({ className, ...props }: ComponentProps<"tfoot">) {
  return <tfoot {...props} className={cn("border-t border-border bg-sidebar font-medium", className)} />;
}

export function TableCaption({ className, ...props }: ComponentProps<"caption">) {
  return <caption {...props} className={cn("mt-4 text-sm text-muted-foreground", className)} />;
}
