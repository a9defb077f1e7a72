/** The fields of a record on its card: people with initials, dates that are over told apart, no empty lines. */
import { toLocalDate } from "../../model/calendar.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { Badge } from "../components/badge.tsx";
import { type AnyRow, columnNamed } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { text } from "../text/text.ts";
import { Initials } from "./initials.tsx";

export interface CardFieldsProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly names: readonly string[];
}

export function CardFields({ entity, row, names }: CardFieldsProps) {
  const fields = names.map((name) => columnNamed(entity, name)).filter((field) => isFilled(row[field.name]));
  if (fields.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 text-xs text-muted-foreground">
      {fields.map((field) => (
        <div key={field.name} className="flex min-w-0 items-center gap-2">
          <dt className={isPlain(field) ? "shrink-0" : "sr-only"}>{field.label}</dt>
          <dd className="min-w-0 truncate text-foreground">
            <CardValue entity={entity} field={field} row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CardValue({ entity, field, row }: { entity: EntityModel; field: FieldModel; row: AnyRow }) {
  const target = field.type === "reference" ? row._refs[field.name] : undefined;
  if (target && "title" in target) {
    return (
      <span className="inline-flex max-w-full items-center gap-1.5">
        <Initials name={target.title} className="size-5 rounded-full text-[9px]" />
        <span className="truncate">{target.title}</span>
      </span>
    );
  }
  if (isOverdue(entity, field, row, new Date())) {
    return (
      <Badge tone="danger">
        <span className="sr-only">{text("Overdue:")} </span>
        <FieldValue field={field} row={row} compact />
      </Badge>
    );
  }
  return <FieldValue field={field} row={row} compact />;
}

/** Numbers and dates say nothing without their label; names, badges and texts do. */
function isPlain(field: FieldModel): boolean {
  return !["choice", "reference", "references", "tags", "image", "email", "url", "text", "long_text"].includes(
    field.type,
  );
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

const deadline = /(^|_)(due|deadline|expir\w*|until|end|ends|finish\w*|target)(_|$)/;

/** A date by which something should be done has passed, and no status of the record says that it is done. */
export function isOverdue(entity: EntityModel, field: FieldModel, row: AnyRow, now: Date): boolean {
  if ((field.type !== "date" && field.type !== "datetime") || !deadline.test(field.name)) return false;
  const value = row[field.name];
  if (typeof value !== "string") return false;
  const over = field.type === "date" ? value < toLocalDate(now) : new Date(value) < now;
  return over && !entity.fields.some((other) => isDone(other, row[other.name]));
}

function isDone(field: FieldModel, value: unknown): boolean {
  if (field.type === "boolean") return value === true && /done|complete|closed|paid|finished|returned/.test(field.name);
  const choice = field.choices?.find((candidate) => candidate.value === value);
  return choice?.tone === "success" || /^(done|complete|closed|cancel|archived|rejected)/.test(String(choice?.value));
}
