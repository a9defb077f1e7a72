/** Changes one value of a record where it stands in the list; Enter saves, Escape leaves it as it was. */
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { DataClient } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel, FieldValue } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { panelClasses, usePlacement } from "../components/popover.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { FieldValue as ShownValue } from "../field/field-value.tsx";
import { fieldInForm } from "../form/editable-fields.ts";
import { FormField } from "../form/form-field.tsx";
import { FormScopeProvider } from "../form/form-scope.ts";
import { type InputValues, inputsOfRow, readInputs, sameInput } from "../form/form-values.ts";
import { text } from "../text/text.ts";

export interface CellEditorProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  /** The table cell, which names the field. */
  readonly cell: HTMLElement;
  /** Goes on to the next (1) or previous (-1) value of the row, which is now this. */
  readonly onNext: (by: number, row: AnyRow) => void;
  readonly onClose: () => void;
}

export function CellEditor({ entity, row: opened, cell, onNext, onClose }: CellEditorProps) {
  const { format, session } = useApp();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const anchor = useRef(cell);
  // What is being changed stays as it was opened, until the server says that it is not so any more.
  const [row, setRow] = useState(opened);
  const name = cell.dataset["field"] ?? "";
  const field = fieldInForm(entity, columnNamed(entity, name), row);
  const first = useMemo(() => inputsOfRow([field], opened, format.locale), [field, opened, format.locale]);
  const [inputs, setInputs] = useState<InputValues>(first);
  const [error, setError] = useState<string>();
  const [stale, setStale] = useState(false);
  const change = useMutation((client: DataClient, values: Readonly<Record<string, FieldValue>>) =>
    client.update(entity, row.id, values, { etag: row._etag }),
  );
  usePlacement(anchor, panel, true);
  useEffect(() => {
    panel.current?.showPopover();
    const chosen = panel.current?.querySelector<HTMLElement>("input:checked");
    (chosen ?? panel.current?.querySelector<HTMLElement>("input, select, textarea"))?.focus();
  }, []);
  /** Resolves to the record as it is then, or to nothing when the value was refused. */
  const save = async (): Promise<AnyRow | undefined> => {
    if (sameInput(field, inputs[name], first[name]) && !stale) return row;
    const read = readInputs(entity, inputs, [name], { mode: "update", locale: format.locale, me: session.user?.id });
    setError(read.errors[name]);
    if (read.errors[name] !== undefined) return undefined;
    try {
      return await change.run({ [name]: read.values[name] ?? null });
    } catch (problem) {
      const current = problem instanceof ApiError && problem.code === "conflict" ? bodyOf(problem).current : undefined;
      if (current !== undefined) setRow(current);
      setStale(current !== undefined);
      if (current === undefined) setError(messageOf(problem, name));
      return undefined;
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save().then((saved) => saved && panel.current?.hidePopover());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "F2") return;
    event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    void save().then((saved) => saved && onNext(by, saved));
  };
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={text("{field} of {name}", { field: field.label, name: titleOf(entity, row) })}
      onToggle={(event) => {
        if (event.target !== event.currentTarget || event.newState !== "closed") return;
        // Who went on to something else keeps the focus there; else it goes back to the row.
        const { activeElement } = document;
        const lost = activeElement === document.body || event.currentTarget.contains(activeElement);
        if (lost) cell.closest("tr")?.querySelector<HTMLElement>("td[data-field] a")?.focus();
        onClose();
      }}
      onKeyDown={onKeyDown}
      className={cn(panelClasses, "w-80 overflow-visible p-3")}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        {stale && (
          <Alert tone="warning">
            {text("Someone else changed this record. It is now:")} <ShownValue field={field} row={row} />
          </Alert>
        )}
        <FormScopeProvider value={{ entity, row, inputs }}>
          <FormField
            id={id}
            field={field}
            value={inputs[name] ?? ""}
            error={error}
            onChange={(value) => {
              setInputs({ [name]: value });
              setError(undefined);
            }}
          />
        </FormScopeProvider>
        <div className="flex justify-end gap-2">
          <Button variant="ghost" size="sm" onClick={() => panel.current?.hidePopover()}>
            {text("Cancel")}
          </Button>
          <Button type="submit" size="sm" disabled={change.running}>
            {change.running ? text("Saving…") : stale ? text("Save all the same") : text("Save")}
          </Button>
        </div>
      </form>
    </div>
  );
}

function bodyOf(error: ApiError): { readonly current?: AnyRow } {
  return error.body ?? {};
}

function messageOf(problem: unknown, field: string): string {
  if (problem instanceof ApiError && problem.fields[field] !== undefined) return problem.fields[field];
  return problem instanceof Error ? problem.message : String(problem);
}
