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
}
type ShowToast = (text: string, tone?: ToastMessage["tone"]) => void;

const ToastContext = createContext<ShowToast>(() => {});
/** Milliseconds a message stays; errors stay until they are closed. */
const shownFor = 5000;

/** Shows a message. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([]);
  const lastId = useRef(0);
  const show = useCallback<ShowToast>((text, tone = "success") => {
    lastId.current += 1;
    const toast = { id: lastId.current, text, tone };
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
  useEffect(() => {
    if (toast.tone === "danger") return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [toast, onClose]);
  return (
    <div className="toast pointer-events-auto flex items-start gap-3 rounded-lg border border-border bg-popover py-3 pr-2 pl-4 text-sm text-popover-foreground shadow-lg">
      <span className={cn("mt-0.5", toast.tone === "danger" ? "text-danger-foreground" : "text-success-foreground")}>
        <Icon name={toast.tone === "danger" ? "alert" : "check"} />
      </span>
      <p className="line-clamp-4 min-w-0 flex-1 break-words">{toast.text}</p>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={text("Close message")}
        onClick={() => onClose(toast.id)}
        className="-my-1"
      >
        <Icon name="x" className="size-3.5" />
      </Button>
    </div>
  );
}
