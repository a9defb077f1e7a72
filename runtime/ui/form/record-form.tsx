/** The form itself: fields in their groups, line items, results, buttons, and what is wrong. */
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useMemo, useRef } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { arrangeFields } from "../field/arrange-fields.ts";
import { text } from "../text/text.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { editableFields, resultFields } from "./editable-fields.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { focusFirst } from "./focus-first.ts";
import { FormFields } from "./form-fields.tsx";
import { FormScopeProvider } from "./form-scope.ts";
import { LineTable } from "./line-table.tsx";
import { ResultFields, resultsOfLines } from "./result-fields.tsx";
import type { RecordForm as FormState } from "./use-record-form.ts";

export interface RecordFormProps {
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
  readonly form: FormState;
  readonly submitLabel: string;
  readonly onCancel: () => void;
  /** Saves and begins the next record; not offered where it is left out. */
  readonly onSaveAndAdd?: (() => void) | undefined;
  /** Told before the form saves in the ordinary way. */
  readonly onSave?: () => void;
  /** Puts the focus into the first field, e.g. of the next of several new records. */
  readonly focused?: boolean;
  readonly className?: string;
  readonly footerClassName?: string;
}

export function RecordForm(props: RecordFormProps) {
  const { entity, fields, form, submitLabel, onCancel, onSaveAndAdd } = props;
  const element = useRef<HTMLFormElement>(null);
  const id = useId();
  const { focused = false } = props;
  useEffect(() => {
    if (focused) element.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [focused]);
  const blocks = useMemo(
    () =>
      arrangeFields(
        entity,
        editableFields(fields).map(({ name }) => name),
      ),
    [entity, fields],
  );
  const ofLines = resultsOfLines(entity, form.lines);
  const results = resultFields(fields).filter((field) => !ofLines.includes(field));
  const save = () => void form.save().then((refused) => focusFirst(element.current, refused));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSave?.();
    save();
  };
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  const scope = useMemo(() => ({ entity, row: form.row, inputs: form.inputs }), [entity, form.row, form.inputs]);
  return (
    <FormScopeProvider value={scope}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys come up from the inputs */}
      <form ref={element} noValidate onSubmit={submit} onKeyDown={saveByKey} aria-label={submitLabel}>
        <div className={props.className}>
          {form.problem !== undefined && <Alert className="mb-5">{form.problem}</Alert>}
          <ErrorSummary entity={entity} form={form} onGoTo={(name) => focusFirst(element.current, [name])} />
          <div className="flex flex-col gap-7">
            {blocks.map((block) => (
              <FormFields key={block.fields[0]?.name} {...{ id, entity, block, form }} />
            ))}
            {results.length > 0 && <ResultFields fields={results} form={form} />}
            {form.lines.map((editor) => (
              <LineTable
                key={editor.definition.entity.table}
                editor={editor}
                id={`${id}-${editor.definition.entity.table}`}
              />
            ))}
            {ofLines.length > 0 && <ResultFields fields={ofLines} form={form} totals />}
          </div>
        </div>
        <div className={props.footerClassName ?? "flex flex-wrap justify-end gap-2 pt-5"}>
          <Button variant="outline" onClick={onCancel}>
            {text("Cancel")}
          </Button>
          {onSaveAndAdd !== undefined && (
            <Button
              variant="outline"
              disabled={form.saving}
              onClick={() => {
                onSaveAndAdd();
                save();
              }}
            >
              {text("Save and add another")}
            </Button>
          )}
          <Button type="submit" disabled={form.saving} title={text("Ctrl+Enter saves too")}>
            {form.saving ? text("Saving…") : submitLabel}
          </Button>
        </div>
      </form>
      {form.conflict !== undefined && (
        <ConflictDialog
          entity={entity}
          fields={editableFields(fields)}
          form={form}
          current={form.conflict}
          onResolve={(inputs) => void form.resolve(inputs).then((refused) => focusFirst(element.current, refused))}
        />
      )}
    </FormScopeProvider>
  );
}
