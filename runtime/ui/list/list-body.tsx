/** The part of a list that depends on its rows: the table, or why there is none. */

import { ApiError } from "../../client/api-error.ts";
import type { ListResult } from "../../client/data-client.ts";
import type { QueryView } from "../../client/use-query.ts";
import type { EntityModel, SortModel } from "../../model/types.ts";
import { Button, buttonVariants } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Empty, LoadError } from "../components/message.tsx";
import type { AnyRow } from "../field/columns.ts";
import { Link } from "../router/router.tsx";
import { Pagination } from "./pagination.tsx";
import { RecordTable } from "./record-table.tsx";
import { TableSkeleton } from "./table-skeleton.tsx";

export interface ListBodyProps {
  readonly label: string;
  readonly entity: EntityModel;
  readonly rows: QueryView<ListResult<AnyRow>>;
  readonly columns: readonly string[];
  readonly sort?: readonly SortModel[];
  readonly onSort?: (field: string, add: boolean) => void;
  readonly selected?: ReadonlySet<number>;
  readonly onSelect?: (ids: readonly number[], selected: boolean) => void;
  /** A search or filter is set, so that no rows does not mean no records. */
  readonly narrowed?: boolean;
  readonly reset?: () => void;
  readonly createPath?: string | undefined;
  readonly onPage: (page: number) => void;
  readonly onPageSize?: (size: number) => void;
}

export function ListBody(props: ListBodyProps) {
  const { rows, entity } = props;
  if (rows.error !== undefined && (rows.data === undefined || isRefused(rows.error))) {
    return <LoadError error={rows.error} onRetry={rows.refetch} retrying={rows.fetching} />;
  }
  if (rows.data === undefined) {
    return (
      <>
        <RetryNote retry={rows.retry} />
        <TableSkeleton />
      </>
    );
  }
  const { items, total, page, pageSize } = rows.data;
  if (total === 0) return <NoRows {...props} />;
  const { columns, sort, onSort, selected, onSelect, onPageSize } = props;
  return (
    <>
      <RetryNote retry={rows.retry} />
      {rows.error !== undefined && (
        <p role="alert" className="flex items-center gap-3 bg-warning px-4 py-2 text-sm text-warning-foreground">
          <span className="flex-1">These rows may be out of date: {rows.error.message}</span>
          <Button variant="outline" size="sm" onClick={rows.refetch}>
            Try again
          </Button>
        </p>
      )}
      <div aria-busy={rows.outdated} className={cn("transition-opacity", rows.outdated && "opacity-60")}>
        <RecordTable
          label={props.label}
          {...{ entity, columns, sort, rows: items }}
          {...(onSort === undefined ? {} : { onSort })}
          {...(selected === undefined ? {} : { selected })}
          {...(onSelect === undefined ? {} : { onSelect })}
        />
      </div>
      {items.length === 0 && (
        <p className="px-4 py-8 text-center text-muted-foreground">There is nothing on this page.</p>
      )}
      <Pagination
        {...{ page, pageSize, total }}
        onPage={props.onPage}
        {...(onPageSize === undefined ? {} : { onPageSize })}
      />
    </>
  );
}

/** The question itself was wrong, so rows of an earlier one must not stand in for its answer. */
function isRefused(error: Error): boolean {
  return error instanceof ApiError && error.code === "bad_request";
}

function RetryNote({ retry }: { retry: number }) {
  if (retry === 0) return null;
  return (
    <p role="status" className="bg-warning px-4 py-2 text-sm text-warning-foreground">
      The server does not answer. Trying again (attempt {retry + 1})…
    </p>
  );
}

function NoRows({ entity, narrowed = false, reset, createPath }: ListBodyProps) {
  if (narrowed && reset !== undefined) {
    return (
      <Empty
        icon="search"
        title={`No ${entity.pluralLabel} match`}
        description="Try other words or fewer filters."
        action={
          <Button variant="outline" onClick={reset}>
            Clear search and filters
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      title={`No ${entity.pluralLabel} yet`}
      description={createPath === undefined ? undefined : "Add the first one to get started."}
      action={
        createPath !== undefined && (
          <Link to={createPath} className={buttonVariants()}>
            <Icon name="plus" />
            New {entity.label}
          </Link>
        )
      }
    />
  );
}
