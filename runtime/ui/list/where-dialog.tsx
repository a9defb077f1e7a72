/** Builds conditions joined by "and" and "or", for what the single filters cannot say. */
import { type SubmitEvent, useId, useState } from "react";
import type { Filter } from "../../client/data-client.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { Select } from "../components/select.tsx";
import { allColumns, columnNamed } from "../field/columns.ts";
import { FieldInput } from "../form/field-input.tsx";
import { text } from "../text/text.ts";
import { operatorLabels } from "./describe-filter.ts";
import {
  type BuilderOperator,
  type ConditionDraft,
  countIncomplete,
  type GroupDraft,
  inputFieldOf,
  operatorsOf,
  toDraft,
  toWhere,
} from "./where-model.ts";

export interface WhereDialogProps {
  readonly entity: EntityModel;
  readonly where: Filter | undefined;
  readonly onApply: (where: Filter | undefined) => void;
  readonly onClose: () => void;
}

export function WhereDialog({ entity, where, onApply, onClose }: WhereDialogProps) {
  const { format } = useApp();
  const id = useId();
  const [draft, setDraft] = useState(() => {
    const given = toDraft(entity, where, format.locale);
    return given.parts.length > 0 ? given : { ...given, parts: [newCondition(entity)] };
  });
  const missing = countIncomplete(entity, draft, format.locale);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onApply(toWhere(entity, draft, format.locale));
    onClose();
  };
  const clear = () => {
    onApply(undefined);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      className="max-w-3xl"
      title={text("Filter {name}", { name: entity.pluralLabel })}
      footer={
        <>
          {where !== undefined && (
            <Button variant="ghost" className="mr-auto" onClick={clear}>
              {text("Clear")}
            </Button>
          )}
          <Button variant="outline" onClick={onClose}>
            {text("Cancel")}
          </Button>
          <Button type="submit" form={id}>
            {text("Apply")}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="pb-1">
        <Group entity={entity} group={draft} depth={0} onChange={setDraft} />
        {missing > 0 && (
          <p role="status" className="mt-3 text-[13px] text-muted-foreground">
            {text(
              {
                one: "{count} condition has no value yet and is left out.",
                other: "{count} conditions have no value yet and are left out.",
              },
              { count: missing },
            )}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function newCondition(entity: EntityModel): ConditionDraft {
  const field = filterable(entity)[0] ?? columnNamed(entity, "id");
  return { field: field.name, op: operatorsOf(field)[0] ?? "eq", value: "" };
}

function filterable(entity: EntityModel) {
  return allColumns(entity).filter(({ type }) => type !== "secret" && type !== "position");
}

interface GroupProps {
  readonly entity: EntityModel;
  readonly group: GroupDraft;
  readonly depth: number;
  readonly onChange: (group: GroupDraft) => void;
  readonly onRemove?: () => void;
}

function Group({ entity, group, depth, onChange, onRemove }: GroupProps) {
  const replace = (index: number, part: ConditionDraft | GroupDraft) =>
    onChange({ ...group, parts: group.parts.map((other, place) => (place === index ? part : other)) });
  const drop = (index: number) => onChange({ ...group, parts: group.parts.filter((_, place) => place !== index) });
  const add = (part: ConditionDraft | GroupDraft) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset
      className={depth === 0 ? "flex flex-col gap-2" : "flex flex-col gap-2 rounded-lg border border-border p-3"}
    >
      <legend className="sr-only">{text("Conditions")}</legend>
      <div className="flex items-center gap-2 text-sm">
        <Select
          aria-label={text("Which of the conditions must hold")}
          value={group.join}
          onChange={(event) => onChange({ ...group, join: event.target.value === "or" ? "or" : "and" })}
          className="h-8 w-auto"
        >
          <option value="and">{text("All of these hold")}</option>
          <option value="or">{text("At least one holds")}</option>
        </Select>
        {onRemove !== undefined && <RemoveButton label={text("Remove the group")} onClick={onRemove} />}
      </div>
      {group.parts.map((part, index) => {
        const props = { entity, onRemove: () => drop(index) };
        return "join" in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place only
          <Group key={index} {...props} group={part} depth={depth + 1} onChange={(next) => replace(index, next)} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place only
          <Condition key={index} {...props} condition={part} onChange={(next) => replace(index, next)} />
        );
      })}
      <div className="flex gap-1">
        <Button variant="ghost" size="sm" onClick={() => add(newCondition(entity))}>
          <Icon name="plus" />
          {text("Condition")}
        </Button>
        {depth < 2 && (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => add({ join: group.join === "and" ? "or" : "and", parts: [newCondition(entity)] })}
          >
            <Icon name="plus" />
            {text("Group")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface ConditionProps {
  readonly entity: EntityModel;
  readonly condition: ConditionDraft;
  readonly onChange: (condition: ConditionDraft) => void;
  readonly onRemove: () => void;
}

function Condition({ entity, condition, onChange, onRemove }: ConditionProps) {
  const id = useId();
  const field = columnNamed(entity, condition.field);
  const operators = operatorsOf(field);
  const valued = condition.op !== "set" && condition.op !== "unset";
  const input = inputFieldOf(field, condition.op);
  const chooseField = (name: string) => {
    const next = columnNamed(entity, name);
    const [op = "eq"] = operatorsOf(next);
    onChange({ field: name, op, value: next.type === "boolean" ? true : "" });
  };
  const valueLabel = text("Value of {name}", { name: field.label });
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[minmax(0,11rem)_minmax(0,9rem)_minmax(0,1fr)_auto]">
      <Select aria-label={text("Field")} value={field.name} onChange={(event) => chooseField(event.target.value)}>
        {filterable(entity).map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <RemoveButton
        className="sm:order-last"
        label={text("Remove the condition on {name}", { name: field.label })}
        onClick={onRemove}
      />
      <Select
        aria-label={text("Comparison")}
        value={condition.op}
        onChange={(event) => onChange({ ...condition, op: event.target.value as BuilderOperator })}
        className="max-sm:col-span-2"
      >
        {operators.map((op) => (
          <option key={op} value={op}>
            {operatorLabel(op)}
          </option>
        ))}
      </Select>
      <fieldset className="flex min-h-9 min-w-0 items-center max-sm:col-span-2">
        <legend className="sr-only">{valueLabel}</legend>
        {valued && field.type === "boolean" && (
          <Select
            aria-label={valueLabel}
            value={String(condition.value)}
            onChange={(event) => onChange({ ...condition, value: event.target.value === "true" })}
          >
            <option value="true">{text("Yes")}</option>
            <option value="false">{text("No")}</option>
          </Select>
        )}
        {valued && field.type === "choice" && (
          <Select
            aria-label={valueLabel}
            value={String(condition.value)}
            onChange={(event) => onChange({ ...condition, value: event.target.value })}
          >
            <option value="">{text("Choose…")}</option>
            {(field.choices ?? []).map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        )}
        {valued && field.type !== "boolean" && field.type !== "choice" && (
          <>
            <label htmlFor={id} className="sr-only">
              {valueLabel}
            </label>
            <FieldInput
              id={id}
              field={input}
              value={condition.value}
              onChange={(value) => onChange({ ...condition, value })}
              describedBy={undefined}
              invalid={false}
            />
          </>
        )}
      </fieldset>
    </div>
  );
}

function operatorLabel(op: BuilderOperator): string {
  if (op === "set") return text("is set");
  return text(op === "unset" ? "is not set" : operatorLabels[op]);
}

function RemoveButton({ label, onClick, className }: { label: string; onClick: () => void; className?: string }) {
  return (
    <Button variant="ghost" size="icon" aria-label={label} onClick={onClick} className={className}>
      <Icon name="x" />
    </Button>
  );
}
