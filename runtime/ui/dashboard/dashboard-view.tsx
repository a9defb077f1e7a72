/** What `DashboardPage` shows; loaded when it is first needed. */
import { aggregateRows } from "../../client/aggregate.ts";
import { listRows } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { RecordTable } from "../list/record-table.tsx";
import type { ChartSpec, Metric, RecordList, Widget } from "./widget.ts";

export interface DashboardViewProps {
  readonly title: string;
  readonly widgets: readonly Widget[];
}

export function DashboardView({ title, widgets }: DashboardViewProps) {
  return (
    <>
      <PageHeader title={title} />
      <div className="grid gap-4 sm:grid-cols-2">
        {widgets.map((widget) => (
          <Card key={widget.title} className="p-4">
            <h2 className="text-sm font-medium text-muted-foreground">{widget.title}</h2>
            {widget.kind === "records" ? <Records widget={widget} /> : <Numbers widget={widget} />}
          </Card>
        ))}
      </div>
    </>
  );
}

function Records({ widget }: { widget: RecordList }) {
  const { queries } = useApp();
  const { entity, filter, columns, sort, limit } = widget;
  const rows = useQuery(listRows(queries, entity, { filter, sort, pageSize: limit ?? 5 }));
  if (rows.error !== undefined) return <LoadError error={rows.error} onRetry={rows.refetch} />;
  if (rows.data === undefined) return <Skeleton className="h-24" />;
  return <RecordTable label={widget.title} {...{ entity, columns }} rows={rows.data.items} />;
}

function Numbers({ widget }: { widget: Metric | ChartSpec }) {
  const { queries, format } = useApp();
  const group = widget.kind === "chart" ? [widget.groupBy] : [];
  const params = { measures: [widget.measure], group, filter: widget.filter };
  const result = useQuery(aggregateRows(queries, widget.entity, params));
  if (result.error !== undefined) return <LoadError error={result.error} onRetry={result.refetch} />;
  if (result.data === undefined) return <Skeleton className="h-24" />;
  if (widget.kind === "metric")
    return <p className="text-3xl font-semibold">{(result.data.totals[0] ?? 0).toLocaleString(format.locale)}</p>;
  return (
    <table className="w-full text-sm">
      <tbody>
        {result.data.groups.map(({ labels, values }) => (
          <tr key={labels.join()}>
            <th scope="row" className="text-left font-normal">
              {labels.join(", ")}
            </th>
            <td className="text-right">{(values[0] ?? 0).toLocaleString(format.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
