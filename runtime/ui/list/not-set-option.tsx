/** The tick of a filter that lets rows without a value pass too, and what all editors of filters are given. */
import { Checkbox } from "../components/checkbox.tsx";
import { text } from "../text/text.ts";
import type { FilterPopoverProps } from "./filter-popover.tsx";
import type { FieldFilter } from "./list-state.ts";

export type FilterEditorProps = Omit<FilterPopoverProps, "filter"> & { readonly filter: FieldFilter };

export function NotSetOption({ filter, onChange }: Pick<FilterEditorProps, "filter" | "onChange">) {
  return (
    <label className="flex cursor-pointer items-center gap-2.5 py-0.5">
      <Checkbox
        checked={filter.empty === true}
        onChange={(event) => onChange({ ...filter, empty: event.target.checked })}
      />
      {text("Not set")}
    </label>
  );
}
