/** Sorting on a phone, where there are no headers to press. */
import type { EntityModel, SortModel } from "../../model/types.ts";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";

export interface SortMenuProps {
  readonly entity: EntityModel;
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly onSort: (field: string, add: boolean) => void;
}

export function SortMenu({ entity, columns, sort, onSort }: SortMenuProps) {
  return (
    <DropdownMenu
      label="Sort"
      triggerClassName="sm:hidden"
      trigger={
        <>
          <Icon name="arrowDown" />
          <span className="sr-only">Sort</span>
        </>
      }
    >
      {columns.map((name) => {
        const direction = sort.find((part) => part.field === name)?.direction;
        return (
          <DropdownMenuItem
            key={name}
            role="menuitemradio"
            aria-checked={direction !== undefined}
            onClick={() => onSort(name, false)}
          >
            <span className="flex-1">{columnNamed(entity, name).label}</span>
            {direction !== undefined && <Icon name={direction === "asc" ? "arrowUp" : "arrowDown"} />}
          </DropdownMenuItem>
        );
      })}
    </DropdownMenu>
  );
}
