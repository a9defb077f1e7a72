/** What a filter's popover holds: the editor that fits the field, and a way to take the filter off. */
import { Button } from "../components/button.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { text } from "../text/text.ts";
import type { FilterPopoverProps } from "./filter-popover.tsx";
import { filterKindOf } from "./list-filter.ts";
import { isEmptyFilter } from "./list-state.ts";
import type { FilterEditorProps } from "./not-set-option.tsx";
import { RangeFilter } from "./range-filter.tsx";
import { TextFilter } from "./text-filter.tsx";
import { ValuesFilter } from "./values-filter.tsx";

export function FilterEditor({ filter = {}, ...props }: FilterPopoverProps) {
  const kind = filterKindOf(props.field);
  const editorProps = { ...props, filter };
  return (
    <>
      <div className="p-1.5">
        {kind === "values" && <ValuesFilter {...editorProps} />}
        {kind === "range" && <RangeFilter {...editorProps} />}
        {kind === "text" && <TextFilter {...editorProps} />}
        {kind === "presence" && <PresenceFilter {...editorProps} />}
      </div>
      {!isEmptyFilter(filter) && (
        <div className="border-t border-border p-1.5">
          <Button variant="ghost" size="sm" className="w-full" onClick={() => props.onChange(undefined)}>
            {text("Clear")}
          </Button>
        </div>
      )}
    </>
  );
}

const optionClasses = "flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-accent";

/** With or without a picture or file. */
function PresenceFilter({ field, filter, onChange }: FilterEditorProps) {
  const option = (label: string, key: "set" | "empty") => (
    <label className={optionClasses}>
      <Checkbox
        checked={filter[key] === true}
        onChange={(event) => onChange(event.target.checked ? { [key]: true } : undefined)}
      />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="sr-only">{field.label}</legend>
      {option(text("With {name}", { name: field.label }), "set")}
      {option(text("Without {name}", { name: field.label }), "empty")}
    </fieldset>
  );
}
