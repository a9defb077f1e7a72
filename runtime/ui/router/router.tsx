/** The app's router: where we are, going elsewhere, and links that do so without loading the page anew. */
import {
  type ComponentProps,
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import type { AppHistory, LeaveGuard, Location } from "./history.ts";

interface RouterValue {
  readonly history: AppHistory;
  readonly location: Location;
  readonly params: Readonly<Record<string, string>>;
}

const RouterContext = createContext<RouterValue | undefined>(undefined);

export function RouterProvider({ history, children }: { history: AppHistory; children: ReactNode }) {
  const location = useSyncExternalStore(history.subscribe, history.current, history.current);
  const value = useMemo(() => ({ history, location, params: {} }), [history, location]);
  return <RouterContext value={value}>{children}</RouterContext>;
}

/** Makes the matched route's parameters known to the page inside. */
export function RouteParams({ params, children }: { params: Readonly<Record<string, string>>; children: ReactNode }) {
  const router = useRouter();
  const value = useMemo(() => ({ ...router, params }), [router, params]);
  return <RouterContext value={value}>{children}</RouterContext>;
}

export function useRouter(): RouterValue {
  const value = useContext(RouterContext);
  if (value === undefined)
    throw new Error("This component navigates, so it must be inside an app started by startApp.");
  return value;
}

export function useLocation(): Location {
  return useRouter().location;
}

export function useParams(): Readonly<Record<string, string>> {
  return useRouter().params;
}

export function useNavigate(): AppHistory["navigate"] {
  return useRouter().history.navigate;
}

/** Asks before leaving for as long as `guard` is given. */
export function useLeaveGuard(guard: LeaveGuard | undefined): void {
  const { history } = useRouter();
  useEffect(() => (guard === undefined ? undefined : history.guard(guard)), [history, guard]);
}

/** A link within the app; with a modifier key, or another target, the browser does what it always does. */
export function Link({ to, onClick, ...props }: Omit<ComponentProps<"a">, "href"> & { to: string }) {
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || (props.target !== undefined && props.target !== "_self")) return;
    event.preventDefault();
    void navigate(to);
  };
  return <a {...props} href={to} onClick={follow} />;
}
