/** Shows moments: how long ago a record was written, and deadlines that have passed. */
import type { ReactNode } from "react";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Badge } from "../components/badge.tsx";
import type { AnyRow } from "./columns.ts";
import { isOverdue } from "./overdue.ts";
import { relativeTime } from "./relative-time.ts";

export function RelativeTime({ value }: { value: string }) {
  const { format } = useApp();
  return (
    <time dateTime={value} title={value} className="whitespace-nowrap">
      {relativeTime(value, new Date(), format.locale)}
    </time>
  );
}

interface DueDateProps {
  readonly entity: EntityModel | undefined;
  readonly field: FieldModel;
  readonly row: AnyRow;
  readonly children: ReactNode;
}

/** A date, marked when it has passed and the record is still open. */
export function DueDate({ entity, field, row, children }: DueDateProps) {
  if (entity === undefined || !isOverdue(entity, field, row, new Date())) return children;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-destructive-text">
      {children}
      <Badge tone="danger">Overdue</Badge>
    </span>
  );
}
