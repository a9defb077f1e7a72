/** One column of a board: its cards page by page, and a way to add one. */
import { useState } from "react";
import type { RowSelection } from "../../client/data-client.ts";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Badge } from "../components/badge.tsx";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import type { AnyRow } from "../field/columns.ts";
import { text } from "../text/text.ts";
import type { PointerDrag } from "../view/use-pointer-drag.ts";
import { AddCard } from "./add-card.tsx";
import { BoardCard } from "./board-card.tsx";
import { type Column, mayStartIn } from "./board-column.ts";
import type { Moves } from "./use-board-moves.ts";
import type { ColumnSum } from "./use-column-sums.ts";

/** Cards asked for at once. */
const pageSize = 25;

export interface BoardColumnProps {
  readonly entity: EntityModel;
  readonly field: FieldModel;
  readonly column: Column;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly card: readonly string[];
  readonly sort: readonly SortModel[];
  readonly selection: RowSelection;
  readonly narrowed: boolean;
  /** What its cards come to. */
  readonly sum: ColumnSum | undefined;
  readonly moves: Moves;
  readonly drag: PointerDrag<AnyRow>;
  /** The card that is being dragged or was picked up. */
  readonly held: AnyRow | undefined;
  /** The held card may be dropped here. */
  readonly accepting: boolean;
  readonly over: boolean;
  readonly accepts: (row: AnyRow, column: number) => boolean;
  readonly onMove: (row: AnyRow, column: number) => void;
}

export function BoardColumn(props: BoardColumnProps) {
  const { entity, field, column, index, held, accepting, over } = props;
  const { queries, format } = useApp();
  const [pages, setPages] = useState(1);
  const params = columnParams(props, 1);
  const first = useQuery(listRows(queries, entity, params), { keepPrevious: true });
  const arriving = [...props.moves.values()].filter(
    ({ row, to, arrived }) =>
      to === column.value && (!arrived || first.fetching) && !first.data?.items.some(({ id }) => id === row.id),
  );
  const rows = [...arriving.map(({ row }) => row), ...(first.data?.items ?? []).filter((row) => staysIn(props, row))];
  const leaving = (first.data?.items.length ?? 0) - (rows.length - arriving.length);
  const total = first.data === undefined ? undefined : first.data.total - leaving + arriving.length;
  if (column.value === null && (total ?? 0) === 0) return null;
  const id = `board-column-${index}`;
  return (
    <section
      aria-labelledby={id}
      data-drop={index}
      className={cn(
        "flex w-[min(19rem,82vw)] shrink-0 snap-start flex-col rounded-xl border border-transparent bg-muted/60 transition-colors print:w-64",
        held !== undefined && !accepting && "opacity-60",
        accepting && "border-dashed border-input",
        over && "border-solid border-ring bg-selected",
      )}
    >
      <header className="flex items-center gap-2 px-3 pt-3 pb-2">
        <h2 id={id} className="min-w-0">
          <Badge tone={column.tone}>
            <span className="truncate">{column.label}</span>
          </Badge>
        </h2>
        <span className="text-xs text-muted-foreground tabular-nums">
          {total?.toLocaleString(format.locale)}
          <span className="sr-only"> {text("cards")}</span>
        </span>
        {props.sum !== undefined && (
          <span title={props.sum.label} className="ml-auto truncate text-xs font-medium tabular-nums">
            <span className="sr-only">{props.sum.label}: </span>
            {props.sum.value}
          </span>
        )}
      </header>
      <div className="flex max-h-[calc(100dvh-15rem)] min-h-16 flex-col gap-2 overflow-y-auto px-2 pb-2 max-sm:max-h-[calc(100dvh-18rem)] print:max-h-none">
        {first.error !== undefined && first.data === undefined ? (
          <LoadError error={first.error} onRetry={first.refetch} retrying={first.fetching} />
        ) : first.data === undefined ? (
          <ColumnSkeleton />
        ) : (
          <>
            <ul className={cn("flex flex-col gap-2 transition-opacity", first.outdated && "opacity-60")}>
              {rows.map((row) => (
                <BoardCard key={row.id} {...props} row={row} />
              ))}
              {Array.from({ length: pages - 1 }, (_, page) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other identity
                <MoreCards key={page} {...props} page={page + 2} />
              ))}
            </ul>
            {rows.length === 0 && (
              <p className="px-2 py-4 text-center text-xs text-muted-foreground">{text("No cards")}</p>
            )}
            {first.data.total > pages * pageSize && (
              <Button variant="ghost" size="sm" className="w-full" onClick={() => setPages(pages + 1)}>
                {text("Show more")}
                <span className="text-muted-foreground tabular-nums">
                  {(first.data.total - pages * pageSize).toLocaleString(format.locale)}
                </span>
              </Button>
            )}
          </>
        )}
      </div>
      {mayStartIn(entity, field, column.value) && (
        <AddCard entity={entity} field={field} column={column} narrowed={props.narrowed} />
      )}
    </section>
  );
}

/** A later page; its rows join those of the first. */
function MoreCards({ page, ...props }: BoardColumnProps & { page: number }) {
  const { queries } = useApp();
  const rows = useQuery(listRows(queries, props.entity, columnParams(props, page)), { keepPrevious: true });
  if (rows.error !== undefined && rows.data === undefined)
    return (
      <li>
        <LoadError error={rows.error} onRetry={rows.refetch} retrying={rows.fetching} />
      </li>
    );
  if (rows.data === undefined)
    return (
      <li>
        <ColumnSkeleton />
      </li>
    );
  return rows.data.items
    .filter((row) => staysIn(props, row))
    .map((row) => <BoardCard key={row.id} {...props} row={row} />);
}

function columnParams({ field, column, selection, sort }: BoardColumnProps, page: number) {
  const own =
    column.value === null
      ? ({ field: field.name, op: "is_null", value: true } as const)
      : ({ field: field.name, op: "eq", value: column.value } as const);
  const filter = selection.filter === undefined ? own : { and: [own, selection.filter] };
  return { q: selection.q, filter, sort, page, pageSize };
}

/** False for a card that has been moved away but is still in the last answer. */
function staysIn({ field, column, moves }: BoardColumnProps, row: AnyRow): boolean {
  if ((row[field.name] ?? null) !== column.value) return false;
  const move = moves.get(row.id);
  return move === undefined || move.to === column.value || move.before !== row._etag;
}

function ColumnSkeleton() {
  return (
    <div role="status" aria-label={text("Loading")} className="flex flex-col gap-2">
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
      <Skeleton className="h-20" />
    </div>
  );
}
