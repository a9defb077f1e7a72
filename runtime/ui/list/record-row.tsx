/** One record as a row of a table: a click opens it. */
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { cn } from "../components/cn.ts";
import { TableCell, TableRow } from "../components/table.tsx";
import { type AnyRow, isNumeric, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { Link, useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";

/** What a table's rows have beside their values. */
export interface RowExtras {
  /** First cell, e.g. what the row is dragged by. */
  readonly handle?: ((row: AnyRow, index: number) => ReactNode) | undefined;
  /** Before the first value. */
  readonly lead?: ((row: AnyRow) => ReactNode) | undefined;
  /** Rows below the row. */
  readonly after?: ((row: AnyRow) => ReactNode) | undefined;
  /** Last cell. */
  readonly menu?: ((row: AnyRow) => ReactNode) | undefined;
  readonly rowProps?: ((row: AnyRow, index: number) => ComponentProps<"tr">) | undefined;
}

export interface RecordRowProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly fields: readonly FieldModel[];
  readonly index: number;
  readonly selected?: ReadonlySet<number>;
  readonly onSelect?: (ids: readonly number[], selected: boolean) => void;
  readonly extras?: RowExtras;
}

export function RecordRow(props: RecordRowProps) {
  const { entity, row, fields, index, selected, onSelect, extras = {} } = props;
  const { detailPath, editPath } = useApp();
  const navigate = useNavigate();
  const path = detailPath(entity, row.id) ?? editPath(entity, row.id);
  const isSelected = selected?.has(row.id) === true;
  const open = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const marking = window.getSelection()?.toString() !== "";
    if (path === undefined || marking || target.closest("a, button, input, label, [popover], dialog") !== null) return;
    if (event.metaKey || event.ctrlKey) window.open(path, "_blank", "noopener");
    else void navigate(path);
  };
  return (
    <>
      <TableRow
        role="row"
        data-id={row.id}
        data-state={isSelected ? "selected" : undefined}
        onClick={open}
        {...extras.rowProps?.(row, index)}
        className={cn(
          "bg-card hover:bg-sidebar data-[state=selected]:bg-selected",
          "max-sm:relative max-sm:grid max-sm:gap-1.5 max-sm:px-4 max-sm:py-4",
          path !== undefined && "cursor-pointer",
        )}
      >
        {extras.handle !== undefined && (
          <TableCell role="cell" className="w-8 px-0 pl-1 max-sm:w-auto max-sm:p-0 print:hidden">
            {extras.handle(row, index)}
          </TableCell>
        )}
        {onSelect !== undefined && (
          <TableCell
            role="cell"
            className={cn(
              "w-10 pr-0 max-sm:absolute max-sm:top-4.5 max-sm:w-auto max-sm:p-0 print:hidden",
              extras.menu === undefined ? "max-sm:right-4" : "max-sm:right-14",
            )}
          >
            <Checkbox
              aria-label={text("Select {name}", { name: titleOf(entity, row) })}
              checked={isSelected}
              onChange={(event) => onSelect([row.id], event.target.checked)}
            />
          </TableCell>
        )}
        {fields.map((field, place) => (
          <ValueCell key={field.name} {...{ entity, row, field, path }} isFirst={place === 0} lead={extras.lead} />
        ))}
        {extras.menu !== undefined && (
          <TableCell
            role="cell"
            className="w-12 px-2 py-0 text-right max-sm:absolute max-sm:top-3 max-sm:right-2 max-sm:w-auto max-sm:p-0 print:hidden"
          >
            {extras.menu(row)}
          </TableCell>
        )}
      </TableRow>
      {extras.after?.(row)}
    </>
  );
}

interface ValueCellProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly field: FieldModel;
  readonly path: string | undefined;
  readonly isFirst: boolean;
  readonly lead: RowExtras["lead"];
}

function ValueCell({ entity, row, field, path, isFirst, lead }: ValueCellProps) {
  const linked = isFirst && path !== undefined && field.reference === undefined;
  const value = linked ? (
    <Link to={path} className="underline-offset-4 hover:underline">
      <FirstValue entity={entity} field={field} row={row} />
    </Link>
  ) : (
    <div className="min-w-0">
      <FieldValue field={field} row={row} compact />
    </div>
  );
  return (
    <TableCell
      role="cell"
      data-label={field.label}
      data-field={field.name}
      className={cn(
        isNumeric(field) && "text-right tabular-nums max-sm:text-left",
        isFirst
          ? // It stays in sight when a wide table is scrolled, with the row's own background.
            "bg-inherit font-medium max-sm:pr-20 max-sm:text-base sm:sticky sm:left-0"
          : "max-sm:grid max-sm:grid-cols-[7.5rem_1fr] max-sm:items-baseline max-sm:gap-3 max-sm:before:text-xs max-sm:before:text-muted-foreground max-sm:before:content-[attr(data-label)]",
        "max-sm:min-w-0 max-sm:px-0 max-sm:py-0",
      )}
    >
      {isFirst && lead !== undefined ? (
        <div className="flex min-w-0 items-center">
          {lead(row)}
          {value}
        </div>
      ) : (
        value
      )}
    </TableCell>
  );
}

/** The text of the first cell, which is a link itself and so must not hold another. */
function FirstValue({ entity, field, row }: { entity: EntityModel; field: FieldModel; row: AnyRow }) {
  const empty = row[field.name] === null || row[field.name] === undefined || row[field.name] === "";
  if (empty || field.name === entity.titleField) {
    return <span className="line-clamp-2 min-w-32 break-words sm:max-w-64">{titleOf(entity, row)}</span>;
  }
  if (["email", "phone", "url"].includes(field.type)) return <>{String(row[field.name])}</>;
  return <FieldValue field={field} row={row} compact />;
}
