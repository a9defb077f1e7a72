/** Tabs by the ARIA pattern: one tab in the tab order, arrow keys move between them. */
import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  useContext,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { cn } from "./cn.ts";

interface TabsState {
  readonly id: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}
const TabsContext = createContext<TabsState>({ id: "", value: "", choose: () => {} });

export interface TabsProps extends Omit<ComponentProps<"div">, "defaultValue"> {
  /** The open tab; kept by the tabs themselves where it is left out. */
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onValueChange?: (value: string) => void;
}

export function Tabs({ value, defaultValue = "", onValueChange, ...props }: TabsProps) {
  const [own, setOwn] = useState(defaultValue);
  const id = useId();
  const latest = useRef(onValueChange);
  latest.current = onValueChange;
  const shown = value ?? own;
  const state = useMemo(() => {
    const choose = (next: string) => {
      setOwn(next);
      latest.current?.(next);
    };
    return { id, value: shown, choose };
  }, [id, shown]);
  return (
    <TabsContext value={state}>
      <div {...props} data-slot="tabs" />
    </TabsContext>
  );
}

export function TabsList({ className, ...props }: ComponentProps<"div">) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]:not(:disabled)')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  return (
    <div
      role="tablist"
      tabIndex={-1}
      onKeyDown={move}
      {...props}
      className={cn("flex gap-1 overflow-x-auto border-b border-border px-1", className)}
    />
  );
}

export function TabsTrigger({ value, className, ...props }: ComponentProps<"button"> & { readonly value: string }) {
  const tabs = useContext(TabsContext);
  const active = tabs.value === value;
  return (
    <button
      type="button"
      role="tab"
      id={`${tabs.id}-tab-${value}`}
      aria-selected={active}
      aria-controls={active ? `${tabs.id}-panel-${value}` : undefined}
      data-state={active ? "active" : "inactive"}
      tabIndex={active ? 0 : -1}
      onClick={() => tabs.choose(value)}
      {...props}
      className={cn(
        "-mb-px cursor-pointer border-b-2 border-transparent px-3 py-2.5 text-sm font-medium whitespace-nowrap text-muted-foreground hover:text-foreground",
        "aria-selected:border-primary aria-selected:text-foreground",
        className,
      )}
    />
  );
}

export function TabsContent({ value, className, ...props }: ComponentProps<"div"> & { readonly value: string }) {
  const tabs = useContext(TabsContext);
  if (tabs.value !== value) return null;
  return (
    <div
      role="tabpanel"
      id={`${tabs.id}-panel-${value}`}
      aria-labelledby={`${tabs.id}-tab-${value}`}
      {...props}
      className={cn("pt-4", className)}
    />
  );
}
