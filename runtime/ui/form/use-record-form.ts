/** The state of a form: what its inputs hold, what is wrong, what was changed, and saving. */
import { useMemo, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { DataClient } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { AnyRow } from "../field/columns.ts";
import { type Values, withComputed } from "./computed-values.ts";
import { editableFields } from "./editable-fields.ts";
import { fieldsToDuplicate } from "./fields-to-duplicate.ts";
import {
  type InputValue,
  type InputValues,
  initialInputs,
  inputsOfRow,
  isFilled,
  readInputs,
  sameInput,
} from "./form-values.ts";
import {
  type LineDefinition,
  type LineItems,
  linesChanged,
  lineValues,
  readLines,
  toItemErrors,
  typedValues,
} from "./line-items.ts";
import { useCopies } from "./use-copies.ts";
import { type LineEditor, useLineItems } from "./use-line-items.ts";

/** A record with its lines, by table. */
export interface StoredRecord {
  readonly row: AnyRow;
  readonly lineRows: Readonly<Record<string, readonly AnyRow[]>>;
}

export interface RecordFormOptions {
  readonly entity: EntityModel;
  /** Those that the form shows; fields without an input are left as they are. */
  readonly fields: readonly FieldModel[];
  /** The row to change; a new one is made when it is left out. */
  readonly row?: AnyRow | undefined;
  /** Inputs of a new row given beforehand, e.g. the parent. */
  readonly given?: Readonly<Record<string, string>>;
  readonly lines?: readonly LineDefinition[];
  /** The stored lines, by table. */
  readonly lineRows?: Readonly<Record<string, readonly AnyRow[]>>;
  /** What a new record begins with. */
  readonly copied?: StoredRecord | undefined;
  readonly onSaved: (row: AnyRow) => void;
}

export interface RecordForm {
  readonly row: AnyRow | undefined;
  readonly inputs: InputValues;
  /** What the inputs mean, with computed fields in place. */
  readonly values: Values;
  readonly lines: readonly LineEditor[];
  readonly errors: Readonly<Record<string, string>>;
  /** Names of what was refused when it was last saved. */
  readonly refused: readonly string[];
  /** What went wrong apart from single fields. */
  readonly problem: string | undefined;
  /** The row as someone else left it meanwhile; the person has to decide. */
  readonly conflict: AnyRow | undefined;
  readonly dirty: boolean;
  /** Names of the fields whose inputs differ from the row that was opened. */
  readonly changed: readonly string[];
  readonly saving: boolean;
  readonly set: (field: string, value: InputValue) => void;
  /** Says what is wrong with a field that the person has left. */
  readonly check: (field: string) => void;
  /** Saves, or resolves to the fields that were refused. */
  readonly save: () => Promise<readonly string[]>;
  /** Goes on from the row as it is now, with the inputs the person decided on, and saves. */
  readonly resolve: (inputs: InputValues) => Promise<readonly string[]>;
  readonly dismissConflict: () => void;
}

interface Base {
  readonly row: AnyRow | undefined;
  readonly inputs: InputValues;
  readonly lines: LineItems;
}
interface SaveRequest {
  readonly values: Values;
  readonly row: AnyRow | undefined;
}
const none: readonly never[] = [];

export function useRecordForm(options: RecordFormOptions): RecordForm {
  const { entity, row, given = {}, lines: definitions = none, copied, onSaved } = options;
  const { format, session } = useApp();
  const me = session.user?.id;
  const fields = useMemo(() => editableFields(options.fields), [options.fields]);
  const lines = useLineItems(definitions, options.lineRows ?? {}, copied?.lineRows);
  const { locale } = format;
  const start = () => {
    if (row !== undefined) return inputsOfRow(fields, row, locale);
    const blank = initialInputs(fields, given, { locale, me });
    return copied === undefined
      ? blank
      : { ...blank, ...inputsOfRow(fieldsToDuplicate(entity, fields), copied.row, locale) };
  };
  const [base, setBase] = useState<Base>({ row, inputs: useRef(start()).current, lines: lines.items });
  const [inputs, setInputs] = useState(base.inputs);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refusals, setRefusals] = useState<readonly string[]>(none);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<AnyRow>();
  const fillCopies = useCopies({
    entity,
    fields,
    isNew: row === undefined && copied === undefined,
    start: base.inputs,
    setInputs,
  });
  const mutation = useMutation((client: DataClient, request: SaveRequest) =>
    request.row === undefined
      ? client.create(entity, request.values)
      : client.update(entity, request.row.id, request.values, { etag: request.row._etag }),
  );
  const changedSince = (from: InputValues, to: InputValues) =>
    fields.filter((field) => !sameInput(field, from[field.name], to[field.name])).map(({ name }) => name);
  const changedLines = (from: LineItems) =>
    definitions.filter((definition) => {
      const { table } = definition.entity;
      return linesChanged(definition, from[table] ?? none, lines.items[table] ?? none);
    });

  const submit = async (from: Base, to: InputValues): Promise<readonly string[]> => {
    const mode = from.row === undefined ? "create" : "update";
    const names = mode === "create" ? fields.map(({ name }) => name) : changedSince(from.inputs, to);
    const result = readInputs(entity, to, names, { mode, locale: format.locale, me });
    const reads = (mode === "create" ? definitions : changedLines(from.lines)).map((definition) => ({
      table: definition.entity.table,
      ...readLines(definition, lines.items[definition.entity.table] ?? none, format.locale),
    }));
    // A field that the form does not show is the server's matter: it may set it.
    const own = Object.fromEntries(Object.entries(result.errors).filter(([name]) => names.includes(name)));
    const wrong = Object.assign(own, ...reads.map((read) => read.errors)) as Record<string, string>;
    if (Object.keys(wrong).length > 0) return refuse(wrong);
    setErrors({});
    setProblem(undefined);
    if (mode === "update" && names.length === 0 && reads.length === 0 && from.row !== undefined) {
      onSaved(from.row);
      return none;
    }
    const sent =
      reads.length === 0 ? {} : { _lines: Object.fromEntries(reads.map((read) => [read.table, read.lines])) };
    try {
      // Only what the form has: defaults of fields that it does not show are the server's.
      const values = Object.fromEntries(names.map((name) => [name, result.values[name] ?? null]));
      onSaved(await mutation.run({ values: { ...values, ...sent }, row: from.row }));
      return none;
    } catch (error) {
      return refused(error, Object.fromEntries(reads.map((read) => [read.table, read.keys])));
    }
  };
  const refuse = (messages: Readonly<Record<string, string>>): readonly string[] => {
    setErrors(messages);
    setRefusals(Object.keys(messages));
    setProblem(hiddenProblem(fields, definitions, messages));
    return Object.keys(messages);
  };
  const refused = (error: unknown, sent: Readonly<Record<string, readonly string[]>>): readonly string[] => {
    if (error instanceof ApiError && error.code === "conflict") {
      const current = (error.body as { current?: AnyRow } | undefined)?.current;
      if (current !== undefined) setConflict(current);
      else setProblem(error.message);
      return none;
    }
    const messages = error instanceof ApiError ? toItemErrors(error.fields, sent) : {};
    if (Object.keys(messages).length > 0) return refuse(messages);
    setProblem(error instanceof Error ? error.message : String(error));
    return none;
  };
  const forget = (name: string) => setErrors(({ [name]: _solved, ...others }) => others);
  const report = (name: string, message: string | undefined) =>
    message !== undefined && setErrors((current) => ({ ...current, [name]: message }));
  const changed = changedSince(base.inputs, inputs);
  const values = useMemo(() => {
    const parts = definitions.map((part) => lineValues(part, lines.items[part.entity.table] ?? none, format.locale));
    return withComputed(entity, typedValues(fields, inputs, base.row, format.locale), parts);
  }, [entity, fields, definitions, inputs, base.row, lines.items, format.locale]);

  return {
    row: base.row,
    inputs,
    values,
    lines: lines.editors(errors, forget, report),
    errors,
    refused: refusals,
    problem,
    conflict,
    dirty: changed.length > 0 || changedLines(base.lines).length > 0,
    changed,
    saving: mutation.running,
    set: (field, value) => {
      setInputs((current) => ({ ...current, [field]: value }));
      forget(field);
      fillCopies(field, value);
    },
    check: (name) => {
      // Who only passes through an empty field has done nothing wrong yet.
      if (!isFilled(inputs[name]) && !changed.includes(name)) return;
      const found = readInputs(entity, inputs, [name], { mode: "update", locale: format.locale, me });
      report(name, found.errors[name]);
    },
    save: () => submit(base, inputs),
    resolve: (decided) => {
      if (conflict === undefined) return Promise.resolve(none);
      const next = { ...base, row: conflict, inputs: inputsOfRow(fields, conflict, format.locale) };
      setBase(next);
      setInputs(decided);
      setConflict(undefined);
      return submit(next, decided);
    },
    dismissConflict: () => setConflict(undefined),
  };
}

/** Messages about fields the form does not show would be lost, so they are said above it. */
function hiddenProblem(
  fields: readonly FieldModel[],
  lines: readonly LineDefinition[],
  errors: Readonly<Record<string, string>>,
): string | undefined {
  const cells = lines.flatMap(({ entity, columns }) =>
    columns.map((column) => [`_lines.${entity.table}.`, `.${column}`]),
  );
  const shown = (name: string) =>
    fields.some((field) => field.name === name) ||
    cells.some(([start = "", end = ""]) => name.startsWith(start) && name.endsWith(end));
  const hidden = Object.entries(errors).filter(([name]) => !shown(name));
  return hidden.length === 0 ? undefined : hidden.map(([, message]) => message).join(". ");
}
