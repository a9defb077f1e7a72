/** What the form shows without an input: computed results, which follow what is entered, and fields that the app sets. */
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { cn } from "../components/cn.ts";
import { type AnyRow, isEmptyValue } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { lineTotals } from "../field/line-totals.ts";
import type { LineEditor } from "./use-line-items.ts";
import type { RecordForm } from "./use-record-form.ts";

export interface ResultFieldsProps {
  readonly fields: readonly FieldModel[];
  readonly form: RecordForm;
  /** Below the line items, as the foot of a bill. */
  readonly totals?: boolean;
}

export function ResultFields({ fields, form, totals = false }: ResultFieldsProps) {
  const row = rowOf(form);
  // What the app has not set yet says nothing.
  const shown = fields.filter(({ name, computed }) => computed !== undefined || !isEmptyValue(row[name]));
  if (shown.length === 0) return null;
  return (
    <dl
      className={cn(
        "grid gap-x-6 gap-y-4 rounded-lg bg-muted px-4 py-3",
        totals ? "sm:ml-auto sm:w-80" : "sm:grid-cols-2",
      )}
    >
      {shown.map((field, index) => (
        <div
          key={field.name}
          className={cn(
            totals && "flex items-baseline justify-between gap-4",
            totals && index === shown.length - 1 && "font-semibold",
          )}
        >
          <dt className={cn("text-[13px]", !(totals && index === shown.length - 1) && "text-muted-foreground")}>
            {field.label}
          </dt>
          <dd className="text-sm" data-result={field.name}>
            <output aria-label={field.label}>
              <FieldValue field={field} row={row} />
            </output>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The record as it would be when saved; titles of references are those of the stored one. */
function rowOf(form: RecordForm): AnyRow {
  return {
    id: 0,
    created_at: "",
    updated_at: "",
    _etag: "",
    ...form.row,
    _refs: form.row?._refs ?? {},
    ...form.values,
  };
}

/** Results that come from the lines in the form. */
export function resultsOfLines(entity: EntityModel, lines: readonly LineEditor[]): readonly FieldModel[] {
  return lines.flatMap(({ definition }) => lineTotals(entity, definition.entity, definition.field));
}
