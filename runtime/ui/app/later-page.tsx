/** Pages whose code the first page does not need: loaded when they are shown, or when the browser has nothing to do. */
import type { ReactNode } from "react";
import type { Query } from "../../client/query-cache.ts";
import { useQuery } from "../../client/use-query.ts";
import { Card } from "../components/card.tsx";
import { LoadError } from "../components/message.tsx";
import { FieldsSkeleton } from "./fields-skeleton.tsx";
import { PageHeader } from "./page-header.tsx";

type FormCode = Pick<typeof import("../form/form-view.tsx"), "FormView">;
type DetailCode = Pick<typeof import("../detail/detail-view.tsx"), "DetailView">;

// Code is asked for as data is, so that server rendering waits for it and a failed download can be tried again.
export const formCode: Query<FormCode> = {
  key: "code form",
  tables: [],
  lasting: true,
  run: () => import("../form/form-view.tsx"),
};
export const detailCode: Query<DetailCode> = {
  key: "code detail",
  tables: [],
  lasting: true,
  run: () => import("../detail/detail-view.tsx"),
};

export interface LaterPageProps<T> {
  readonly code: Query<T>;
  readonly children: (code: T) => ReactNode;
  /** Shown while the code is on its way; a form's fields where it is left out. */
  readonly skeleton?: ReactNode;
}

export function LaterPage<T>({ code, children, skeleton }: LaterPageProps<T>) {
  const { data, error, fetching, refetch } = useQuery(code);
  if (data !== undefined) return children(data);
  if (skeleton !== undefined && error === undefined) return skeleton;
  return (
    <>
      <PageHeader title={undefined} />
      <Card>
        {error === undefined ? <FieldsSkeleton /> : <LoadError error={error} onRetry={refetch} retrying={fetching} />}
      </Card>
    </>
  );
}
