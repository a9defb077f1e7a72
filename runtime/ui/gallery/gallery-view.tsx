/** What `GalleryPage` shows; loaded when it is first needed. */
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { Pagination } from "../list/pagination.tsx";
import { Link } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { CardFields } from "../view/card-fields.tsx";
import { NoRecords } from "../view/no-records.tsx";
import { useViewState } from "../view/use-view-state.ts";
import { ViewHeader } from "../view/view-header.tsx";
import { ViewToolbar, viewFilters } from "../view/view-toolbar.tsx";
import { CardImage } from "./card-image.tsx";
import { SortSelect } from "./sort-select.tsx";

export interface GalleryViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly image: string | undefined;
  readonly card: readonly string[];
  readonly sort: readonly SortModel[];
}

export function GalleryView({ entity, title, image, card, sort: ownSort }: GalleryViewProps) {
  const { queries } = useApp();
  const view = useViewState(entity);
  const { state, setState } = view;
  const sort = state.sort ?? ownSort;
  const pageSize = state.pageSize ?? 24;
  const rows = useQuery(listRows(queries, entity, { ...view.selection, page: state.page, pageSize, sort }), {
    keepPrevious: true,
  });
  return (
    <>
      <ViewHeader entity={entity} title={title} />
      <ViewToolbar view={view} filters={viewFilters(entity, [image])}>
        <SortSelect
          entity={entity}
          fields={[entity.titleField, ...card, "created_at"]}
          sort={sort}
          onSort={(next) => setState((current) => ({ ...current, sort: next, page: 1 }))}
        />
      </ViewToolbar>
      {rows.error !== undefined && rows.data === undefined ? (
        <Card>
          <LoadError error={rows.error} onRetry={rows.refetch} retrying={rows.fetching} />
        </Card>
      ) : rows.data === undefined ? (
        <GallerySkeleton />
      ) : rows.data.total === 0 ? (
        <Card>
          <NoRecords entity={entity} narrowed={view.narrowed} onReset={view.reset} />
        </Card>
      ) : (
        <>
          <ul
            aria-label={title}
            aria-busy={rows.outdated}
            className={cn(
              "grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4 transition-opacity",
              rows.outdated && "opacity-60",
            )}
          >
            {rows.data.items.map((row) => (
              <GalleryCard key={row.id} {...{ entity, row, image, card }} />
            ))}
          </ul>
          <Card className="mt-4 overflow-hidden [&>nav]:border-t-0">
            <Pagination
              page={rows.data.page}
              pageSize={rows.data.pageSize}
              total={rows.data.total}
              onPage={(page) => setState((current) => ({ ...current, page }))}
            />
          </Card>
        </>
      )}
    </>
  );
}

interface GalleryCardProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly image: string | undefined;
  readonly card: readonly string[];
}

function GalleryCard({ entity, row, image, card }: GalleryCardProps) {
  const { detailPath, editPath } = useApp();
  const name = titleOf(entity, row);
  const path = detailPath(entity, row.id) ?? editPath(entity, row.id);
  return (
    <li className="flex break-inside-avoid">
      <Card className="relative flex w-full flex-col overflow-hidden transition-shadow focus-within:border-ring hover:shadow-md">
        <CardImage entity={entity} row={row} field={image} name={name} />
        <div className="flex flex-1 flex-col gap-2 p-4">
          <h2 className="text-sm font-medium break-words">
            {path === undefined ? (
              name
            ) : (
              // The link's area covers the whole card.
              <Link to={path} className="outline-none after:absolute after:inset-0 after:rounded-xl">
                {name}
              </Link>
            )}
          </h2>
          <CardFields entity={entity} row={row} names={card} />
        </div>
      </Card>
    </li>
  );
}

function GallerySkeleton() {
  return (
    <div
      role="status"
      aria-label={text("Loading")}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4"
    >
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <Skeleton key={key} className="h-64 rounded-xl" />
      ))}
    </div>
  );
}
