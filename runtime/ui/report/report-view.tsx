/** What `ReportPage` shows; loaded when it is first needed. */
import { aggregateRows } from "../../client/aggregate.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, GroupKeyModel, MeasureModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { LoadError } from "../components/message.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "../components/table.tsx";
import { columnNamed } from "../field/columns.ts";
import { TableSkeleton } from "../list/table-skeleton.tsx";

export interface ReportViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly groupBy: readonly GroupKeyModel[];
  readonly measures: readonly MeasureModel[];
  readonly filters: readonly string[];
  readonly range: string | undefined;
}

export function ReportView({ entity, title, groupBy, measures }: ReportViewProps) {
  const { queries, format } = useApp();
  const result = useQuery(aggregateRows(queries, entity, { measures, group: groupBy }));
  return (
    <>
      <PageHeader title={title} />
      <Card className="overflow-hidden">
        {result.error !== undefined ? (
          <LoadError error={result.error} onRetry={result.refetch} />
        ) : result.data === undefined ? (
          <TableSkeleton />
        ) : (
          <Table aria-label={title}>
            <TableHeader>
              <TableRow>
                {groupBy.map(({ field }) => (
                  <TableHead key={field}>{columnNamed(entity, field).label}</TableHead>
                ))}
                {measures.map(({ fn, field }) => (
                  <TableHead key={`${fn} ${field}`}>{fn}</TableHead>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {result.data.groups.map(({ labels, values }) => (
                <TableRow key={labels.join()}>
                  {labels.map((label, index) => (
                    <TableCell key={groupBy[index]?.field}>{label}</TableCell>
                  ))}
                  {values.map((value, index) => (
                    <TableCell key={`${measures[index]?.fn} ${measures[index]?.field}`}>
                      {value?.toLocaleString(format.locale)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
    </>
  );
}
