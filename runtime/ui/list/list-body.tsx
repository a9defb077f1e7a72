/** The part of a list that depends on its rows: the table, or why there is none. */
import type { ReactNode } from "react";
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
import { text } from "../text/text.ts";
import { Pagination } from "./pagination.tsx";
import type { RowExtras } from "./record-row.tsx";
import { RecordTable, type RecordTableProps } from "./record-table.tsx";
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
  readonly extras?: RowExtras;
  /** Shows the rows in place of the plain table. */
  readonly renderTable?: ((props: RecordTableProps) => ReactNode) | undefined;
  readonly archived?: boolean;
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
  const { columns, sort, onSort, selected, onSelect, extras, onPageSize } = props;
  const table: RecordTableProps = {
    label: props.label,
    ...{ entity, columns, sort, rows: items },
    ...(onSort === undefined ? {} : { onSort }),
    ...(selected === undefined ? {} : { selected }),
    ...(onSelect === undefined ? {} : { onSelect }),
    ...(extras === undefined ? {} : { extras }),
  };
  return (
    <>
      <RetryNote retry={rows.retry} />
      {rows.error !== undefined && (
        <p role="alert" className="flex items-center gap-3 bg-warning px-4 py-2 text-sm text-warning-foreground">
          <span className="flex-1">
            {text("These rows may be out of date: {message}", { message: rows.error.message })}
          </span>
          <Button variant="outline" size="sm" onClick={rows.refetch}>
            {text("Try again")}
          </Button>
        </p>
      )}
      <div aria-busy={rows.outdated} className={cn("transition-opacity", rows.outdated && "opacity-60")}>
        {props.renderTable?.(table) ?? <RecordTable {...table} />}
      </div>
      {items.length === 0 && (
        <p className="px-4 py-8 text-center text-muted-foreground">{text("There is nothing on this page.")}</p>
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
  return error instanceof ApiError && ["bad_request", "forbidden", "unauthorized"].includes(error.code);
}

function RetryNote({ retry }: { retry: number }) {
  if (retry === 0) return null;
  return (
    <p role="status" className="bg-warning px-4 py-2 text-sm text-warning-foreground">
      {text("The server does not answer. Trying again (attempt {number})…", { number: retry + 1 })}
    </p>
  );
}

function NoRows({ entity, narrowed = false, reset, createPath, archived = false }: ListBodyProps) {
  const name = entity.pluralLabel;
  if (narrowed && reset !== undefined) {
    return (
      <Empty
        icon="search"
        title={text("No {name} match", { name })}
        description={text("Try other words or fewer filters.")}
        action={
          <Button variant="outline" onClick={reset}>
            {text("Clear search and filters")}
          </Button>
        }
      />
    );
  }
  if (archived) return <Empty icon="archive" title={text("No {name} in the archive", { name })} />;
  return (
    <Empty
      title={text("No {name} yet", { name })}
      description={createPath === undefined ? undefined : text("Add the first one to get started.")}
      action={
        createPath !== undefined && (
          <Link to={createPath} className={buttonVariants()}>
            <Icon name="plus" />
            {text("New {name}", { name: entity.label })}
          </Link>
        )
      }
    />
  );
}
