/** What `BoardPage` shows; loaded when it is first needed. */
import { useEffect, useRef } from "react";
import type { EntityModel, SortModel } from "../../model/types.ts";
import type { AnyRow } from "../field/columns.ts";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { usePointerDrag } from "../view/use-pointer-drag.ts";
import { useViewState } from "../view/use-view-state.ts";
import { ViewHeader } from "../view/view-header.tsx";
import { ViewToolbar, viewFilters } from "../view/view-toolbar.tsx";
import { columnsOf, wayTo } from "./board-column.ts";
import { BoardColumn } from "./board-column-view.tsx";
import { useBoardMoves } from "./use-board-moves.ts";
import { useColumnSums } from "./use-column-sums.ts";
import { useKeyboardMove } from "./use-keyboard-move.ts";

export interface BoardViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly field: string;
  readonly card: readonly string[];
  readonly sort: readonly SortModel[];
}

export function BoardView({ entity, title, field: name, card, sort }: BoardViewProps) {
  const field = columnNamed(entity, name);
  const view = useViewState(entity);
  const columns = columnsOf(field, text("No {field}", { field: field.label }));
  const { moves, move, dialog } = useBoardMoves(entity, field);
  const sumOf = useColumnSums(entity, name, card, view.selection);
  const board = useRef<HTMLDivElement>(null);
  const refocus = useRef<number>(undefined);
  const accepts = (row: AnyRow, column: number) => {
    const target = columns[column];
    return target !== undefined && wayTo(entity, field, row, target.value) !== undefined;
  };
  const moveTo = async (row: AnyRow, column: number) => {
    const target = columns[column];
    if (target === undefined) return;
    refocus.current = row.id;
    const moved = await move(row, target.value);
    keyboard.announce(
      moved
        ? text("“{title}” is now in {column}.", { title: keyboard.titleOf(row), column: target.label })
        : text("“{title}” was not moved.", { title: keyboard.titleOf(row) }),
    );
  };
  const drag = usePointerDrag<AnyRow>({
    accepts: (row, place) => accepts(row, Number(place)),
    onDrop: (row, place) => void moveTo(row, Number(place)),
  });
  const keyboard = useKeyboardMove({
    entity,
    columns,
    board,
    accepts,
    onMove: (row, column) => void moveTo(row, column),
  });
  useEffect(() => {
    // A moved card is drawn anew in its column; the person goes on from there.
    const id = refocus.current;
    if (id === undefined || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"] [data-card-title]`)?.focus();
  });
  const lifted = drag.item ?? keyboard.held;
  const over = drag.item === undefined ? keyboard.over : drag.over === undefined ? undefined : Number(drag.over);
  return (
    <>
      <ViewHeader entity={entity} title={title} />
      <ViewToolbar view={view} filters={viewFilters(entity, [name])} />
      <p id="board-help" hidden>
        {text("Press Space to pick the card up, arrow keys to choose a column, Space to drop it and Escape to cancel.")}
      </p>
      <div
        ref={board}
        onKeyDown={keyboard.onKeyDown}
        onBlur={keyboard.onBlur}
        className="relative -mx-4 flex snap-x snap-mandatory scroll-px-4 items-start gap-3 overflow-x-auto px-4 pb-4 sm:-mx-8 sm:snap-none sm:px-8 print:mx-0 print:flex-wrap print:overflow-visible print:px-0"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        {columns.map((column, index) => (
          <BoardColumn
            key={column.value ?? ""}
            {...{ entity, field, column, columns, card, sort, moves, drag, index }}
            selection={view.selection}
            sum={sumOf(column.value)}
            narrowed={view.narrowed}
            held={lifted}
            accepting={lifted !== undefined && accepts(lifted, index)}
            over={over === index}
            accepts={accepts}
            onMove={(row, to) => void moveTo(row, to)}
          />
        ))}
      </div>
      <p aria-live="assertive" className="sr-only">
        {keyboard.message}
      </p>
      {dialog}
    </>
  );
}
