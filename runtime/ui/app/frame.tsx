/** What the frame shows once the page stands: search, account, colour mode, the phone's menu, and the keys of every page. */
import { useEffect, useRef } from "react";
import { Button, buttonVariants } from "../components/button.tsx";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { signInPath } from "../components/message.tsx";
import { AccountMenu } from "../session/account-menu.tsx";
import { text } from "../text/text.ts";
import { type ColourMode, useColourMode } from "../theme/colour-mode.ts";
import { useApp } from "./app-info.tsx";
import { AppName } from "./app-name.tsx";
import { Navigation } from "./navigation.tsx";

export { PageKeys } from "../palette/page-keys.tsx";
export { SearchButton } from "../palette/search-button.tsx";

/** Who is signed in, the way in and out, and the colour mode. */
export function ShellFooter() {
  const { session } = useApp();
  return (
    <div className="flex flex-col gap-1">
      {session.user !== null && <AccountMenu />}
      {session.signIn && session.user === null && !session.administrator && (
        <a href={signInPath()} className={buttonVariants({ variant: "outline" })}>
          {text("Sign in")}
        </a>
      )}
      <ThemeSwitch />
    </div>
  );
}

/** The menu of a phone; in the page while it is open. */
export function PhoneMenu({ onClose }: { onClose: () => void }) {
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = drawer.current;
    if (element?.open === false) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={drawer}
      aria-label={text("Menu")}
      onClose={onClose}
      onMouseDown={(event) => event.target === drawer.current && onClose()}
      className="m-0 h-dvh max-h-none w-72 max-w-[85vw] border-r border-border bg-sidebar p-0 text-foreground backdrop:bg-black/45"
    >
      <div className="flex h-full flex-col gap-6 overflow-y-auto p-3 pt-4">
        <div className="flex items-center justify-between gap-2 pl-2">
          <AppName />
          <Button variant="ghost" size="icon" aria-label={text("Close menu")} onClick={onClose}>
            <Icon name="x" />
          </Button>
        </div>
        <div className="flex-1">
          <Navigation onNavigate={onClose} />
        </div>
        <ShellFooter />
      </div>
    </dialog>
  );
}

const modes: readonly { mode: ColourMode; label: string; icon: IconName }[] = [
  { mode: "light", label: "Light", icon: "sun" },
  { mode: "dark", label: "Dark", icon: "moon" },
  { mode: "system", label: "System", icon: "monitor" },
];

function ThemeSwitch() {
  const [mode, setMode] = useColourMode();
  const current = modes.find((candidate) => candidate.mode === mode);
  return (
    <DropdownMenu
      variant="ghost"
      label={text("Theme: {name}", { name: text(current?.label ?? "System") })}
      triggerClassName="w-full justify-start text-muted-foreground"
      trigger={
        <>
          <Icon name={current?.icon ?? "monitor"} />
          {text("Theme")}
        </>
      }
    >
      {modes.map((candidate) => (
        <DropdownMenuItem
          key={candidate.mode}
          role="menuitemradio"
          aria-checked={candidate.mode === mode}
          onClick={() => setMode(candidate.mode)}
        >
          <Icon name={candidate.icon} />
          <span className="flex-1">{text(candidate.label)}</span>
          {candidate.mode === mode && <Icon name="check" />}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
