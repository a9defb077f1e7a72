/** The whole app for one address: providers, frame and the page that the address names. */
import type { ReactNode } from "react";
import { type DataAccess, DataProvider } from "../../client/data-context.tsx";
import { buttonVariants } from "../components/button.tsx";
import { ConfirmProvider } from "../components/confirm.tsx";
import { Empty } from "../components/message.tsx";
import { ToastProvider } from "../components/toast.tsx";
import type { AppHistory } from "../router/history.ts";
import { matchRoute } from "../router/match-route.ts";
import { Link, RouteParams, RouterProvider, useLocation } from "../router/router.tsx";
import { AppInfoProvider, type AppRoute, type UiModel, useApp } from "./app-info.tsx";
import { AppShell } from "./app-shell.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { HomePage } from "./home-page.tsx";
import { PageHeader } from "./page-header.tsx";

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
        <AppInfoProvider model={model} routes={routes}>
          <ToastProvider>
            <ConfirmProvider>
              <AppShell>
                <CurrentPage />
              </AppShell>
            </ConfirmProvider>
          </ToastProvider>
        </AppInfoProvider>
      </DataProvider>
    </RouterProvider>
  );
}

function CurrentPage() {
  const { routes } = useApp();
  const { path } = useLocation();
  const match = matchRoute(routes, path);
  let page: ReactNode;
  if (match !== undefined) {
    const Page = match.route.component;
    page = (
      <RouteParams params={match.params}>
        <Page key={path} />
      </RouteParams>
    );
  } else page = path === "/" ? <HomePage /> : <NotFoundPage />;
  return <ErrorBoundary resetKey={path}>{page}</ErrorBoundary>;
}

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <Empty
        icon="search"
        title="There is nothing at this address"
        description="It may have been moved or deleted, or the link has a typing error."
        action={
          <Link to="/" className={buttonVariants({ variant: "outline" })}>
            Go to the start page
          </Link>
        }
      />
    </>
  );
}
