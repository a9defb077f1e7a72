/** Shows moments: how long ago a record was written, and deadlines that have passed. */
import type { ReactNode } from "react";
import { formatDatetime } from "../../model/format-value.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Badge } from "../components/badge.tsx";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";
import type { AnyRow } from "./columns.ts";
import { isOverdue } from "./overdue.ts";
import { relativeTime } from "./relative-time.ts";

export function RelativeTime({ value }: { value: string }) {
  const { format } = useApp();
  return (
    <time dateTime={value} title={formatDatetime(value, format)} className="whitespace-nowrap">
      {relativeTime(value, new Date(), format.locale)}
    </time>
  );
}

interface DueDateProps {
  readonly entity: EntityModel | undefined;
  readonly field: FieldModel;
  readonly row: AnyRow;
  /** A list's cell: the mark takes no line of its own. */
  readonly compact: boolean;
  readonly children: ReactNode;
}

/** A date, marked when it has passed and the record is still open. */
export function DueDate({ entity, field, row, compact, children }: DueDateProps) {
  if (entity === undefined || !isOverdue(entity, field, row, new Date())) return children;
  const word = text("Overdue");
  if (compact)
    return (
      <span title={word} className="inline-flex items-center gap-1.5 whitespace-nowrap text-destructive-text">
        {children}
        <Icon name="alert" className="size-3.5" />
        <span className="sr-only">{word}</span>
      </span>
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 text-destructive-text">
      {children}
      <Badge tone="danger">{word}</Badge>
    </span>
  );
}
