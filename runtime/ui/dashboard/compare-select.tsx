/** Splits the groups of a chart by one more field. */
import type { EntityModel } from "../../model/types.ts";
import { DropdownMenu, DropdownMenuItem } from "../components/dropdown-menu.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";

export interface CompareSelectProps {
  readonly entity: EntityModel;
  /** Of the chart. */
  readonly title: string;
  /** The field that the chart is grouped by already. */
  readonly without: string;
  readonly value: string | undefined;
  readonly onChange: (field: string | undefined) => void;
}

export function CompareSelect({ entity, title, without, value, onChange }: CompareSelectProps) {
  const fields = entity.fields.filter(
    ({ type, name }) => (type === "choice" || type === "boolean") && name !== without,
  );
  if (fields.length === 0) return null;
  const item = (name: string | undefined, label: string) => (
    <DropdownMenuItem key={label} role="menuitemradio" aria-checked={name === value} onClick={() => onChange(name)}>
      <span className="flex-1">{label}</span>
      {name === value && <Icon name="check" />}
    </DropdownMenuItem>
  );
  return (
    <DropdownMenu
      variant="ghost"
      align="end"
      label={text("Compare {title}", { title })}
      triggerClassName="h-7 px-2 text-xs text-muted-foreground"
      trigger={value === undefined ? text("Compare") : columnNamed(entity, value).label}
    >
      {item(undefined, text("Do not compare"))}
      {fields.map(({ name, label }) => item(name, label))}
    </DropdownMenu>
  );
}
