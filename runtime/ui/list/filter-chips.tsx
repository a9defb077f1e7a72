/** The filters that are set, each with a button that takes it off; on paper they say what the list shows. */
import type { ReactNode } from "react";
import type { Filter } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";
import { text } from "../text/text.ts";
import { describeFilter, describeWhere } from "./describe-filter.ts";
import type { FieldFilter } from "./list-state.ts";
import { useTitles } from "./use-titles.ts";

export interface FilterChipsProps {
  readonly entity: EntityModel;
  readonly filters: Readonly<Record<string, FieldFilter>>;
  readonly where?: Filter | undefined;
  readonly onRemove: (field: string) => void;
  readonly onRemoveWhere?: () => void;
  readonly onEditWhere?: () => void;
  readonly onClear: () => void;
}

export function FilterChips({ entity, filters, where, onRemove, onClear, ...props }: FilterChipsProps) {
  const { format } = useApp();
  if (Object.keys(filters).length === 0 && where === undefined) return null;
  return (
    <ul aria-label={text("Active filters")} className="flex flex-wrap items-center gap-2">
      {Object.entries(filters).map(([name, filter]) => (
        <li key={name} className="max-w-full">
          <FieldChip entity={entity} name={name} filter={filter} onRemove={() => onRemove(name)} />
        </li>
      ))}
      {where !== undefined && (
        <li className="max-w-full">
          <Chip name={text("conditions")} onRemove={() => props.onRemoveWhere?.()}>
            <button type="button" onClick={props.onEditWhere} className="cursor-pointer truncate hover:underline">
              {describeWhere(entity, where, format, new Map())}
            </button>
          </Chip>
        </li>
      )}
      <li className="print:hidden">
        <Button variant="link" size="sm" className="px-1" onClick={onClear}>
          {text("Clear all")}
        </Button>
      </li>
    </ul>
  );
}

interface FieldChipProps {
  readonly entity: EntityModel;
  readonly name: string;
  readonly filter: FieldFilter;
  readonly onRemove: () => void;
}

function FieldChip({ entity, name, filter, onRemove }: FieldChipProps) {
  const { format } = useApp();
  const field = columnNamed(entity, name);
  const titles = useTitles(field, filter.values ?? []);
  const words = titles.data === undefined ? "…" : describeFilter(field, filter, format, titles.data);
  return (
    <Chip name={field.label} onRemove={onRemove}>
      <span className="truncate">
        <span className="text-muted-foreground">{field.label}:</span> {words}
      </span>
    </Chip>
  );
}

function Chip(props: { name: string; onRemove: () => void; children: ReactNode }) {
  return (
    <span className="inline-flex max-w-full items-center rounded-full border border-border bg-selected py-0.5 pr-1 pl-3 text-xs sm:max-w-md print:border-0 print:p-0">
      {props.children}
      <button
        type="button"
        aria-label={text("Remove filter {name}", { name: props.name })}
        onClick={props.onRemove}
        className="ml-1 cursor-pointer rounded-full p-1 text-muted-foreground hover:bg-accent hover:text-foreground print:hidden"
      >
        <Icon name="x" className="size-3" />
      </button>
    </span>
  );
}
