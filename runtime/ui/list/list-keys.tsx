/** The keys of a list: search, a new record, from row to row; F2 or the pencil in a cell changes its value in place. */
import { useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Later } from "../app/later.tsx";
import { useShortcuts } from "../components/use-shortcuts.ts";
import type { AnyRow } from "../field/columns.ts";
import { useNavigate } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { CellPencil } from "./cell-pencil.tsx";
import { canEditCell } from "./editable-cells.ts";
import { cellEditCode } from "./extras-code.ts";
import type { ListPageState } from "./use-list-page.ts";

export interface ListKeysProps {
  readonly entity: EntityModel;
  readonly list: Pick<ListPageState, "rows" | "state" | "setState">;
}

interface EditedCell {
  readonly cell: HTMLElement;
  /** The record as it was when the cell was opened. */
  readonly row: AnyRow;
}

export function ListKeys({ entity, list }: ListKeysProps) {
  const app = useApp();
  const navigate = useNavigate();
  const [edited, setEdited] = useState<EditedCell>();
  const { items = [], total = 0, pageSize = 1 } = list.rows.data ?? {};
  const create = app.newPath(entity);
  const rowOf = (cell: HTMLElement) => items.find(({ id }) => String(id) === cell.closest("tr")?.dataset["id"]);
  const isEditable = (cell: HTMLElement) => {
    const row = rowOf(cell);
    return row !== undefined && !list.state.archived && canEditCell(app, entity, cell.dataset["field"], row);
  };
  const edit = (cell: HTMLElement | undefined) => {
    const row = cell && rowOf(cell);
    setEdited(row && { cell, row });
  };
  const toPage = (page: number) => {
    if (page >= 1 && page <= Math.ceil(total / pageSize)) list.setState((current) => ({ ...current, page }));
  };
  useShortcuts([
    { key: "/", label: text("Search"), run: () => document.querySelector<HTMLElement>("main [type=search]")?.focus() },
    ...(create === undefined
      ? []
      : [{ key: "n", label: text("New {name}", { name: entity.label }), run: () => void navigate(create) }]),
    { key: "j", label: text("Next row"), run: () => focusRow(1) },
    { key: "k", label: text("Previous row"), run: () => focusRow(-1) },
    {
      key: "x",
      label: text("Select the row"),
      run: () => currentRow()?.querySelector<HTMLElement>("[type=checkbox]")?.click(),
    },
    {
      key: "F2",
      label: text("Change a value of the row"),
      run: () => edit(cellsOf(currentRow()).find(isEditable)),
    },
    { key: "[", label: text("Previous page"), run: () => toPage(list.state.page - 1) },
    { key: "]", label: text("Next page"), run: () => toPage(list.state.page + 1) },
  ]);
  const next = (by: number, row: AnyRow) => {
    const cells = cellsOf(edited?.cell.closest("tr") ?? null).filter(isEditable);
    const cell = cells[cells.findIndex((one) => one === edited?.cell) + by];
    setEdited(cell && { cell, row });
  };
  return (
    <>
      <CellPencil isEditable={isEditable} onEdit={edit} />
      {edited !== undefined && (
        <Later code={cellEditCode}>
          {({ CellEditor }) => (
            <CellEditor
              key={edited.cell.dataset["field"]}
              {...{ ...edited, entity, onNext: next }}
              onClose={() => setEdited(undefined)}
            />
          )}
        </Later>
      )}
    </>
  );
}

const rowSelector = "main tbody tr[data-id]";

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(rowSelector) ?? null;
}

function cellsOf(row: Element | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>("td[data-field]") ?? [])];
}

/** Moves the focus to the first link (or control) of the row above or below. */
function focusRow(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const at = rows.findIndex((row) => row === currentRow());
  const row = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  const target =
    row?.querySelector<HTMLElement>("td[data-field] a") ?? row?.querySelector<HTMLElement>("a, button, input");
  target?.focus();
}
