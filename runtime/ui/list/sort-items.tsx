/** The items of the sort menu: one for each column, the chosen one with its direction. */
import type { EntityModel, SortModel } from "../../model/types.ts";
import { DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";

export interface SortItemsProps {
  readonly entity: EntityModel;
  readonly columns: readonly string[];
  readonly sort: readonly SortModel[];
  readonly onSort: (field: string, add: boolean) => void;
}

export function SortItems({ entity, columns, sort, onSort }: SortItemsProps) {
  return columns.map((name) => {
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
  });
}
