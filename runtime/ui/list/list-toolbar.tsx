/** The row above a list: search, filters, sort (phone), columns and export. */
import type { EntityModel, SortModel } from "../../model/types.ts";
import { buttonVariants } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { toApiFilter } from "./list-filter.ts";
import { type ListState, withFilter } from "./list-state.ts";
import { SearchBox } from "./search-box.tsx";
import { SortMenu } from "./sort-menu.tsx";

export interface ListToolbarProps {
  readonly entity: EntityModel;
  readonly state: ListState;
  readonly setState: (change: (state: ListState) => ListState) => void;
  readonly filters: readonly string[];
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly onSort: (field: string, add: boolean) => void;
  readonly exportUrl: string;
}

export function ListToolbar({ entity, state, setState, filters, columns, sort, onSort, exportUrl }: ListToolbarProps) {
  return (
    <>
      <div className="flex items-center gap-2">
        <SearchBox
          label={`Search ${entity.pluralLabel}`}
          value={state.q}
          onChange={(q) => setState((current) => ({ ...current, q, page: 1 }))}
        />
        <div className="ml-auto flex items-center gap-2">
          <SortMenu entity={entity} columns={columns} sort={sort} onSort={onSort} />
          <ColumnMenu
            entity={entity}
            columns={columns}
            onChange={(next) => setState((current) => ({ ...current, columns: next }))}
          />
          <a href={exportUrl} download className={buttonVariants({ variant: "outline", size: "sm" })}>
            <Icon name="download" />
            <span className="max-lg:sr-only">Export CSV</span>
          </a>
        </div>
      </div>
      {filters.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          {filters.map((name) => {
            const { [name]: filter, ...otherFilters } = state.filters;
            return (
              <FilterPopover
                key={name}
                entity={entity}
                field={columnNamed(entity, name)}
                filter={filter}
                onChange={(next) => setState((current) => withFilter(current, name, next))}
                others={{ q: state.q, filter: toApiFilter(entity, otherFilters) }}
              />
            );
          })}
        </div>
      )}
    </>
  );
}
