/** Keeps the line items of a form: adding, removing, ordering and entering values. */
import { useMemo, useRef, useState } from "react";
import { useDataAccess } from "../../client/data-context.tsx";
import { getRow } from "../../client/queries.ts";
import { useApp } from "../app/app-info.tsx";
import type { AnyRow } from "../field/columns.ts";
import { copiedFields } from "./copied-fields.ts";
import { editableFields } from "./editable-fields.ts";
import { type InputValue, inputsOfRow, isFilled, readInputs } from "./form-values.ts";
import {
  copyOfRow,
  itemOfRow,
  type LineDefinition,
  type LineItem,
  type LineItems,
  lineErrorName,
  lineFields,
  moved,
  newItem,
  positionField,
} from "./line-items.ts";

/** What the sub-table of one kind of lines needs. */
export interface LineEditor {
  readonly definition: LineDefinition;
  readonly items: readonly LineItem[];
  /** Messages by item key and field. */
  readonly errorOf: (key: string, field: string) => string | undefined;
  readonly set: (key: string, field: string, value: InputValue) => void;
  /** Says what is wrong with a cell that the person has left. */
  readonly check: (key: string, field: string) => void;
  /** Returns the key of the new line. */
  readonly add: () => string;
  readonly remove: (key: string) => void;
  /** Undefined where nothing keeps the order. */
  readonly move: ((key: string, by: number) => void) | undefined;
}

export function useLineItems(
  definitions: readonly LineDefinition[],
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  /** Lines that new ones begin as copies of. */
  copied?: Readonly<Record<string, readonly AnyRow[]>>,
) {
  const { cache } = useDataAccess();
  const { queries, entityNamed, session, format } = useApp();
  const { locale } = format;
  const made = useRef(0);
  const first = useMemo(
    () =>
      Object.fromEntries(
        definitions.map((part) => {
          const { table } = part.entity;
          const copies = (copied?.[table] ?? []).map((row) => copyOfRow(part, row, locale));
          return [table, [...(rows[table] ?? []).map((row) => itemOfRow(part, row, locale)), ...copies]];
        }),
      ),
    [definitions, rows, copied, locale],
  );
  const [items, setItems] = useState<LineItems>(first);
  const change = (table: string, next: (items: readonly LineItem[]) => readonly LineItem[]) =>
    setItems((all) => ({ ...all, [table]: next(all[table] ?? []) }));
  const changeOne = (table: string, key: string, next: (item: LineItem) => LineItem) =>
    change(table, (list) => list.map((item) => (item.key === key ? next(item) : item)));

  const copy = (definition: LineDefinition, key: string, reference: string, value: InputValue) => {
    const { entity } = definition;
    const copies = copiedFields(editableFields(lineFields(definition)), reference);
    const target = entity.fields.find(({ name }) => name === reference)?.reference?.entity;
    if (copies.length === 0 || target === undefined || typeof value !== "string" || value === "") return;
    void cache.preload(getRow(queries, entityNamed(target), value)).then(({ data }) => {
      if (data === undefined) return;
      changeOne(entity.table, key, (item) => {
        if (item.inputs[reference] !== value) return item;
        const open = copies.filter(({ name }) => !item.typed.includes(name));
        const source = Object.fromEntries(open.map(({ name, copyFrom }) => [name, data[copyFrom?.field ?? ""]]));
        return { ...item, inputs: { ...item.inputs, ...inputsOfRow(open, source, locale) } };
      });
    });
  };
  const editors = (
    errors: Readonly<Record<string, string>>,
    forget: (name: string) => void,
    report: (name: string, message: string | undefined) => void,
  ): readonly LineEditor[] =>
    definitions.map((definition) => {
      const { table } = definition.entity;
      return {
        definition,
        items: items[table] ?? [],
        errorOf: (key, field) => errors[lineErrorName(definition, key, field)],
        set: (key, field, value) => {
          changeOne(table, key, (item) => ({
            ...item,
            inputs: { ...item.inputs, [field]: value },
            typed: [...item.typed, field],
          }));
          forget(lineErrorName(definition, key, field));
          copy(definition, key, field, value);
        },
        check: (key, field) => {
          const item = items[table]?.find((one) => one.key === key);
          if (item === undefined || !isFilled(item.inputs[field])) return;
          const found = readInputs(definition.entity, item.inputs, [field], { mode: "update", locale });
          report(lineErrorName(definition, key, field), found.errors[field]);
        },
        add: () => {
          made.current += 1;
          const key = `new${made.current}`;
          change(table, (list) => [...list, newItem(definition, key, { locale, me: session.user?.id })]);
          return key;
        },
        remove: (key) => change(table, (list) => list.filter((item) => item.key !== key)),
        move:
          positionField(definition) === undefined
            ? undefined
            : (key, by) => change(table, (list) => moved(list, key, by)),
      };
    });
  return { items, editors };
}
