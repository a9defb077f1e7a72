/** The start page: a card for each list with how many records it has. */
import { countRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { Icon } from "../components/icon.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { useApp } from "./app-info.tsx";
import type { AppRoute } from "./app-types.ts";
import { navigationEntries } from "./navigation-entries.ts";
import { PageHeader } from "./page-header.tsx";

export function HomePage() {
  const app = useApp();
  const { model } = app;
  const { name, description } = model.app;
  return (
    <>
      <PageHeader title={name} meta={description === "" ? undefined : <p className="max-w-2xl">{description}</p>} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {navigationEntries(app).map(({ route, path }) => (
          <li key={path}>
            <Card className="relative flex h-full items-start gap-4 p-5 transition-colors hover:border-muted-foreground/50">
              <HomeCard route={route} path={path} />
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}

function HomeCard({ route, path }: { route: AppRoute; path: string }) {
  const { entityNamed, newPath } = useApp();
  const entity = route.entity === undefined ? undefined : entityNamed(route.entity);
  const create = entity === undefined ? undefined : newPath(entity);
  return (
    <>
      <div className="min-w-0 flex-1">
        {/* The link's area covers the whole card. */}
        <Link
          to={path}
          className="text-sm font-medium text-muted-foreground after:absolute after:inset-0 after:rounded-xl"
        >
          {route.title}
        </Link>
        {entity !== undefined && <Count entityName={entity.name} />}
      </div>
      {entity !== undefined && create !== undefined && (
        <Link
          to={create}
          aria-label={text("New {name}", { name: entity.label })}
          className={buttonVariants({ variant: "outline", size: "icon" }) + " relative"}
        >
          <Icon name="plus" />
        </Link>
      )}
    </>
  );
}

function Count({ entityName }: { entityName: string }) {
  const { entityNamed, queries, format } = useApp();
  const { data, error } = useQuery(countRows(queries, entityNamed(entityName)));
  if (error !== undefined) return <p className="mt-2 text-sm text-destructive-text">{error.message}</p>;
  if (data === undefined) return <Skeleton className="mt-2 h-9 w-16" />;
  return (
    <p className="mt-1 text-3xl font-semibold tracking-tight tabular-nums">{data.toLocaleString(format.locale)}</p>
  );
}
