/** The button of one filter: opens what the field can be narrowed by. */
import type { RowSelection } from "../../client/data-client.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { Later } from "../app/later.tsx";
import { Icon } from "../components/icon.tsx";
import { Popover } from "../components/popover.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { text } from "../text/text.ts";
import { listExtrasCode } from "./extras-code.ts";
import { type FieldFilter, isEmptyFilter } from "./list-state.ts";

export interface FilterPopoverProps {
  readonly entity: EntityModel;
  readonly field: FieldModel;
  readonly filter: FieldFilter | undefined;
  readonly onChange: (filter: FieldFilter | undefined) => void;
  /** The rows that the other filters and the search leave, for the counts. */
  readonly others: RowSelection;
}

export function FilterPopover(props: FilterPopoverProps) {
  const { field, filter } = props;
  const active = filter !== undefined && !isEmptyFilter(filter);
  return (
    <Popover
      label={text("Filter by {name}", { name: field.label })}
      className="w-64 p-0"
      triggerClassName={active ? "border-ring text-link" : "text-muted-foreground"}
      trigger={
        <>
          {field.label}
          <Icon name="chevronDown" className="size-3.5 opacity-70" />
        </>
      }
    >
      <Later code={listExtrasCode} fallback={<Skeleton className="m-2 h-24" />}>
        {({ FilterEditor }) => <FilterEditor {...props} />}
      </Later>
    </Popover>
  );
}
