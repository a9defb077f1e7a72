/** Pages whose code the first page does not need: loaded when they are shown, or when the browser has nothing to do. */
import type { ReactNode } from "react";
import type { Query } from "../../client/query-cache.ts";
import { useQuery } from "../../client/use-query.ts";
import { Card } from "../components/card.tsx";
import { LoadError } from "../components/message.tsx";
import { FieldsSkeleton } from "./fields-skeleton.tsx";
import { codeQuery } from "./later.tsx";
import { PageHeader } from "./page-header.tsx";

export const formCode = codeQuery("form", () => import("../form/form-view.tsx"));
export const detailCode = codeQuery("detail", () => import("../detail/detail-view.tsx"));

export interface LaterPageProps<T> {
  readonly code: Query<T>;
  readonly children: (code: T) => ReactNode;
  /** Where it is known before the code is there. */
  readonly title?: string;
  /** Shown below the title while the code is on its way; a form's fields where it is left out. */
  readonly skeleton?: ReactNode;
}

export function LaterPage<T>({ code, children, title, skeleton }: LaterPageProps<T>) {
  const { data, error, fetching, refetch } = useQuery(code);
  if (data !== undefined) return children(data);
  return (
    <>
      <PageHeader title={title} />
      <Card>
        {error === undefined ? (
          (skeleton ?? <FieldsSkeleton />)
        ) : (
          <LoadError error={error} onRetry={refetch} retrying={fetching} />
        )}
      </Card>
    </>
  );
}
