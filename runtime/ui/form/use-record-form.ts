/** The state of a form: what its inputs hold, what is wrong, what was changed, and saving. */
import { useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { DataClient } from "../../client/data-client.ts";
import { useMutation } from "../../client/use-mutation.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import type { AnyRow } from "../field/columns.ts";
import { type InputValue, type InputValues, initialInputs, inputsOfRow, readInputs } from "./form-values.ts";

export interface RecordFormOptions {
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
  /** The row to change; a new one is made when it is left out. */
  readonly row?: AnyRow | undefined;
  /** Inputs of a new row given beforehand, e.g. the parent. */
  readonly given?: Readonly<Record<string, string>>;
  readonly onSaved: (row: AnyRow) => void;
}

export interface RecordForm {
  readonly inputs: InputValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What went wrong apart from single fields. */
  readonly problem: string | undefined;
  /** The row as someone else left it meanwhile; the person has to decide. */
  readonly conflict: AnyRow | undefined;
  readonly dirty: boolean;
  /** Names of the fields whose inputs differ from the row that was opened. */
  readonly changed: readonly string[];
  readonly saving: boolean;
  readonly set: (field: string, value: InputValue) => void;
  /** Saves, or resolves to the fields that were refused. */
  readonly save: () => Promise<readonly string[]>;
  /** Goes on from the row as it is now, with the inputs the person decided on, and saves. */
  readonly resolve: (inputs: InputValues) => Promise<readonly string[]>;
  readonly dismissConflict: () => void;
}

interface SaveRequest {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly row: AnyRow | undefined;
}

export function useRecordForm({ entity, fields, row, given = {}, onSaved }: RecordFormOptions): RecordForm {
  const { format } = useApp();
  const start = () => (row === undefined ? initialInputs(fields, given) : inputsOfRow(fields, row));
  const [base, setBase] = useState({ row, inputs: useRef(start()).current });
  const [inputs, setInputs] = useState(base.inputs);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<AnyRow>();
  const mutation = useMutation((client: DataClient, request: SaveRequest) =>
    request.row === undefined
      ? client.create(entity, request.values)
      : client.update(entity, request.row.id, request.values, { etag: request.row._etag }),
  );
  const changedSince = (from: InputValues, to: InputValues) =>
    fields.map(({ name }) => name).filter((name) => from[name] !== to[name]);

  const submit = async (from: typeof base, to: InputValues): Promise<readonly string[]> => {
    const mode = from.row === undefined ? "create" : "update";
    const names = mode === "create" ? fields.map(({ name }) => name) : changedSince(from.inputs, to);
    const result = readInputs(entity, to, names, { mode, locale: format.locale });
    setErrors(result.errors);
    setProblem(hiddenProblem(fields, result.errors));
    if (Object.keys(result.errors).length > 0) return Object.keys(result.errors);
    if (mode === "update" && names.length === 0 && from.row !== undefined) {
      onSaved(from.row);
      return [];
    }
    try {
      onSaved(await mutation.run({ values: result.values, row: from.row }));
      return [];
    } catch (error) {
      return refused(error);
    }
  };
  const refused = (error: unknown): readonly string[] => {
    if (error instanceof ApiError && error.code === "conflict") {
      const current = (error.body as { current?: AnyRow } | undefined)?.current;
      if (current !== undefined) setConflict(current);
      else setProblem(error.message);
      return [];
    }
    const messages = error instanceof ApiError ? error.fields : {};
    setErrors(messages);
    const named = Object.keys(messages).length > 0;
    setProblem(named ? hiddenProblem(fields, messages) : error instanceof Error ? error.message : String(error));
    return Object.keys(messages);
  };
  const changed = changedSince(base.inputs, inputs);

  return {
    inputs,
    errors,
    problem,
    conflict,
    dirty: changed.length > 0,
    changed,
    saving: mutation.running,
    set: (field, value) => {
      setInputs((current) => ({ ...current, [field]: value }));
      setErrors(({ [field]: _solved, ...others }) => others);
    },
    save: () => submit(base, inputs),
    resolve: (decided) => {
      if (conflict === undefined) return Promise.resolve([]);
      const next = { row: conflict, inputs: inputsOfRow(fields, conflict) };
      setBase(next);
      setInputs(decided);
      setConflict(undefined);
      return submit(next, decided);
    },
    dismissConflict: () => setConflict(undefined),
  };
}

/** Messages about fields the form does not show would be lost, so they are said above it. */
function hiddenProblem(fields: readonly FieldModel[], errors: Readonly<Record<string, string>>): string | undefined {
  const hidden = Object.entries(errors).filter(([name]) => fields.every((field) => field.name !== name));
  return hidden.length === 0 ? undefined : hidden.map(([, message]) => message).join(". ");
}
