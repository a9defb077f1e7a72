/** The page that is open. */
import { useApp } from "../app/app-info.tsx";
import type { AppRoute } from "../app/app-types.ts";
import { matchRoute } from "../router/match-route.ts";
import { useLocation } from "../router/router.tsx";

export function useCurrentRoute(): AppRoute | undefined {
  const { routes, model } = useApp();
  const { path } = useLocation();
  return matchRoute(routes, path === "/" ? `/${model.app.home ?? ""}` : path)?.route;
}
