/** Short messages at the edge of the page: what was done, or what went wrong. Read out by screen readers. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";

interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: "success" | "danger";
  readonly action: ToastAction | undefined;
}
/** What can be done about what the message says, e.g. undo it. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}
type ShowToast = (text: string, tone?: ToastMessage["tone"], action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => {});
/** Milliseconds a message stays, longer with something to do; errors, and what is pointed at, stay. */
const shownFor = 5000;

/** Shows a message. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([]);
  const lastId = useRef(0);
  const show = useCallback<ShowToast>((text, tone = "success", action) => {
    lastId.current += 1;
    const toast = { id: lastId.current, text, tone, action };
    setToasts((shown) => [...shown.slice(-2), toast]);
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const list = useMemo(
    () => toasts.map((toast) => <Toast key={toast.id} toast={toast} onClose={close} />),
    [toasts, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={text("Messages")}
        aria-live="polite"
        className="pointer-events-none fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 print:hidden"
      >
        {list}
      </section>
    </ToastContext>
  );
}

function Toast({ toast, onClose }: { toast: ToastMessage; onClose: (id: number) => void }) {
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
