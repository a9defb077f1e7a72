/** A list in an order of people's own: rows are moved by dragging their handle, or with the arrow keys on it. */
import { useEffect, useRef, useState } from "react";
import type { DataClient } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useApp } from "../app/app-info.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { MoveHandle } from "./column-editor.tsx";
import { moveItem } from "./move-item.ts";
import { RecordTable, type RecordTableProps } from "./record-table.tsx";
import { type PositionChange, reorder } from "./reorder.ts";

export function OrderedTable({ position, ...table }: RecordTableProps & { position: string }) {
  const { entity } = table;
  const { can } = useApp();
  const toast = useToast();
  // The order shown while the server is told of it.
  const [rows, setRows] = useState(table.rows);
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState("");
  const focused = useRef<number | undefined>(undefined);
  useEffect(() => setRows(table.rows), [table.rows]);
  useEffect(() => {
    // Moving a row in the document takes the focus from its handle.
    if (focused.current === undefined) return;
    document.querySelector<HTMLElement>(`[data-row="${focused.current}"] button`)?.focus();
    focused.current = undefined;
  });
  const saving = useMutation((client: DataClient, changes: readonly PositionChange[]) =>
    Promise.all(changes.map(({ id, position: value }) => client.update(entity, id, { [position]: value }))),
  );
  const move = (from: number, to: number) => {
    const changes = reorder(rows, position, from, to);
    const row = rows[from];
    if (changes.length === 0 || row === undefined || saving.running) return;
    const values = new Map(changes.map((change) => [change.id, change.position]));
    const renumber = (other: AnyRow) => (values.has(other.id) ? { ...other, [position]: values.get(other.id) } : other);
    setRows(moveItem(rows, from, to).map(renumber));
    setSaid(text("{name} is now number {number}", { name: titleOf(entity, row), number: to + 1 }));
    saving.run(changes).catch((error: unknown) => {
      setRows(table.rows);
      toast(error instanceof Error ? error.message : String(error), "danger");
    });
  };
  if (!can(entity).update) return <RecordTable {...table} />;
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <RecordTable
        {...table}
        rows={rows}
        extras={{
          ...table.extras,
          handle: (row, index) => (
            <span
              data-row={row.id}
              draggable
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(undefined)}
            >
              <MoveHandle
                label={titleOf(entity, row)}
                onMove={(by) => {
                  focused.current = row.id;
                  move(index, index + by);
                }}
              />
            </span>
          ),
          rowProps: (_row, index) => ({
            onDragOver: (event) => dragged !== undefined && event.preventDefault(),
            onDrop: () => dragged !== undefined && move(dragged, index),
          }),
        }}
      />
    </>
  );
}
