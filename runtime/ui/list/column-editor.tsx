/** Chooses which columns a list shows and in which order: by dragging, or with the arrow keys on a column's handle. */
import { useState } from "react";
import type { EntityModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { allColumns, columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { setDensity, useDensity } from "../theme/density.ts";
import { moveItem } from "./move-item.ts";

export interface ColumnEditorProps {
  readonly entity: EntityModel;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[] | undefined) => void;
}

export function ColumnEditor({ entity, columns, onChange }: ColumnEditorProps) {
  const [dragged, setDragged] = useState<number>();
  const hidden = allColumns(entity).filter(({ name, type }) => !columns.includes(name) && type !== "secret");
  const move = (from: number, to: number) => onChange(moveItem(columns, from, to));
  return (
    <>
      <fieldset className="p-0.5">
        <legend className="sr-only">{text("Columns")}</legend>
        {columns.map((name, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the handle inside does the same by keyboard
          <div
            key={name}
            draggable
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={() => dragged !== undefined && move(dragged, index)}
            className={cn("flex items-center rounded-md hover:bg-accent", dragged === index && "opacity-50")}
          >
            <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2.5 px-2 py-1.5">
              <Checkbox
                checked
                disabled={columns.length === 1}
                onChange={() => onChange(columns.filter((column) => column !== name))}
              />
              <span className="truncate">{columnNamed(entity, name).label}</span>
            </label>
            <MoveHandle label={columnNamed(entity, name).label} onMove={(by) => move(index, index + by)} />
          </div>
        ))}
        {hidden.map(({ name, label }) => (
          <label
            key={name}
            className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 text-muted-foreground hover:bg-accent"
          >
            <Checkbox checked={false} onChange={() => onChange([...columns, name])} />
            <span className="truncate">{label}</span>
          </label>
        ))}
      </fieldset>
      <DensityChoice />
      <div className="border-t border-border pt-1">
        <Button variant="ghost" size="sm" className="w-full" onClick={() => onChange(undefined)}>
          {text("Reset")}
        </Button>
      </div>
    </>
  );
}

export function MoveHandle({ label, onMove }: { label: string; onMove: (by: -1 | 1) => void }) {
  return (
    <button
      type="button"
      aria-label={text("Move {name}: arrow keys up and down", { name: label })}
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        onMove(event.key === "ArrowUp" ? -1 : 1);
      }}
      className="cursor-grab rounded p-1.5 text-muted-foreground hover:text-foreground"
    >
      <Icon name="grip" className="size-3.5" />
    </button>
  );
}

function DensityChoice() {
  const density = useDensity();
  return (
    <fieldset className="flex items-center gap-1 border-t border-border px-2 py-1.5">
      <legend className="sr-only">{text("Density")}</legend>
      {(["comfortable", "compact"] as const).map((value) => (
        <Button
          key={value}
          variant={density === value ? "secondary" : "ghost"}
          size="sm"
          className="h-7 flex-1 px-2 text-xs"
          aria-pressed={density === value}
          onClick={() => setDensity(value)}
        >
          {value === "compact" ? text("Compact") : text("Comfortable")}
        </Button>
      ))}
    </fieldset>
  );
}
