/** The top of a page: where it is in the app, what it is called and what can be done on it. */
import { Fragment, type ReactNode, useEffect } from "react";
import { Icon } from "../components/icon.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useApp } from "./app-info.tsx";

export interface Crumb {
  readonly label: string;
  readonly to?: string | undefined;
}
export interface PageHeaderProps {
  /** Undefined while it is being loaded. */
  readonly title: string | undefined;
  readonly crumbs?: readonly Crumb[];
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, crumbs = [], meta, actions }: PageHeaderProps) {
  const { model } = useApp();
  useEffect(() => {
    document.title = title === undefined ? model.app.name : `${title} · ${model.app.name}`;
  }, [title, model.app.name]);
  return (
    <header className="mb-6">
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} current={title} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {title === undefined ? (
            <Skeleton className="h-8 w-56" />
          ) : (
            <h1 className="text-2xl font-semibold tracking-tight break-words">{title}</h1>
          )}
          {meta !== undefined && <div className="mt-1 text-sm text-muted-foreground">{meta}</div>}
        </div>
        {actions !== undefined && (
          <div className="flex max-w-full flex-wrap items-center gap-2 print:hidden">{actions}</div>
        )}
      </div>
    </header>
  );
}

function Breadcrumbs({ crumbs, current }: { crumbs: readonly Crumb[]; current: string | undefined }) {
  return (
    <nav aria-label={text("Breadcrumb")} className="mb-2 print:hidden">
      <ol className="flex min-w-0 flex-wrap items-center gap-1.5 text-sm text-muted-foreground">
        {crumbs.map(({ label, to }) => (
          <Fragment key={label}>
            <li className="max-w-60 truncate">
              {to === undefined ? (
                label
              ) : (
                <Link to={to} className="rounded-sm hover:text-foreground">
                  {label}
                </Link>
              )}
            </li>
            <li aria-hidden="true">
              <Icon name="chevronRight" className="size-3.5" />
            </li>
          </Fragment>
        ))}
        <li aria-current="page" className="max-w-60 truncate text-foreground">
          {current ?? "…"}
        </li>
      </ol>
    </nav>
  );
}
