/** Search and filters above the cards, days or groups of an entity. */
import { type ReactNode, useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { columnNamed } from "../field/columns.ts";
import { listExtrasCode, whereCode } from "../list/extras-code.ts";
import { FilterPopover } from "../list/filter-popover.tsx";
import { filterKindOf, toApiFilter } from "../list/list-filter.ts";
import { withFilter, withoutFilters } from "../list/list-state.ts";
import { SearchBox } from "../list/search-box.tsx";
import { text } from "../text/text.ts";
import type { ViewState } from "./use-view-state.ts";

export interface ViewToolbarProps {
  readonly view: ViewState;
  readonly filters: readonly string[];
  /** Stands beside the filters. */
  readonly children?: ReactNode;
}

export function ViewToolbar({ view, filters, children }: ViewToolbarProps) {
  const { entity, state, setState } = view;
  const { session } = useApp();
  const [editing, setEditing] = useState(false);
  const offered = filters.map((name) => columnNamed(entity, name)).filter((field) => filterKindOf(field) !== undefined);
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <SearchBox
          label={text("Search {name}", { name: entity.pluralLabel })}
          value={state.q}
          onChange={(q) => setState((current) => ({ ...current, q, page: 1 }))}
        />
        {offered.map((field) => {
          const { [field.name]: filter, ...others } = state.filters;
          const rest = toApiFilter(entity, others, { me: session.user?.id, where: state.where });
          return (
            <FilterPopover
              key={field.name}
              {...{ entity, field, filter }}
              onChange={(next) => setState((current) => withFilter(current, field.name, next))}
              others={{ q: state.q, filter: rest }}
            />
          );
        })}
        {children !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>}
      </div>
      {(Object.keys(state.filters).length > 0 || state.where !== undefined) && (
        <div className="min-h-7">
          <Later code={listExtrasCode}>
            {({ FilterChips }) => (
              <FilterChips
                {...{ entity, filters: state.filters, where: state.where }}
                onRemove={(field) => setState((current) => withFilter(current, field, undefined))}
                onRemoveWhere={() => setState((current) => ({ ...current, where: undefined, page: 1 }))}
                onEditWhere={() => setEditing(true)}
                onClear={() => setState(withoutFilters)}
              />
            )}
          </Later>
        </div>
      )}
      {editing && (
        <Later code={whereCode}>
          {({ WhereDialog }) => (
            <WhereDialog
              entity={entity}
              where={state.where}
              onApply={(where) => setState((current) => ({ ...current, where, page: 1 }))}
              onClose={() => setEditing(false)}
            />
          )}
        </Later>
      )}
    </div>
  );
}

/** Fields that people narrow cards by: choices, people and other records, tags, yes or no; at most five. */
export function viewFilters(entity: EntityModel, without: readonly (string | undefined)[]): readonly string[] {
  const kinds = ["choice", "reference", "tags", "boolean"];
  return entity.fields
    .filter(({ type, name, computed }) => kinds.includes(type) && computed === undefined && !without.includes(name))
    .sort((a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type))
    .slice(0, 5)
    .map(({ name }) => name);
}
