/** The frame around every page: menu at the side (behind a button on a phone), theme switch, skip link, main content. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, buttonVariants } from "../components/button.tsx";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { signInPath } from "../components/message.tsx";
import { Link, useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { type ColourMode, useColourMode } from "../theme/colour-mode.ts";
import { useApp } from "./app-info.tsx";
import { codeQuery, Later } from "./later.tsx";
import { Navigation } from "./navigation.tsx";

const accountMenuCode = codeQuery("account", () => import("../session/account-menu.tsx"));

export function AppShell({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-primary px-4 py-2 text-sm font-medium text-primary-foreground focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {text("Skip to content")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-r border-border bg-sidebar p-3 pt-5 md:flex print:hidden">
        <div className="flex items-center px-2">
          <AppName />
        </div>
        <div className="flex-1">
          <Navigation />
        </div>
        <ShellFooter />
      </aside>
      <PhoneBar />
      <main ref={main} id="main" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-8 sm:py-8 print:p-0">
        <div className="mx-auto max-w-7xl">{children}</div>
      </main>
    </div>
  );
}

function AppName() {
  const { model } = useApp();
  const initial = [...model.app.name.trim()][0] ?? "·";
  return (
    <Link to="/" className="flex min-w-0 items-center gap-2.5 rounded-md">
      <span
        aria-hidden="true"
        className="flex size-7 shrink-0 items-center justify-center rounded-md bg-primary text-sm font-semibold text-primary-foreground uppercase"
      >
        {initial}
      </span>
      <span className="truncate text-sm font-semibold">{model.app.name}</span>
    </Link>
  );
}

function PhoneBar() {
  const [open, setOpen] = useState(false);
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) drawer.current?.showModal();
    else drawer.current?.close();
  }, [open]);
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-b border-border bg-sidebar px-3 md:hidden print:hidden">
      <Button
        variant="ghost"
        size="icon"
        aria-label={text("Open menu")}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" className="size-5" />
      </Button>
      <AppName />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself */}
      <dialog
        ref={drawer}
        aria-label={text("Menu")}
        onClose={() => setOpen(false)}
        onMouseDown={(event) => event.target === drawer.current && setOpen(false)}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] border-r border-border bg-sidebar p-0 text-foreground backdrop:bg-black/45"
      >
        <div className="flex h-full flex-col gap-6 overflow-y-auto p-3 pt-4">
          <div className="flex items-center justify-between gap-2 pl-2">
            <AppName />
            <Button variant="ghost" size="icon" aria-label={text("Close menu")} onClick={() => setOpen(false)}>
              <Icon name="x" />
            </Button>
          </div>
          <div className="flex-1">
            <Navigation onNavigate={() => setOpen(false)} />
          </div>
          <ShellFooter />
        </div>
      </dialog>
    </header>
  );
}

/** Who is signed in, the way in and out, and the colour mode. */
function ShellFooter() {
  const { session } = useApp();
  return (
    <div className="flex flex-col gap-1">
      {session.user !== null && (
        <Later code={accountMenuCode} fallback={<div className="h-8" />}>
          {({ AccountMenu }) => <AccountMenu />}
        </Later>
      )}
      {session.signIn && session.user === null && !session.administrator && (
        <a href={signInPath()} className={buttonVariants({ variant: "outline" })}>
          {text("Sign in")}
        </a>
      )}
      <ThemeSwitch />
    </div>
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

/** After moving to another page, focus and scroll position start at its top, as on a page load. */
function useFocusOnNavigation(main: { readonly current: HTMLElement | null }): void {
  const { path } = useLocation();
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path, main]);
}
