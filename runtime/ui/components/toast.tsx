/** Short messages at the edge of the page: what was done, or what went wrong. Read out by screen readers. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { codeQuery, Later } from "../app/later.tsx";
import { text } from "../text/text.ts";

export interface ToastMessage {
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
export const toastCode = codeQuery("toast", () => import("./toast-view.tsx"));

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
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={text("Messages")}
        aria-live="polite"
        className="pointer-events-none fixed right-4 bottom-4 z-50 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2 print:hidden"
      >
        {toasts.length > 0 && (
          <Later code={toastCode}>
            {({ ToastView }) => toasts.map((toast) => <ToastView key={toast.id} toast={toast} onClose={close} />)}
          </Later>
        )}
      </section>
    </ToastContext>
  );
}
