/** The fields of a record on its card: people with initials, no empty lines. */
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { type AnyRow, columnNamed, isEmptyValue } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { Initials } from "./initials.tsx";

export interface CardFieldsProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly names: readonly string[];
}

export function CardFields({ entity, row, names }: CardFieldsProps) {
  const fields = names.map((name) => columnNamed(entity, name)).filter((field) => !isEmptyValue(row[field.name]));
  if (fields.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 text-xs text-muted-foreground">
      {fields.map((field) => (
        <div key={field.name} className="flex min-w-0 items-center gap-2">
          <dt className={isPlain(field) ? "shrink-0" : "sr-only"}>{field.label}</dt>
          <dd className="min-w-0 truncate text-foreground">
            <CardValue field={field} row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function CardValue({ field, row }: { field: FieldModel; row: AnyRow }) {
  const target = field.type === "reference" ? row._refs[field.name] : undefined;
  if (target && "title" in target) {
    return (
      <span className="inline-flex max-w-full items-center gap-1.5">
        <Initials name={target.title} className="size-5 rounded-full text-[9px]" />
        <span className="truncate">{target.title}</span>
      </span>
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
