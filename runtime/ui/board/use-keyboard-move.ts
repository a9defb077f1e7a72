/** Moves cards by keyboard: Space picks up and drops, arrow keys choose the column, Escape cancels; each step is told. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { text } from "../text/text.ts";
import type { Column } from "./board-column.ts";

export interface KeyboardMoveOptions {
  readonly entity: EntityModel;
  readonly columns: readonly Column[];
  readonly board: RefObject<HTMLElement | null>;
  readonly accepts: (row: AnyRow, column: number) => boolean;
  readonly onMove: (row: AnyRow, column: number) => void;
}

export interface KeyboardMove {
  readonly held: AnyRow | undefined;
  /** Column that the held card would go to. */
  readonly over: number | undefined;
  /** What a screen reader says. */
  readonly message: string;
  readonly announce: (message: string) => void;
  readonly titleOf: (row: AnyRow) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

interface Held {
  readonly row: AnyRow;
  readonly from: number;
  readonly over: number;
}

/** Rows of the cards on the board, by the element that stands for them. */
export const cardRows = new WeakMap<Element, AnyRow>();

export function useKeyboardMove({ entity, columns, board, accepts, onMove }: KeyboardMoveOptions): KeyboardMove {
  const [held, setHeld] = useState<Held>();
  const [message, setMessage] = useState("");
  // The same sentence twice in a row would not be read again.
  const odd = useRef(false);
  const announce = (sentence: string) => {
    odd.current = !odd.current;
    setMessage(odd.current ? sentence : `${sentence}\u00a0`);
  };
  const name = (row: AnyRow) => titleOf(entity, row);
  const columnName = (index: number) => columns[index]?.label ?? "";

  const pickUp = (row: AnyRow, from: number) => {
    if (!columns.some((_, index) => accepts(row, index))) {
      announce(text("“{title}” cannot be moved.", { title: name(row) }));
      return;
    }
    setHeld({ row, from, over: from });
    announce(
      text("“{title}” picked up in {column}. Choose a column with the arrow keys.", {
        title: name(row),
        column: columnName(from),
      }),
    );
  };
  const choose = ({ row, from, over }: Held, step: 1 | -1) => {
    let next = over + step;
    while (next >= 0 && next < columns.length && next !== from && !accepts(row, next)) next += step;
    if (next < 0 || next >= columns.length) {
      announce(text("There is no further column for this card."));
      return;
    }
    setHeld({ row, from, over: next });
    document.querySelector(`[data-drop="${next}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    announce(text("Over {column}.", { column: columnName(next) }));
  };
  const drop = ({ row, from, over }: Held) => {
    setHeld(undefined);
    if (from === over) announce(text("“{title}” stays in {column}.", { title: name(row), column: columnName(from) }));
    else onMove(row, over);
  };
  const cancel = ({ row, from }: Held) => {
    setHeld(undefined);
    announce(text("“{title}” stays in {column}.", { title: name(row), column: columnName(from) }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>("[data-card]");
    if (card === null || !target.hasAttribute("data-card-title") || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const row = cardRows.get(card);
    const column = Number(card.closest<HTMLElement>("[data-drop]")?.dataset["drop"]);
    if (row === undefined) return;
    const act = held === undefined ? freeKeys(event.key, row, column) : heldKeys(event.key, held);
    if (act === undefined) {
      const next = held === undefined ? neighbour(board.current, card, event.key) : null;
      if (next === null) return;
      event.preventDefault();
      next.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const freeKeys = (key: string, row: AnyRow, column: number) => (key === " " ? () => pickUp(row, column) : undefined);
  const heldKeys = (key: string, current: Held): (() => void) | undefined => {
    switch (key) {
      case " ":
      case "Enter":
        return () => drop(current);
      case "Escape":
        return () => cancel(current);
      case "ArrowRight":
      case "ArrowDown":
        return () => choose(current, 1);
      case "ArrowLeft":
      case "ArrowUp":
        return () => choose(current, -1);
      default:
        return undefined;
    }
  };
  return {
    held: held?.row,
    over: held?.over,
    message,
    announce,
    titleOf: name,
    onKeyDown,
    onBlur: () => held !== undefined && cancel(held),
  };
}

/** The title of the card above, below, or beside in the next column that has one. */
function neighbour(board: HTMLElement | null, card: HTMLElement, key: string): HTMLElement | null {
  const column = card.closest("[data-drop]");
  if (board === null || column === null) return null;
  const cardsOf = (place: Element) => [...place.querySelectorAll<HTMLElement>("[data-card] [data-card-title]")];
  const cards = cardsOf(column);
  const at = cards.findIndex((title) => card.contains(title));
  if (key === "ArrowDown") return cards[at + 1] ?? null;
  if (key === "ArrowUp") return cards[at - 1] ?? null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const places = [...board.querySelectorAll("[data-drop]")];
  const index = places.indexOf(column);
  const others = key === "ArrowRight" ? places.slice(index + 1) : places.slice(0, index).reverse();
  const filled = others.map(cardsOf).find((titles) => titles.length > 0);
  return filled?.[Math.min(at, filled.length - 1)] ?? null;
}
