/** Rows of an entity as a table: sortable headers that stay in sight, optional selection. Stacked cards on a phone. */
import type { EntityModel, FieldModel, SortModel } from "../../model/types.ts";
import { Checkbox } from "../components/checkbox.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { type AnyRow, columnNamed, isNumeric } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { RecordRow, type RowExtras } from "./record-row.tsx";

export interface RecordTableProps {
  readonly label: string;
  readonly entity: EntityModel;
  readonly columns: readonly string[];
  readonly rows: readonly AnyRow[];
  readonly sort?: readonly SortModel[] | undefined;
  /** `add`: the person held Shift, to sort by several columns. */
  readonly onSort?: (field: string, add: boolean) => void;
  readonly selected?: ReadonlySet<number>;
  readonly onSelect?: (ids: readonly number[], selected: boolean) => void;
  readonly extras?: RowExtras;
}

export function RecordTable(props: RecordTableProps) {
  const { rows, selected, onSelect, extras } = props;
  const fields = props.columns.map((name) => columnNamed(props.entity, name));
  const chosen = rows.filter(({ id }) => selected?.has(id) === true).length;
  return (
    <Table
      aria-label={props.label}
      className="max-sm:block"
      boxClassName="sm:max-h-[max(20rem,calc(100dvh-7rem))] sm:overflow-y-auto print:max-h-none print:overflow-visible"
      role="table"
    >
      <TableHeader className="z-10 max-sm:sr-only sm:sticky sm:top-0 print:static" role="rowgroup">
        <TableRow role="row">
          {extras?.handle !== undefined && (
            <TableHead role="columnheader" className="w-8 px-0 print:hidden">
              <span className="sr-only">{text("Order")}</span>
            </TableHead>
          )}
          {onSelect !== undefined && (
            <TableHead role="columnheader" className="w-10 pr-0 print:hidden">
              <Checkbox
                aria-label={text("Select all rows on this page")}
                checked={rows.length > 0 && chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={(event) =>
                  onSelect(
                    rows.map(({ id }) => id),
                    event.target.checked,
                  )
                }
              />
            </TableHead>
          )}
          {fields.map((field, place) => (
            <Header key={field.name} first={place === 0} field={field} sort={props.sort ?? []} onSort={props.onSort} />
          ))}
          {extras?.menu !== undefined && (
            <TableHead role="columnheader" className="w-12 px-0 print:hidden">
              <span className="sr-only">{text("Actions")}</span>
            </TableHead>
          )}
        </TableRow>
      </TableHeader>
      <TableBody className="max-sm:block" role="rowgroup">
        {rows.map((row, index) => (
          <RecordRow key={row.id} {...props} {...{ row, fields, index }} />
        ))}
      </TableBody>
    </Table>
  );
}

interface HeaderProps {
  readonly first: boolean;
  readonly field: FieldModel;
  readonly sort: readonly SortModel[];
  readonly onSort: ((field: string, add: boolean) => void) | undefined;
}

function Header({ first, field, sort, onSort }: HeaderProps) {
  const place = sort.findIndex((part) => part.field === field.name);
  const direction = sort[place]?.direction;
  const ariaSort = direction === undefined ? "none" : direction === "asc" ? "ascending" : "descending";
  const look = cn(isNumeric(field) && "text-right", first && "bg-sidebar sm:sticky sm:left-0");
  if (onSort === undefined || field.type === "secret") {
    return (
      <TableHead role="columnheader" className={look}>
        {field.label}
      </TableHead>
    );
  }
  return (
    <TableHead role="columnheader" aria-sort={ariaSort} className={look}>
      <button
        type="button"
        title={text("Sort; hold Shift to sort by several columns")}
        onClick={(event) => onSort(field.name, event.shiftKey)}
        className={cn(
          "group -mx-2 inline-flex h-7 cursor-pointer items-center gap-1 rounded px-2 select-none hover:bg-accent hover:text-foreground",
          isNumeric(field) && "flex-row-reverse",
          direction !== undefined && "text-foreground",
        )}
      >
        {field.label}
        <Icon
          name={direction === "desc" ? "arrowDown" : "arrowUp"}
          className={cn("size-3.5", direction === undefined && "opacity-0 group-hover:opacity-50")}
        />
        {direction !== undefined && sort.length > 1 && <span className="text-[10px] tabular-nums">{place + 1}</span>}
      </button>
    </TableHead>
  );
}
