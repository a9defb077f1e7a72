/** The page of a list: search, filters, table, selection, import and export, and the way to a new record. */
import type { ColumnNameOf } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";
import type { ListViewProps } from "./list-view.tsx";
import { TableSkeleton } from "./table-skeleton.tsx";

export interface ListPageProps<E extends EntityModel> {
  readonly entity: E;
  readonly title: string;
  /** Columns shown at first, in order; the column menu offers the rest. */
  readonly columns: readonly NoInfer<ColumnNameOf<E>>[];
  readonly sort?: readonly { readonly field: NoInfer<ColumnNameOf<E>>; readonly direction: "asc" | "desc" }[];
  /** Fields offered as filters. */
  readonly filters?: readonly NoInfer<ColumnNameOf<E>>[];
  readonly pageSize?: number;
}

const listCode = codeQuery("list", () => import("./list-view.tsx"));

export function ListPage<const E extends EntityModel>(props: ListPageProps<E>) {
  // Inside, names are plain strings; the types above keep the page's own from being misspelt.
  const plain: ListViewProps = props;
  return (
    <LaterPage code={listCode} title={props.title} skeleton={<TableSkeleton />}>
      {({ ListView }) => <ListView {...plain} />}
    </LaterPage>
  );
}
