/** Where the app is: the address in the browser, or a fixed one where there is no browser. */

export interface Location {
  readonly path: string;
  /** Query string without the question mark. */
  readonly search: string;
}

/** Asked before leaving; resolves to whether to leave. */
export type LeaveGuard = () => Promise<boolean>;

export interface AppHistory {
  readonly current: () => Location;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes to `to` (path and query); resolves to false when a guard kept the person here. */
  readonly navigate: (to: string, options?: { replace?: boolean; force?: boolean }) => Promise<boolean>;
  readonly back: () => void;
  /** Asks `guard` before every way out; returns how to take it off again. */
  readonly guard: (guard: LeaveGuard) => () => void;
}

/** A history that never moves, for rendering one page on the server. */
export function createFixedHistory(address: string): AppHistory {
  const location = parseLocation(address);
  return {
    current: () => location,
    subscribe: () => () => {},
    navigate: () => Promise.resolve(false),
    back: () => {},
    guard: () => () => {},
  };
}

/** The browser's history. Entries are numbered in their state, so that a guarded "back" can be taken back. */
export function createBrowserHistory(): AppHistory {
  const listeners = new Set<() => void>();
  const guards = new Set<LeaveGuard>();
  let index = entryIndex() ?? 0;
  let location = parseLocation(window.location.pathname + window.location.search);
  let undoing: (() => void) | undefined;
  let allowed = false;
  window.history.replaceState({ ...(window.history.state as object | null), index }, "");

  const moved = () => {
    location = parseLocation(window.location.pathname + window.location.search);
    for (const listener of [...listeners]) listener();
  };
  const mayLeave = async () => {
    for (const guard of [...guards]) if (!(await guard())) return false;
    return true;
  };
  const go = (delta: number) =>
    new Promise<void>((resolve) => {
      undoing = resolve;
      window.history.go(delta);
    });

  window.addEventListener("popstate", () => {
    const next = entryIndex() ?? 0;
    if (undoing !== undefined) {
      const done = undoing;
      undoing = undefined;
      done();
      return;
    }
    const delta = next - index;
    if (guards.size === 0 || allowed || delta === 0) {
      allowed = false;
      index = next;
      moved();
      return;
    }
    void go(-delta)
      .then(mayLeave)
      .then((leave) => {
        if (!leave) return;
        allowed = true;
        window.history.go(delta);
      });
  });
  window.addEventListener("beforeunload", (event) => {
    if (guards.size > 0) event.preventDefault();
  });

  return {
    current: () => location,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    navigate: async (to, options = {}) => {
      const samePage = parseLocation(to).path === location.path;
      if (options.force !== true && !samePage && !(await mayLeave())) return false;
      if (options.replace === true) window.history.replaceState({ index }, "", to);
      else {
        index += 1;
        window.history.pushState({ index }, "", to);
      }
      moved();
      return true;
    },
    back: () => window.history.back(),
    guard: (guard) => {
      guards.add(guard);
      return () => guards.delete(guard);
    },
  };
}

function entryIndex(): number | undefined {
  const state = window.history.state as { index?: unknown } | null;
  return typeof state?.index === "number" ? state.index : undefined;
}

function parseLocation(address: string): Location {
  const [path = "/", search = ""] = address.split("#")[0]?.split(/\?(.*)/s) ?? [];
  return { path: path.length > 1 ? path.replace(/\/+$/, "") || "/" : "/", search };
}
