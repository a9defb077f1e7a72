/** A menu of actions that opens from a button; arrow keys walk through it. */
import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import type { ButtonLook } from "./button.tsx";
import { cn } from "./cn.ts";
import { Popover } from "./popover.tsx";

export interface DropdownMenuProps extends ButtonLook {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly triggerClassName?: string;
  readonly align?: "start" | "end";
}

export function DropdownMenu({ children, ...props }: DropdownMenuProps) {
  return (
    <Popover {...props} role="menu">
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks come up from the items
        <div ref={focusFirst} onKeyDown={walk} onClick={close} className="flex flex-col" role="none">
          {children}
        </div>
      )}
    </Popover>
  );
}

export function DropdownMenuItem({ className, ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...props}
      className={cn(
        "flex w-full cursor-pointer items-center gap-2 rounded-md px-2.5 py-1.5 text-left hover:bg-accent focus-visible:bg-accent",
        "aria-checked:font-medium disabled:pointer-events-none disabled:opacity-50",
        className,
      )}
    />
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
}

function focusFirst(menu: HTMLElement | null): void {
  if (menu !== null) itemsOf(menu)[0]?.focus();
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items[(target + items.length) % items.length]?.focus();
}
