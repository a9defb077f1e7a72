/** Fills fields of a form from the record that a reference points to, when it is chosen. */
import { useEffect, useRef } from "react";
import { useDataAccess } from "../../client/data-context.tsx";
import { getRow } from "../../client/queries.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { AnyRow } from "../field/columns.ts";
import { copiedFields } from "./copied-fields.ts";
import { type InputValue, type InputValues, inputsOfRow } from "./form-values.ts";

export interface CopyOptions {
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
  readonly isNew: boolean;
  readonly start: InputValues;
  readonly setInputs: (change: (current: InputValues) => InputValues) => void;
}

/** Returns what to call when the person has entered a value. Fills fields that take their value from the record a reference points to, unless the person typed in them. */
export function useCopies({ entity, fields, isNew, start, setInputs }: CopyOptions) {
  const { cache } = useDataAccess();
  const { queries, entityNamed, format } = useApp();
  const typed = useRef(new Set<string>());
  const fill = (reference: string, value: InputValue) => {
    const copies = copiedFields(fields, reference).filter(({ name }) => !typed.current.has(name));
    const target = entity.fields.find(({ name }) => name === reference)?.reference?.entity;
    if (copies.length === 0 || target === undefined || typeof value !== "string" || value === "") return;
    void cache.preload(getRow(queries, entityNamed(target), value)).then(({ data }) => {
      if (data === undefined) return;
      setInputs((current) => {
        if (current[reference] !== value) return current;
        const open = copies.filter(({ name }) => !typed.current.has(name));
        return { ...current, ...inputsOfRow(open, valuesToCopy(open, data), format.locale) };
      });
    });
  };
  const latest = useRef(fill);
  latest.current = fill;
  useEffect(() => {
    if (isNew) for (const [name, value] of Object.entries(start)) latest.current(name, value);
  }, [isNew, start]);
  return (field: string, value: InputValue) => {
    typed.current.add(field);
    fill(field, value);
  };
}

/** Values for the fields that copy, taken from the record they copy from. */
function valuesToCopy(fields: readonly FieldModel[], source: AnyRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(({ name, copyFrom }) => [name, source[copyFrom?.field ?? ""]]));
}
