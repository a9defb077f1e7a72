/** One small button that stands in the cell under the pointer when its value can be changed there. */
import { useEffect, useRef, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";

export interface CellPencilProps {
  readonly isEditable: (cell: HTMLElement) => boolean;
  readonly onEdit: (cell: HTMLElement) => void;
}

/** For the mouse only, so it is not in the tab order; F2 does the same by keyboard. */
export function CellPencil({ isEditable, onEdit }: CellPencilProps) {
  const [cell, setCell] = useState<HTMLElement>();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(isEditable);
  latest.current = isEditable;
  useEffect(() => {
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== "mouse" || !(target instanceof Element) || button.current?.contains(target)) return;
      const found = target.closest<HTMLElement>("main td[data-field]");
      setCell(found !== null && latest.current(found) ? found : undefined);
    };
    const gone = () => setCell(undefined);
    document.addEventListener("pointerover", over);
    window.addEventListener("scroll", gone, true);
    return () => {
      document.removeEventListener("pointerover", over);
      window.removeEventListener("scroll", gone, true);
    };
  }, []);
  useEffect(() => {
    const box = cell?.getBoundingClientRect();
    if (box === undefined || button.current === null) return;
    // On the edge of the cell, in the room between the columns, so that it covers no value.
    const left = cell !== undefined && getComputedStyle(cell).textAlign === "right";
    button.current.style.left = `${(left ? box.left : box.right) - 12}px`;
    button.current.style.top = `${box.top + box.height / 2 - 12}px`;
  }, [cell]);
  if (cell === undefined) return null;
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      title={text("Change this value (F2)")}
      onClick={() => {
        setCell(undefined);
        onEdit(cell);
      }}
      className="fixed z-20 inline-flex size-6 cursor-pointer items-center justify-center rounded-md border border-border bg-card text-muted-foreground shadow-xs hover:text-foreground max-sm:hidden print:hidden"
    >
      <Icon name="edit" className="size-3.5" />
    </button>
  );
}
