/** One of the short messages at the edge of the page; loaded when there is one. */
import { useEffect, useState } from "react";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";
import type { ToastMessage } from "./toast.tsx";

/** Milliseconds a message stays, longer with something to do; errors, and what is pointed at, stay. */
const shownFor = 5000;

export function ToastView({ toast, onClose }: { toast: ToastMessage; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const { action } = toast;
  const close = () => onClose(toast.id);
  useEffect(() => {
    if (toast.tone === "danger" || held) return;
    const timer = setTimeout(() => onClose(toast.id), toast.action === undefined ? shownFor : 2 * shownFor);
    return () => clearTimeout(timer);
  }, [toast, onClose, held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a message only keeps it in sight
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="toast pointer-events-auto flex items-start gap-3 rounded-lg border border-border bg-popover py-3 pr-2 pl-4 text-sm text-popover-foreground shadow-lg"
    >
      <span className={cn("mt-0.5", toast.tone === "danger" ? "text-danger-foreground" : "text-success-foreground")}>
        <Icon name={toast.tone === "danger" ? "alert" : "check"} />
      </span>
      <p className="line-clamp-4 min-w-0 flex-1 break-words">{toast.text}</p>
      {action !== undefined && (
        <Button
          variant="outline"
          size="sm"
          className="-my-1.5 h-7"
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="ghost" size="icon-sm" aria-label={text("Close message")} onClick={close} className="-my-1">
        <Icon name="x" className="size-3.5" />
      </Button>
    </div>
  );
}
