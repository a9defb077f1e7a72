/** Asks for what a step needs before it is done: fields of the record, and of the record that it makes. */
import { type SubmitEvent, useId, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { focusFirst } from "../form/focus-first.ts";
import { FormField } from "../form/form-field.tsx";
import { type InputValues, initialInputs, inputsOfRow, readInputs } from "../form/form-values.ts";
import { text } from "../text/text.ts";
import type { Step } from "./steps-of.ts";

export interface StepAnswers {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly create?: Readonly<Record<string, unknown>>;
}

export interface StepDialogProps {
  readonly entity: EntityModel;
  readonly step: Step;
  readonly row: AnyRow | undefined;
  /** Rejects when the server refuses; what it says is shown in the dialog. */
  readonly onSubmit: (answers: StepAnswers) => Promise<void>;
  readonly onClose: () => void;
}

/** The fields of one record that are asked for. */
interface Part {
  readonly key: keyof StepAnswers;
  readonly entity: EntityModel;
  readonly fields: readonly FieldModel[];
}

export function StepDialog({ entity, step, row, onSubmit, onClose }: StepDialogProps) {
  const { entityNamed, format } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const parts = partsOf(step, entity, entityNamed);
  const [inputs, setInputs] = useState<Readonly<Record<string, InputValues>>>(() =>
    Object.fromEntries(
      parts.map(({ key, fields }) => [
        key,
        key === "values" && row !== undefined
          ? inputsOfRow(fields, row, format.locale)
          : initialInputs(fields, {}, format),
      ]),
    ),
  );
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);

  const refuse = (messages: Readonly<Record<string, string>>) => {
    setErrors(messages);
    focusFirst(form.current, Object.keys(messages));
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const read = parts.map((part) => ({
      part,
      result: readInputs(part.entity, inputs[part.key] ?? {}, namesOf(part), {
        ...{ mode: "update", system: true },
        locale: format.locale,
      }),
    }));
    const wrong = Object.assign({}, ...read.map(({ result }) => result.errors)) as Record<string, string>;
    if (Object.keys(wrong).length > 0) return refuse(wrong);
    setSending(true);
    try {
      await onSubmit(Object.fromEntries(read.map(({ part, result }) => [part.key, result.values])));
    } catch (error) {
      const fields = error instanceof ApiError ? withoutPrefix(error.fields) : {};
      const asked = parts.flatMap(namesOf);
      refuse(fields);
      if (!Object.keys(fields).some((name) => asked.includes(name)))
        setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={row === undefined ? step.label : `${step.label}: ${titleOf(entity, row)}`}
      description={step.confirm}
      footer={
        <>
          <Button variant="outline" onClick={onClose}>
            {text("Cancel")}
          </Button>
          <Button
            type="submit"
            form={id}
            variant={step.tone === "danger" ? "destructive" : "default"}
            disabled={sending}
            children={sending ? `${step.label}…` : step.label}
          />
        </>
      }
    >
      <form ref={form} id={id} noValidate onSubmit={(event) => void submit(event)} aria-label={step.label}>
        {problem !== undefined && <Alert className="mb-4">{problem}</Alert>}
        <div className="grid gap-4 pb-1">
          {parts.flatMap((part) =>
            part.fields.map((field) => (
              <FormField
                key={`${part.key}.${field.name}`}
                id={`${id}-${part.key}-${field.name}`}
                field={field}
                value={inputs[part.key]?.[field.name] ?? ""}
                error={errors[field.name]}
                onChange={(value) => {
                  setInputs((all) => ({ ...all, [part.key]: { ...all[part.key], [field.name]: value } }));
                  setErrors(({ [field.name]: _solved, ...others }) => others);
                }}
              />
            )),
          )}
        </div>
      </form>
    </Dialog>
  );
}

function partsOf(step: Step, entity: EntityModel, entityNamed: (name: string) => EntityModel): Part[] {
  const part = (key: Part["key"], owner: EntityModel, names: readonly string[]): Part[] =>
    names.length === 0 ? [] : [{ key, entity: owner, fields: names.map((name) => columnNamed(owner, name)) }];
  const create = step.create;
  return [
    ...part("values", entity, step.input),
    ...(create === undefined ? [] : part("create", entityNamed(create.entity), create.input ?? [])),
  ];
}

function namesOf(part: Part): readonly string[] {
  return part.fields.map(({ name }) => name);
}

/** A field of the record that is made may be named with its place in the request. */
function withoutPrefix(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [name.replace(/^(values|create)\./, ""), message]),
  );
}
