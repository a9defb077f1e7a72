/** The line items of a record as a table one types in; cards on a phone. By keyboard: Alt with the arrows moves a line. */
import { type KeyboardEvent, useMemo, useRef } from "react";
import { isWritable } from "../../model/field-traits.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { cn } from "../components/cn.ts";
import { FieldError } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { type AnyRow, isNumeric } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { text } from "../text/text.ts";
import { withComputed } from "./computed-values.ts";
import { fieldInForm } from "./editable-fields.ts";
import { FieldInput } from "./field-input.tsx";
import { FormScopeProvider } from "./form-scope.ts";
import { leaves } from "./leaves.ts";
import { type LineItem, lineErrorName, lineFields, typedValues } from "./line-items.ts";
import type { LineEditor } from "./use-line-items.ts";

export interface LineTableProps {
  readonly editor: LineEditor;
  /** Beginning of the inputs' ids. */
  readonly id: string;
}

export function LineTable({ editor, id }: LineTableProps) {
  const { definition, items } = editor;
  const { entity } = definition;
  const table = useRef<HTMLDivElement>(null);
  const fields = useMemo(() => lineFields(definition).filter(({ type }) => type !== "position"), [definition]);
  const focusLine = (key: string) =>
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-line="${key}"] :is(input, select, textarea)`)?.focus(),
    );
  const remove = (key: string) => {
    const at = items.findIndex((item) => item.key === key);
    const next = items[at + 1] ?? items[at - 1];
    editor.remove(key);
    if (next !== undefined) focusLine(next.key);
    else table.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  };
  return (
    <section ref={table} aria-labelledby={`${id}-title`} className="min-w-0">
      <h2 id={`${id}-title`} className="mb-3 border-b border-border pb-1.5 text-[0.9375rem] font-semibold">
        {entity.pluralLabel}
      </h2>
      {items.length > 0 && (
        <div className="-mx-1 overflow-x-auto px-1 pb-1">
          <table className="w-full text-sm max-sm:block">
            <thead className="max-sm:sr-only">
              <tr>
                {fields.map((field) => (
                  <th
                    key={field.name}
                    scope="col"
                    className={cn(
                      "px-1 pb-1.5 text-left text-xs font-medium text-muted-foreground",
                      isRight(field) && "text-right",
                    )}
                  >
                    {field.label}
                    {field.required && isWritable(field) && <span aria-hidden="true"> *</span>}
                  </th>
                ))}
                <th scope="col" className="sr-only">
                  {text("Actions")}
                </th>
              </tr>
            </thead>
            <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-3">
              {items.map((item, index) => (
                <Line
                  key={item.key}
                  {...{ editor, item, index, fields, id }}
                  onRemove={() => remove(item.key)}
                  onMoved={() => focusLine(item.key)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button data-add variant="outline" size="sm" className="mt-2" onClick={() => focusLine(editor.add())}>
        <Icon name="plus" />
        {text("Add {name}", { name: entity.label })}
      </Button>
    </section>
  );
}

interface LineProps {
  readonly editor: LineEditor;
  readonly item: LineItem;
  readonly index: number;
  readonly fields: readonly FieldModel[];
  readonly id: string;
  readonly onRemove: () => void;
  readonly onMoved: () => void;
}

function Line({ editor, item, index, fields, id, onRemove, onMoved }: LineProps) {
  const { format } = useApp();
  const { definition, items } = editor;
  const { entity } = definition;
  const { inputs, row: stored, key } = item;
  const scope = useMemo(() => ({ entity, row: stored, inputs }), [entity, stored, inputs]);
  const row = useMemo(() => {
    const values = withComputed(entity, typedValues(entity.fields, inputs, stored, format.locale));
    return { _refs: {}, ...stored, ...values } as AnyRow;
  }, [entity, inputs, stored, format.locale]);
  const move = (by: number) => {
    editor.move?.(key, by);
    onMoved();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || editor.move === undefined) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  const name = `${entity.label} ${index + 1}`;
  return (
    <FormScopeProvider value={scope}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys come up from the inputs */}
      <tr
        data-line={key}
        onKeyDown={onKeyDown}
        className="max-sm:grid max-sm:gap-2.5 max-sm:rounded-lg max-sm:border max-sm:border-border max-sm:p-3"
      >
        {fields.map((field) => (
          <td
            key={field.name}
            data-label={field.label}
            data-field={lineErrorName(definition, key, field.name)}
            onBlur={(event) => leaves(event) && editor.check(key, field.name)}
            className={cn(
              "p-1 align-top max-sm:block max-sm:p-0 max-sm:before:mb-1 max-sm:before:block max-sm:before:text-xs max-sm:before:text-muted-foreground max-sm:before:content-[attr(data-label)]",
              field.type === "reference" ? "min-w-44" : "min-w-24",
              isRight(field) && "text-right max-sm:text-left",
            )}
          >
            <Cell
              {...{ editor, item, field, row }}
              id={`${id}-${key}-${field.name}`}
              label={`${field.label}, ${name}`}
            />
          </td>
        ))}
        <td className="w-px p-1 align-top whitespace-nowrap max-sm:flex max-sm:w-auto max-sm:justify-end max-sm:p-0">
          {editor.move !== undefined && (
            <>
              <LineButton
                icon="arrowUp"
                label={text("Move {name} up", { name })}
                disabled={index === 0}
                onClick={() => move(-1)}
              />
              <LineButton
                icon="arrowDown"
                label={text("Move {name} down", { name })}
                disabled={index === items.length - 1}
                onClick={() => move(1)}
              />
            </>
          )}
          <LineButton icon="trash" label={text("Remove {name}", { name })} onClick={onRemove} />
        </td>
      </tr>
    </FormScopeProvider>
  );
}

interface LineButtonProps {
  readonly icon: "arrowUp" | "arrowDown" | "trash";
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function LineButton({ icon, label, disabled, onClick }: LineButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="w-8 text-muted-foreground"
    >
      <Icon name={icon} />
    </Button>
  );
}

interface CellProps {
  readonly editor: LineEditor;
  readonly item: LineItem;
  readonly field: FieldModel;
  readonly row: AnyRow;
  readonly id: string;
  readonly label: string;
}

function Cell({ editor, item, field, row, id, label }: CellProps) {
  const error = editor.errorOf(item.key, field.name);
  if (!isWritable(field)) {
    return (
      <output aria-label={label} className="flex min-h-9 items-center justify-end max-sm:min-h-0 max-sm:justify-start">
        <FieldValue field={field} row={row} compact />
      </output>
    );
  }
  return (
    <>
      <FieldInput
        {...{ id, label }}
        field={fieldInForm(editor.definition.entity, field, item.row)}
        value={item.inputs[field.name] ?? ""}
        invalid={error !== undefined}
        describedBy={error === undefined ? undefined : `${id}-error`}
        onChange={(value) => editor.set(item.key, field.name, value)}
      />
      <FieldError id={`${id}-error`} className="mt-1 text-left">
        {error}
      </FieldError>
    </>
  );
}

/** Results stand at the right, where they are added up; what is typed stays at the left. */
function isRight(field: FieldModel): boolean {
  return !isWritable(field) && isNumeric(field);
}
