/** Chooses the order of cards, which have no column headers to press. */
import { useId } from "react";
import type { EntityModel, SortModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";

export interface SortSelectProps {
  readonly entity: EntityModel;
  readonly fields: readonly string[];
  readonly sort: readonly SortModel[];
  readonly onSort: (sort: readonly SortModel[] | undefined) => void;
}

export function SortSelect({ entity, fields, sort, onSort }: SortSelectProps) {
  const id = useId();
  const first = sort[0];
  const offered = [...new Set([...(first === undefined ? [] : [first.field]), ...fields])].filter(
    (name) => !["tags", "references", "image", "file", "json"].includes(columnNamed(entity, name).type),
  );
  const descending = first?.direction === "desc";
  return (
    <div className="flex items-center gap-1">
      <label htmlFor={id} className="text-sm whitespace-nowrap text-muted-foreground">
        {text("Sort by")}
      </label>
      <Select
        id={id}
        value={first?.field ?? ""}
        onChange={(event) =>
          onSort(event.target.value === "" ? undefined : [{ field: event.target.value, direction: "asc" }])
        }
        className="h-8 w-40"
      >
        {first === undefined && <option value="">{text("Default order")}</option>}
        {offered.map((name) => (
          <option key={name} value={name}>
            {columnNamed(entity, name).label}
          </option>
        ))}
      </Select>
      <Button
        variant="outline"
        size="icon"
        className="size-8"
        disabled={first === undefined}
        aria-label={descending ? text("Descending, change to ascending") : text("Ascending, change to descending")}
        onClick={() => first !== undefined && onSort([{ field: first.field, direction: descending ? "asc" : "desc" }])}
      >
        <Icon name={descending ? "arrowDown" : "arrowUp"} />
      </Button>
    </div>
  );
}
