/** A modal dialog on the native element: the browser keeps focus inside, closes on Escape and gives focus back. */
import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { text } from "../text/text.ts";
import { Button } from "./button.tsx";
import { cn } from "./cn.ts";
import { Icon } from "./icon.tsx";
import { Slot } from "./slot.tsx";

interface DialogState {
  readonly id: string;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}
const DialogContext = createContext<DialogState>({ id: "", open: false, setOpen: () => {} });

/** The parts are inside; or, with `title`, it has a header, `children` and a footer of its own. */
export interface DialogProps {
  readonly open?: boolean;
  readonly defaultOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly onClose?: () => void;
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode;
  readonly className?: string;
}

export function Dialog(props: DialogProps) {
  const { onOpenChange, onClose, title, description, children, footer, className } = props;
  const [own, setOwn] = useState(props.defaultOpen ?? false);
  const id = useId();
  const open = props.open ?? own;
  const latest = useRef((_open: boolean) => {});
  latest.current = (next) => {
    setOwn(next);
    onOpenChange?.(next);
    if (!next) onClose?.();
  };
  const state = useMemo(() => ({ id, open, setOpen: (next: boolean) => latest.current(next) }), [id, open]);
  return (
    <DialogContext value={state}>
      {title === undefined ? (
        children
      ) : (
        <DialogContent
          className={className}
          aria-describedby={description === undefined ? undefined : `${id}-description`}
        >
          <DialogHeader>
            <DialogTitle>{title}</DialogTitle>
            {description !== undefined && <DialogDescription>{description}</DialogDescription>}
          </DialogHeader>
          {children !== undefined && <div className="min-h-0 overflow-y-auto px-6 py-2">{children}</div>}
          {footer !== undefined && <DialogFooter>{footer}</DialogFooter>}
        </DialogContent>
      )}
    </DialogContext>
  );
}

type TriggerProps = ComponentProps<"button"> & { readonly asChild?: boolean };

/** Opens the dialog; with `asChild` its child does. */
export function DialogTrigger(props: TriggerProps) {
  const { setOpen } = useContext(DialogContext);
  return <Setter {...props} onSet={() => setOpen(true)} aria-haspopup="dialog" />;
}

export function DialogClose(props: TriggerProps) {
  const { setOpen } = useContext(DialogContext);
  return <Setter {...props} onSet={() => setOpen(false)} />;
}

function Setter({ asChild = false, onSet, onClick, ...props }: TriggerProps & { onSet: () => void }) {
  const Part = asChild ? Slot : "button";
  return (
    <Part
      {...(asChild ? {} : { type: "button" as const })}
      {...props}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        onClick?.(event);
        if (!event.defaultPrevented) onSet();
      }}
    />
  );
}

export interface DialogContentProps extends ComponentProps<"dialog"> {
  readonly showCloseButton?: boolean;
}

export function DialogContent(props: DialogContentProps) {
  return useContext(DialogContext).open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ showCloseButton = true, className, children, ...props }: DialogContentProps) {
  const { id, setOpen } = useContext(DialogContext);
  const dialog = useRef<HTMLDialogElement>(null);
  // A dialog must be closed while it is still in the page, or the browser does not give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, handled by onCancel
    <dialog
      aria-labelledby={`${id}-title`}
      {...props}
      ref={dialog}
      data-slot="dialog-content"
      onCancel={(event) => {
        // A popover inside may be cancelled too; only the dialog's own Escape closes it. React decides about closing.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        setOpen(false);
      }}
      onMouseDown={(event) => event.target === dialog.current && setOpen(false)}
      className={cn(
        "m-auto max-h-[min(90dvh,50rem)] w-[calc(100vw-2rem)] max-w-lg overflow-visible rounded-xl border border-border bg-popover p-0 text-popover-foreground shadow-xl",
        "backdrop:bg-black/45",
        className,
      )}
    >
      <div className="relative flex max-h-[min(90dvh,50rem)] flex-col">
        {children}
        {showCloseButton && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={text("Close")}
            onClick={() => setOpen(false)}
            className="absolute top-5 right-4 text-muted-foreground"
          >
            <Icon name="x" />
          </Button>
        )}
      </div>
    </dialog>
  );
}

export function DialogHeader({ className, ...props }: ComponentProps<"header">) {
  return <header {...props} className={cn("min-w-0 px-6 pt-5 pr-14 pb-2", className)} />;
}

export function DialogTitle({ className, ...props }: ComponentProps<"h2">) {
  const { id } = useContext(DialogContext);
  return (
    <h2 id={`${id}-title`} {...props} className={cn("text-base leading-7 font-semibold break-words", className)} />
  );
}

export function DialogDescription({ className, ...props }: ComponentProps<"div">) {
  const { id } = useContext(DialogContext);
  return <div id={`${id}-description`} {...props} className={cn("mt-0.5 text-sm text-muted-foreground", className)} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<"footer">) {
  return <footer {...props} className={cn("flex flex-wrap justify-end gap-2 px-6 pt-3 pb-5", className)} />;
}
