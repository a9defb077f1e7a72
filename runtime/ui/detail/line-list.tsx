/** The line items of a record with what they add up to; they are edited in the record's form. */
import { allRows } from "../../client/records.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Empty, LoadError } from "../components/message.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { type AnyRow, isNumeric } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { lineTotals } from "../field/line-totals.ts";
import { TableSkeleton } from "../list/table-skeleton.tsx";
import { text } from "../text/text.ts";

export interface LineListProps {
  /** The record that the lines are part of. */
  readonly parent: EntityModel;
  readonly row: AnyRow;
  readonly entity: EntityModel;
  /** The lines' reference to the record. */
  readonly field: string;
}

const mostColumns = 8;

export function LineList({ parent, row, entity, field }: LineListProps) {
  const { queries } = useApp();
  const position = entity.fields.find(({ type }) => type === "position")?.name;
  const sort = [{ field: position ?? "id", direction: "asc" as const }];
  const lines = useQuery(allRows(queries, entity, field, row.id, sort));
  const columns = lineColumns(entity, field);
  return (
    <section aria-label={entity.pluralLabel} className="mt-8">
      <h2 className="mb-3 text-base font-semibold">{entity.pluralLabel}</h2>
      <Card className="overflow-hidden">
        {lines.data !== undefined ? (
          <Lines {...{ entity, columns }} rows={lines.data} />
        ) : lines.error !== undefined ? (
          <LoadError error={lines.error} onRetry={lines.refetch} retrying={lines.fetching} />
        ) : (
          <TableSkeleton />
        )}
        <Totals {...{ parent, row, entity, field }} />
      </Card>
    </section>
  );
}

function Lines({
  entity,
  columns,
  rows,
}: {
  entity: EntityModel;
  columns: readonly FieldModel[];
  rows: readonly AnyRow[];
}) {
  if (rows.length === 0) return <Empty title={text("No {name} yet", { name: entity.pluralLabel })} />;
  return (
    <Table aria-label={entity.pluralLabel}>
      <TableHeader>
        <TableRow>
          {columns.map((column) => (
            <TableHead key={column.name} className={cn(isNumeric(column) && "text-right")}>
              {column.label}
            </TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((line) => (
          <TableRow key={line.id}>
            {columns.map((column) => (
              <TableCell key={column.name} className={cn(isNumeric(column) && "text-right tabular-nums")}>
                <FieldValue field={column} row={line} compact />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Results of the record that come from these lines. */
function Totals({ parent, row, entity, field }: LineListProps) {
  const totals = lineTotals(parent, entity, field);
  if (totals.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 border-t border-border bg-sidebar px-4 py-3 text-sm">
      {totals.map((total, index) => (
        <div key={total.name} className={cn("flex justify-end gap-6", index === totals.length - 1 && "font-semibold")}>
          <dt>{total.label}</dt>
          <dd className="min-w-28 text-right tabular-nums">
            <FieldValue field={total} row={row} compact />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything but the record itself and the order. */
function lineColumns(entity: EntityModel, parentField: string): readonly FieldModel[] {
  return entity.fields
    .filter(({ name, type }) => name !== parentField && type !== "position" && type !== "secret")
    .slice(0, mostColumns);
}
