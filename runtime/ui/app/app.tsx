/** The whole app for one address: providers, frame and the page that the address names. */
import type { ReactNode } from "react";
import { type DataAccess, DataProvider } from "../../client/data-context.tsx";
import { useQuery } from "../../client/use-query.ts";
import { ConfirmProvider } from "../components/confirm.tsx";
import { ToastProvider } from "../components/toast.tsx";
import type { AppHistory } from "../router/history.ts";
import { matchRoute } from "../router/match-route.ts";
import { RouteParams, RouterProvider, useLocation } from "../router/router.tsx";
import { SessionProvider, sessionPagesCode, useSession } from "../session/session-provider.tsx";
import { catalogueQuery } from "../text/catalogues.ts";
import { setCatalogue } from "../text/text.ts";
import { AppInfoProvider, useApp } from "./app-info.tsx";
import { AppShell } from "./app-shell.tsx";
import type { AppRoute, UiModel } from "./app-types.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { codeQuery, Later } from "./later.tsx";

const noPageCode = codeQuery("no page", () => import("./no-page.tsx"));
const homeCode = codeQuery("home", () => import("./home-page.tsx"));

export interface AppProps {
  readonly model: UiModel;
  readonly routes: readonly AppRoute[];
  readonly history: AppHistory;
  readonly access: DataAccess;
}

export function App({ model, routes, history, access }: AppProps) {
  return (
    <RouterProvider history={history}>
      <DataProvider access={access}>
        <Translated language={model.app.language ?? "en"}>
          <SessionProvider appName={model.app.name} guarded={model.access !== undefined}>
            <AppInfoProvider model={model} routes={routes}>
              <ToastProvider>
                <ConfirmProvider>
                  <CurrentPage />
                </ConfirmProvider>
              </ToastProvider>
            </AppInfoProvider>
          </SessionProvider>
        </Translated>
      </DataProvider>
    </RouterProvider>
  );
}

/** Waits for the words of the app's language; without them (the download failed) it goes on in English. */
function Translated({ language, children }: { language: string; children: ReactNode }) {
  const { data, error } = useQuery(language === "en" ? undefined : catalogueQuery(language));
  setCatalogue(data === undefined ? "en" : language, data?.catalogue ?? {}, data?.translate);
  return language === "en" || data !== undefined || error !== undefined ? children : null;
}

function CurrentPage() {
  const { routes, model, mayOpen } = useApp();
  const { path } = useLocation();
  const session = useSession();
  const { home } = model.app;
  const match = matchRoute(routes, path === "/" && home !== undefined ? `/${home}` : path);
  if (match === undefined && path === "/sign-in" && session.signIn) {
    return (
      <Later code={sessionPagesCode}>
        {({ SignInScreen }) => <SignInScreen appName={model.app.name} session={session} />}
      </Later>
    );
  }
  let page: ReactNode;
  if (match !== undefined && !mayOpen(match.route)) {
    page = <Later code={noPageCode}>{({ ForbiddenPage }) => <ForbiddenPage title={match.route.title} />}</Later>;
  } else if (match !== undefined) {
    const Page = match.route.component;
    page = (
      <RouteParams params={match.params}>
        <Page key={path} />
      </RouteParams>
    );
  } else if (path === "/") page = <Later code={homeCode}>{({ HomePage }) => <HomePage />}</Later>;
  else page = <Later code={noPageCode}>{({ NotFoundPage }) => <NotFoundPage />}</Later>;
  return (
    <AppShell>
      <ErrorBoundary resetKey={path}>{page}</ErrorBoundary>
    </AppShell>
  );
}
