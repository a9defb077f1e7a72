/** Says above the form which fields need attention; each leads to its field. */
import type { EntityModel } from "../../model/types.ts";
import { Alert } from "../components/alert.tsx";
import { text } from "../text/text.ts";
import { lineErrorName, lineFields } from "./line-items.ts";
import type { RecordForm } from "./use-record-form.ts";

export interface ErrorSummaryProps {
  readonly entity: EntityModel;
  readonly form: RecordForm;
  readonly onGoTo: (name: string) => void;
}

export function ErrorSummary({ entity, form, onGoTo }: ErrorSummaryProps) {
  // What is noticed while one fills in the form is said at its field alone: a summary would push the form about.
  const places = placesOf(entity, form).filter(
    ({ name }) => form.refused.includes(name) && form.errors[name] !== undefined,
  );
  if (places.length < 2) return null;
  return (
    <Alert className="mb-5" data-slot="error-summary">
      <p className="font-medium">
        {text(
          { one: "{count} field needs attention", other: "{count} fields need attention" },
          { count: places.length },
        )}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {places.map(({ name, label }) => (
          <li key={name}>
            <button type="button" onClick={() => onGoTo(name)} className="cursor-pointer underline underline-offset-4">
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Everything in the form that can be wrong, in its order. */
function placesOf(entity: EntityModel, form: RecordForm): readonly { name: string; label: string }[] {
  const fields = entity.fields.filter(({ name }) => name in form.inputs);
  const cells = form.lines.flatMap(({ definition, items }) =>
    items.flatMap(({ key }, index) =>
      lineFields(definition).map(({ name, label }) => ({
        name: lineErrorName(definition, key, name),
        label: `${definition.entity.label} ${index + 1}: ${label}`,
      })),
    ),
  );
  return [...fields, ...cells];
}
