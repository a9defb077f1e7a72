/** A short list of records, with the way to all of them. */
import { useEffect } from "react";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { RecordTable } from "../list/record-table.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { listLink } from "../view/list-link.ts";
import type { RecordList } from "./widget.ts";

export function RecordsTile({ widget, onLoaded }: { widget: RecordList; onLoaded: () => void }) {
  const { queries, format, listPath } = useApp();
  const { entity, title, filter, columns, sort = [], limit = 5 } = widget;
  const rows = useQuery(listRows(queries, entity, { filter, sort, page: 1, pageSize: limit }));
  const loaded = !rows.fetching && rows.data !== undefined && rows.error === undefined;
  useEffect(() => {
    if (loaded) onLoaded();
  }, [loaded, onLoaded]);
  const link = listLink(entity, listPath(entity), { filter, sort });
  return (
    <>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 text-sm font-medium break-words">{title}</h2>
        {link !== undefined && (
          <Link to={link} className="shrink-0 text-xs text-link underline-offset-4 hover:underline print:hidden">
            {text("Show all")}
            <span className="sr-only">: {title}</span>
            {rows.data !== undefined &&
              rows.data.total > limit &&
              ` (${rows.data.total.toLocaleString(format.locale)})`}
          </Link>
        )}
      </div>
      {rows.data === undefined && rows.error !== undefined ? (
        <LoadError error={rows.error} onRetry={rows.refetch} retrying={rows.fetching} />
      ) : rows.data === undefined ? (
        <Skeleton className="h-40" />
      ) : rows.data.items.length === 0 ? (
        <p className="py-8 text-center text-sm text-muted-foreground">{text("Nothing here right now.")}</p>
      ) : (
        <div className="-mx-4 -mb-4 overflow-hidden rounded-b-xl border-t border-border">
          <RecordTable label={title} entity={entity} columns={columns} rows={rows.data.items} />
        </div>
      )}
    </>
  );
}
