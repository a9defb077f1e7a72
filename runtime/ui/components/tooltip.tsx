/** A few words about a control, shown while it is pointed at or has the focus; Escape takes them away. */
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { cn } from "./cn.ts";
import { usePlacement } from "./popover.tsx";
import { Slot } from "./slot.tsx";

interface TooltipState {
  readonly id: string;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly anchor: { current: HTMLElement | null };
}
const TooltipContext = createContext<TooltipState>({
  id: "",
  open: false,
  setOpen: () => {},
  anchor: { current: null },
});

export function Tooltip({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const state = useMemo(() => ({ id, open, setOpen, anchor }), [id, open]);
  return <TooltipContext value={state}>{children}</TooltipContext>;
}

/** The control itself is the child. */
export function TooltipTrigger({ children, asChild = false }: { children: ReactNode; asChild?: boolean }) {
  const { id, open, setOpen, anchor } = useContext(TooltipContext);
  const part = asChild ? children : <button type="button">{children}</button>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices what its child is doing
    <span
      ref={anchor}
      className="inline-flex"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <Slot aria-describedby={open ? id : undefined}>{part}</Slot>
    </span>
  );
}

export function TooltipContent({ className, ...props }: ComponentProps<"div">) {
  const { id, open, anchor } = useContext(TooltipContext);
  const panel = useRef<HTMLDivElement>(null);
  usePlacement(anchor, panel, open);
  useEffect(() => {
    if (open) panel.current?.showPopover();
    else if (panel.current?.matches(":popover-open") === true) panel.current.hidePopover();
  }, [open]);
  return (
    <div
      ref={panel}
      popover="manual"
      role="tooltip"
      id={id}
      {...props}
      className={cn(
        "pointer-events-none fixed inset-auto m-0 max-w-xs rounded-md bg-foreground px-2.5 py-1.5 text-xs text-background",
        className,
      )}
    />
  );
}
