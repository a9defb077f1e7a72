/** A modal dialog on the native element: the browser keeps focus inside, closes on Escape and gives focus back. */
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode;
  readonly className?: string;
}

export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, description, children, footer, className }: Omit<DialogProps, "open">) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A dialog must be closed while it is still in the page, or the browser does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, handled by onCancel
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      onCancel={(event) => {
        // A popover inside may be cancelled too; only the dialog's own Escape closes it. React decides about closing.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={closeOnBackdrop}
      className={cn(
        "m-auto max-h-[min(90dvh,50rem)] w-[calc(100vw-2rem)] max-w-lg overflow-visible rounded-xl border border-border bg-popover p-0 text-popover-foreground shadow-xl",
        "backdrop:bg-black/45",
        className,
      )}
    >
      <div className="flex max-h-[min(90dvh,50rem)] flex-col">
        <header className="flex items-start gap-4 px-6 pt-5 pb-2">
          <div className="min-w-0 flex-1">
            <h2 id={`${id}-title`} className="text-base leading-7 font-semibold break-words">
              {title}
            </h2>
            {description !== undefined && (
              <div id={`${id}-description`} className="mt-0.5 text-sm text-muted-foreground">
                {description}
              </div>
            )}
          </div>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={text("Close")}
            onClick={onClose}
            className="-mr-2 text-muted-foreground"
          >
            <Icon name="x" />
          </Button>
        </header>
        {children !== undefined && <div className="min-h-0 overflow-y-auto px-6 py-2">{children}</div>}
        {footer !== undefined && <footer className="flex flex-wrap justify-end gap-2 px-6 pt-3 pb-5">{footer}</footer>}
      </div>
    </dialog>
  );
}
