/** The frame around every page: menu at the side (behind a button on a phone), search, skip link, main content. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { useLocation } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { AppName } from "./app-name.tsx";
import { codeQuery, Later } from "./later.tsx";
import { Navigation } from "./navigation.tsx";

const frameCode = codeQuery("frame", () => import("./frame.tsx"));

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
      <aside className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-r border-border bg-sidebar p-3 pt-5 md:flex print:hidden">
        <div className="flex items-center px-2">
          <AppName />
        </div>
        <Later code={frameCode} fallback={<div className="h-9" />}>
          {({ SearchButton }) => <SearchButton />}
        </Later>
        <div className="flex-1">
          <Navigation />
        </div>
        <Later code={frameCode} fallback={<div className="h-9" />}>
          {({ ShellFooter }) => <ShellFooter />}
        </Later>
      </aside>
      <PhoneBar />
      <main ref={main} id="main" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-8 sm:py-8 print:p-0">
        <div className="mx-auto max-w-7xl">{children}</div>
      </main>
      <Later code={frameCode}>{({ PageKeys }) => <PageKeys />}</Later>
    </div>
  );
}

function PhoneBar() {
  const [open, setOpen] = useState(false);
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
      <div className="flex min-w-0 flex-1">
        <AppName />
      </div>
      <Later code={frameCode}>
        {({ SearchButton, PhoneMenu }) => (
          <>
            <SearchButton small />
            {open && <PhoneMenu onClose={() => setOpen(false)} />}
          </>
        )}
      </Later>
    </header>
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
