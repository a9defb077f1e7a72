/** Search and filters above the cards or days of an entity. */
import type { ReactNode } from "react";
import type { EntityModel } from "../../model/types.ts";
import { columnNamed } from "../field/columns.ts";
import { FilterChips } from "../list/filter-chips.tsx";
import { FilterPopover } from "../list/filter-popover.tsx";
import { toApiFilter } from "../list/list-filter.ts";
import { type ListState, withFilter } from "../list/list-state.ts";
import { SearchBox } from "../list/search-box.tsx";
import { text } from "../text/text.ts";

export interface ViewToolbarProps {
  readonly entity: EntityModel;
  readonly state: ListState;
  readonly setState: (change: (state: ListState) => ListState) => void;
  readonly filters: readonly string[];
  /** Stands beside the search. */
  readonly children?: ReactNode;
  readonly search?: boolean;
}

export function ViewToolbar({ entity, state, setState, filters, children, search = true }: ViewToolbarProps) {
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        {search && (
          <SearchBox
            label={text("Search {records}", { records: entity.pluralLabel })}
            value={state.q}
            onChange={(q) => setState((current) => ({ ...current, q, page: 1 }))}
          />
        )}
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
        {children !== undefined && <div className="ml-auto flex items-center gap-2">{children}</div>}
      </div>
      <FilterChips
        entity={entity}
        filters={state.filters}
        onRemove={(field) => setState((current) => withFilter(current, field, undefined))}
        onClear={() => setState((current) => ({ ...current, filters: {}, page: 1 }))}
      />
    </div>
  );
}

/** Fields that people narrow cards by: choices, people and other records, yes or no; at most five. */
export function viewFilters(entity: EntityModel, without: readonly (string | undefined)[]): readonly string[] {
  const kinds = ["choice", "reference", "boolean", "tags"];
  return entity.fields
    .filter(({ type, name, computed }) => kinds.includes(type) && computed === undefined && !without.includes(name))
    .sort((a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type))
    .slice(0, 5)
    .map(({ name }) => name);
}
