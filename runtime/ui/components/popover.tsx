/** A panel that opens from a button, on the native popover: above everything, closed by Escape or a click elsewhere. */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonLook } from "./button.tsx";
import { cn } from "./cn.ts";

export interface PopoverProps extends ButtonLook {
  /** Content of the button. */
  readonly trigger: ReactNode;
  /** Name of the button where its content does not say it. */
  readonly label?: string;
  /** Rendered while open only. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly className?: string;
  readonly triggerClassName?: string;
  readonly align?: "start" | "end";
  readonly role?: "dialog" | "menu";
}

export function Popover(props: PopoverProps) {
  const { trigger, label, children, className, triggerClassName, align = "start", role = "dialog" } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  usePlacement(button, panel, open, align);
  const close = () => panel.current?.hidePopover();
  return (
    <>
      <Button
        ref={button}
        variant={props.variant ?? "outline"}
        size={props.size ?? "sm"}
        className={triggerClassName}
        aria-label={label}
        aria-haspopup={role}
        aria-expanded={open}
        popoverTarget={id}
      >
        {trigger}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={role}
        aria-label={label ?? (typeof trigger === "string" ? trigger : undefined)}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setOpen(event.newState === "open");
        }}
        className={cn(panelClasses, className)}
      >
        {open && (typeof children === "function" ? children(close) : children)}
      </div>
    </>
  );
}

export const panelClasses =
  "fixed inset-auto m-0 max-h-[min(24rem,80dvh)] min-w-44 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-border bg-popover p-1 text-sm text-popover-foreground shadow-lg";

/** Keeps `panel` below `anchor` (above it where there is more room) for as long as it is open. */
export function usePlacement(
  anchor: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  open: boolean,
  align: "start" | "end" = "start",
): void {
  useEffect(() => {
    if (!open) return;
    const place = () => {
      if (anchor.current !== null && panel.current !== null) placeBelow(anchor.current, panel.current, align);
    };
    place();
    const observer = new ResizeObserver(place);
    if (panel.current !== null) observer.observe(panel.current);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
    };
  }, [anchor, panel, open, align]);
}

function placeBelow(anchor: HTMLElement, panel: HTMLElement, align: "start" | "end"): void {
  const gap = 4;
  const edge = 8;
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const wanted = align === "start" ? box.left : box.right - width;
  const left = Math.max(edge, Math.min(wanted, window.innerWidth - width - edge));
  const fitsBelow = box.bottom + gap + height <= window.innerHeight - edge;
  const above = box.top - gap - height;
  const top = fitsBelow || above < edge ? box.bottom + gap : above;
  panel.style.left = `${left}px`;
  panel.style.top = `${Math.max(edge, Math.min(top, window.innerHeight - height - edge))}px`;
}
