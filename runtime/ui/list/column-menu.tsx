/** Chooses which columns a list shows. */
import type { EntityModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { Icon } from "../components/icon.tsx";
import { Popover } from "../components/popover.tsx";
import { allColumns } from "../field/columns.ts";

export interface ColumnMenuProps {
  readonly entity: EntityModel;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[] | undefined) => void;
}

export function ColumnMenu({ entity, columns, onChange }: ColumnMenuProps) {
  const toggle = (name: string, on: boolean) => {
    const rest = columns.filter((column) => column !== name);
    onChange(on ? [...rest, name] : rest);
  };
  return (
    <Popover
      align="end"
      label="Columns"
      trigger={
        <>
          <Icon name="columns" />
          <span className="max-lg:sr-only">Columns</span>
        </>
      }
    >
      <fieldset className="p-0.5">
        <legend className="sr-only">Columns</legend>
        {allColumns(entity).map(({ name, label }) => {
          const shown = columns.includes(name);
          return (
            <label
              key={name}
              className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-accent"
            >
              <Checkbox
                checked={shown}
                disabled={shown && columns.length === 1}
                onChange={(event) => toggle(name, event.target.checked)}
              />
              <span className="truncate">{label}</span>
            </label>
          );
        })}
      </fieldset>
      <div className="border-t border-border pt-1">
        <Button variant="ghost" size="sm" className="w-full" onClick={() => onChange(undefined)}>
          Reset
        </Button>
      </div>
    </Popover>
  );
}
