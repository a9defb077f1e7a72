/** The button of one filter: opens what the field can be narrowed by. */
import type { Filter } from "../../client/data-client.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { Popover } from "../components/popover.tsx";
import { filterKindOf } from "./list-filter.ts";
import { type FieldFilter, isEmptyFilter } from "./list-state.ts";
import { RangeFilter } from "./range-filter.tsx";
import { TextFilter } from "./text-filter.tsx";
import { ValuesFilter } from "./values-filter.tsx";

export interface FilterPopoverProps {
  readonly entity: EntityModel;
  readonly field: FieldModel;
  readonly filter: FieldFilter | undefined;
  readonly onChange: (filter: FieldFilter | undefined) => void;
  /** The rows that the other filters and the search leave, for the counts. */
  readonly others: { readonly q?: string | undefined; readonly filter?: Filter | undefined };
}

export function FilterPopover({ entity, field, filter, onChange, others }: FilterPopoverProps) {
  const active = filter !== undefined && !isEmptyFilter(filter);
  const kind = filterKindOf(field);
  const editorProps = { entity, field, filter: filter ?? {}, onChange, others };
  return (
    <Popover
      label={`Filter by ${field.label}`}
      className="w-64 p-0"
      triggerClassName={active ? "border-ring text-link" : "text-muted-foreground"}
      trigger={
        <>
          {field.label}
          <Icon name="chevronDown" className="size-3.5 opacity-70" />
        </>
      }
    >
      <div className="p-1.5">
        {kind === "values" && <ValuesFilter {...editorProps} />}
        {kind === "range" && <RangeFilter {...editorProps} />}
        {kind === "text" && <TextFilter {...editorProps} />}
      </div>
      {active && (
        <div className="border-t border-border p-1.5">
          <Button variant="ghost" size="sm" className="w-full" onClick={() => onChange(undefined)}>
            Clear
          </Button>
        </div>
      )}
    </Popover>
  );
}
