/** Rows of an entity as a table: sortable headers, optional selection, a click opens a row. Stacked cards on a phone. */
import type { MouseEvent } from "react";
import type { EntityModel, FieldModel, SortModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { type AnyRow, columnNamed, isNumeric, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { Link, useNavigate } from "../router/router.tsx";

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
}

export function RecordTable(props: RecordTableProps) {
  const { entity, rows, selected, onSelect } = props;
  const fields = props.columns.map((name) => columnNamed(entity, name));
  const chosen = rows.filter(({ id }) => selected?.has(id) === true).length;
  return (
    <Table aria-label={props.label} className="max-sm:block" role="table">
      <TableHeader className="max-sm:sr-only" role="rowgroup">
        <TableRow role="row">
          {onSelect !== undefined && (
            <TableHead role="columnheader" className="w-10 pr-0 print:hidden">
              <Checkbox
                aria-label="Select all rows on this page"
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
          {fields.map((field) => (
            <Header key={field.name} field={field} sort={props.sort ?? []} onSort={props.onSort} />
          ))}
        </TableRow>
      </TableHeader>
      <TableBody className="max-sm:block" role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} {...props} row={row} fields={fields} />
        ))}
      </TableBody>
    </Table>
  );
}

interface HeaderProps {
  readonly field: FieldModel;
  readonly sort: readonly SortModel[];
  readonly onSort: ((field: string, add: boolean) => void) | undefined;
}

function Header({ field, sort, onSort }: HeaderProps) {
  const place = sort.findIndex((part) => part.field === field.name);
  const direction = sort[place]?.direction;
  const ariaSort = direction === undefined ? "none" : direction === "asc" ? "ascending" : "descending";
  const numeric = isNumeric(field);
  if (onSort === undefined) {
    return (
      <TableHead role="columnheader" className={cn(numeric && "text-right")}>
        {field.label}
      </TableHead>
    );
  }
  return (
    <TableHead role="columnheader" aria-sort={ariaSort} className={cn(numeric && "text-right")}>
      <button
        type="button"
        title="Sort; hold Shift to sort by several columns"
        onClick={(event) => onSort(field.name, event.shiftKey)}
        className={cn(
          "group -mx-2 inline-flex h-7 cursor-pointer items-center gap-1 rounded px-2 select-none hover:bg-accent hover:text-foreground",
          numeric && "flex-row-reverse",
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

function Row(props: RecordTableProps & { row: AnyRow; fields: readonly FieldModel[] }) {
  const { entity, row, fields, selected, onSelect } = props;
  const { detailPath, editPath } = useApp();
  const navigate = useNavigate();
  const path = detailPath(entity, row.id) ?? editPath(entity, row.id);
  const isSelected = selected?.has(row.id) === true;
  const open = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const marking = window.getSelection()?.toString() !== "";
    if (path === undefined || marking || target.closest("a, button, input, label") !== null) return;
    if (event.metaKey || event.ctrlKey) window.open(path, "_blank", "noopener");
    else void navigate(path);
  };
  return (
    <TableRow
      role="row"
      data-state={isSelected ? "selected" : undefined}
      onClick={open}
      className={cn(
        "hover:bg-accent/50 data-[state=selected]:bg-selected",
        "max-sm:relative max-sm:grid max-sm:gap-1.5 max-sm:px-4 max-sm:py-4",
        path !== undefined && "cursor-pointer",
      )}
    >
      {onSelect !== undefined && (
        <TableCell
          role="cell"
          className="w-10 pr-0 max-sm:absolute max-sm:top-4 max-sm:right-4 max-sm:w-auto max-sm:p-0 print:hidden"
        >
          <Checkbox
            aria-label={`Select ${titleOf(entity, row)}`}
            checked={isSelected}
            onChange={(event) => onSelect([row.id], event.target.checked)}
          />
        </TableCell>
      )}
      {fields.map((field, index) => (
        <TableCell
          key={field.name}
          role="cell"
          data-label={field.label}
          className={cn(
            isNumeric(field) && "text-right tabular-nums max-sm:text-left",
            index === 0
              ? "font-medium max-sm:pr-10 max-sm:text-base"
              : "max-sm:grid max-sm:grid-cols-[7.5rem_1fr] max-sm:items-baseline max-sm:gap-3 max-sm:before:text-xs max-sm:before:text-muted-foreground max-sm:before:content-[attr(data-label)]",
            "max-sm:min-w-0 max-sm:px-0 max-sm:py-0",
          )}
        >
          {index === 0 && path !== undefined && field.type !== "reference" ? (
            <Link to={path} className="underline-offset-4 hover:underline">
              <FirstValue entity={entity} field={field} row={row} />
            </Link>
          ) : (
            <div className="min-w-0">
              <FieldValue field={field} row={row} compact />
            </div>
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** The text of the first cell, which is a link itself and so must not hold another. */
function FirstValue({ entity, field, row }: { entity: EntityModel; field: FieldModel; row: AnyRow }) {
  const empty = row[field.name] === null || row[field.name] === undefined || row[field.name] === "";
  if (empty || field.name === entity.titleField) return <>{titleOf(entity, row)}</>;
  if (["email", "phone", "url"].includes(field.type)) return <>{String(row[field.name])}</>;
  return <FieldValue field={field} row={row} compact />;
}
