/** The filters that are set, each with a button that takes it off. */
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { columnNamed } from "../field/columns.ts";
import { describeFilter } from "./list-filter.ts";
import type { FieldFilter } from "./list-state.ts";
import { useTitles } from "./values-filter.tsx";

export interface FilterChipsProps {
  readonly entity: EntityModel;
  readonly filters: Readonly<Record<string, FieldFilter>>;
  readonly onRemove: (field: string) => void;
  readonly onClear: () => void;
}

export function FilterChips({ entity, filters, onRemove, onClear }: FilterChipsProps) {
  const names = Object.keys(filters);
  if (names.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {Object.entries(filters).map(([name, filter]) => (
        <li key={name}>
          <Chip entity={entity} name={name} filter={filter} onRemove={onRemove} />
        </li>
      ))}
      <li>
        <Button variant="link" size="sm" className="px-1" onClick={onClear}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}

type ChipProps = Pick<FilterChipsProps, "entity" | "onRemove"> & { name: string; filter: FieldFilter };

function Chip({ entity, name, filter, onRemove }: ChipProps) {
  const { format } = useApp();
  const field = columnNamed(entity, name);
  const titles = useTitles(field, field.type === "reference" ? (filter.values ?? []).map(Number) : []);
  const text = titles.data === undefined ? "…" : describeFilter(field, filter, format, titles.data);
  return (
    <span className="inline-flex max-w-80 items-center rounded-full border border-border bg-selected py-0.5 pr-1 pl-3 text-xs">
      <span className="truncate">
        <span className="text-muted-foreground">{field.label}:</span> {text}
      </span>
      <button
        type="button"
        aria-label={`Remove filter ${field.label}`}
        onClick={() => onRemove(name)}
        className="ml-1 cursor-pointer rounded-full p-1 text-muted-foreground hover:bg-accent hover:text-foreground"
      >
        <Icon name="x" className="size-3" />
      </button>
    </span>
  );
}
