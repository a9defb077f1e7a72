/** What `ListPage` shows: search, filters, table, selection, import and export, and the way to a new record. */
import type { EntityModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { ViewSwitch } from "../app/view-switch.tsx";
import { buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { Icon } from "../components/icon.tsx";
import { Link } from "../router/router.tsx";
import { ListActions } from "../step/list-actions.tsx";
import { text } from "../text/text.ts";
import { importCode, listExtrasCode, whereCode } from "./extras-code.ts";
import { ListBody } from "./list-body.tsx";
import { isNarrowed, withFilter, withoutFilters } from "./list-state.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { RowMenuButton } from "./row-menu-button.tsx";
import { tableFor } from "./table-for.tsx";
import { useListPage } from "./use-list-page.ts";

export interface ListViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly columns: readonly string[];
  readonly sort?: readonly SortModel[];
  readonly filters?: readonly string[];
  readonly pageSize?: number;
}

export function ListView(props: ListViewProps) {
  const { entity } = props;
  const { newPath } = useApp();
  const list = useListPage(entity, props);
  const { state, setState, selected, dialog, setDialog } = list;
  const create = newPath(entity);
  const narrowed = isNarrowed(state);
  const editWhere = () => setDialog("where");
  return (
    <>
      <PageHeader
        title={props.title}
        actions={
          <>
            <ViewSwitch entity={entity} />
            <ListActions entity={entity} />
            {create !== undefined && (
              <Link to={create} className={buttonVariants()}>
                <Icon name="plus" />
                {text("New {name}", { name: entity.label })}
              </Link>
            )}
          </>
        }
      />
      <div className="mb-3 flex flex-col gap-3 print:hidden">
        <ListToolbar
          {...{ entity, state, setState, columns: list.columns, sort: list.sort, onSort: list.onSort }}
          filters={props.filters ?? []}
          exportUrl={list.exportUrl}
          onColumns={(columns) => list.choose({ columns })}
          onImport={create === undefined ? undefined : () => setDialog("import")}
          onEditWhere={editWhere}
        />
      </div>
      {(Object.keys(state.filters).length > 0 || state.where !== undefined) && (
        <div className="mb-3 min-h-7">
          <Later code={listExtrasCode}>
            {({ FilterChips }) => (
              <FilterChips
                {...{ entity, filters: state.filters, where: state.where }}
                onRemove={(field) => setState((current) => withFilter(current, field, undefined))}
                onRemoveWhere={() => setState((current) => ({ ...current, where: undefined, page: 1 }))}
                onEditWhere={editWhere}
                onClear={() => setState(withoutFilters)}
              />
            )}
          </Later>
        </div>
      )}
      <Card className="overflow-hidden print:overflow-visible print:border-0">
        {selected.size > 0 && (
          <Later code={listExtrasCode}>
            {({ BulkBar }) => <BulkBar {...{ entity, selected }} list={list} onChange={list.setSelected} />}
          </Later>
        )}
        <ListBody
          {...{ entity, rows: list.rows, columns: list.columns, sort: list.sort, onSort: list.onSort }}
          {...{ selected, onSelect: list.onSelect, narrowed, archived: state.archived }}
          reset={() => setState((current) => ({ ...withoutFilters(current), q: "" }))}
          label={props.title}
          createPath={create}
          extras={{ menu: (row) => <RowMenuButton entity={entity} row={row} archived={state.archived} /> }}
          renderTable={tableFor(entity, list)}
          onPage={(page) => setState((current) => ({ ...current, page }))}
          onPageSize={(pageSize) => list.choose({ pageSize })}
        />
      </Card>
      <Later code={listExtrasCode}>{({ ListKeys }) => <ListKeys entity={entity} list={list} />}</Later>
      {dialog === "where" && (
        <Later code={whereCode}>
          {({ WhereDialog }) => (
            <WhereDialog
              entity={entity}
              where={state.where}
              onApply={(where) => setState((current) => ({ ...current, where, page: 1 }))}
              onClose={() => setDialog(undefined)}
            />
          )}
        </Later>
      )}
      {dialog === "import" && (
        <Later code={importCode}>
          {({ ImportDialog }) => <ImportDialog entity={entity} onClose={() => setDialog(undefined)} />}
        </Later>
      )}
    </>
  );
}
