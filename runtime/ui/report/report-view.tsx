/** What `ReportPage` shows; loaded when it is first needed. */
import { useState } from "react";
import type { EntityModel, GroupKeyModel, MeasureModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { downloadCsv } from "../chart/chart-csv.ts";
import { isDated } from "../chart/group-labels.ts";
import { Button } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { LoadError } from "../components/message.tsx";
import { Select } from "../components/select.tsx";
import { columnNamed } from "../field/columns.ts";
import { withFilter } from "../list/list-state.ts";
import { TableSkeleton } from "../list/table-skeleton.tsx";
import { text } from "../text/text.ts";
import { type FieldFilters, groupFilter, listLink, narrower } from "../view/list-link.ts";
import { NoRecords } from "../view/no-records.tsx";
import { daysOf } from "../view/time-range.ts";
import { describeRange, TimeRangeControl } from "../view/time-range-control.tsx";
import { useViewState, type ViewState } from "../view/use-view-state.ts";
import { ViewToolbar } from "../view/view-toolbar.tsx";
import { ReportChart } from "./report-chart.tsx";
import { ReportTable } from "./report-table.tsx";
import { formatOrder, nextOrder, type ReportNode, reportCells } from "./report-tree.ts";
import { type Report, reportBuckets, reportParams, useReport } from "./use-report.ts";

export interface ReportViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly groupBy: readonly GroupKeyModel[];
  readonly measures: readonly MeasureModel[];
  readonly filters: readonly string[];
  readonly range: string | undefined;
}

/** Rows drawn at first; a browser gets slow with many thousands. */
const firstRows = 500;

export function ReportView({ entity, title, groupBy, measures, filters, range }: ReportViewProps) {
  const { format } = useApp();
  const view = useViewState(entity, reportParams);
  const report = useReport({ entity, groupBy, measures }, view);
  const [all, setAll] = useState(false);
  const { groups, rows, results, order } = report;
  const labels = groups.map(({ field }) => columnNamed(entity, field).label);
  const failed = report.queries.find(({ error }) => error !== undefined);
  const outdated = report.queries.some((query) => query.outdated);
  const period = range === undefined ? {} : (view.state.filters[range] ?? {});
  const totals = (results?.[0]?.totals ?? []).slice(0, measures.length);
  const linkOf = useGroupLink(entity, report, view);
  const download = () =>
    downloadCsv(
      title,
      reportCells(rows, {
        headers: [...labels, ...report.measures.map(({ label }) => label)],
        levels: groups.length,
        total: text("Total"),
        totals,
      }),
    );
  return (
    <>
      <PageHeader
        title={title}
        meta={range !== undefined && <span className="hidden print:inline">{describeRange(period, format)}</span>}
        actions={
          <>
            {range !== undefined && (
              <TimeRangeControl
                range={period}
                onChange={(next) => view.setState((current) => withFilter(current, range, next))}
              />
            )}
            <Button variant="outline" size="sm" disabled={rows.length === 0} onClick={download}>
              <Icon name="download" />
              {text("Export CSV")}
            </Button>
            <Button variant="outline" size="sm" onClick={() => window.print()}>
              <Icon name="file" />
              {text("Print")}
            </Button>
          </>
        }
      />
      <ViewToolbar view={view} filters={filters}>
        <BucketSelects entity={entity} report={report} view={view} />
      </ViewToolbar>
      {failed?.error !== undefined && results === undefined ? (
        <Card>
          <LoadError error={failed.error} onRetry={failed.refetch} retrying={failed.fetching} />
        </Card>
      ) : results === undefined ? (
        <Card>
          <TableSkeleton />
        </Card>
      ) : rows.length === 0 ? (
        <Card>
          <NoRecords entity={entity} narrowed={view.narrowed} onReset={view.reset} />
        </Card>
      ) : (
        <div
          aria-busy={outdated}
          className={cn(
            "grid items-start gap-4 transition-opacity xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] print:block",
            outdated && "opacity-60",
          )}
        >
          <Card className="overflow-hidden print:overflow-visible print:border-0">
            <ReportTable
              {...{ title, order, linkOf }}
              groups={labels}
              measures={report.measures}
              rows={all ? rows : rows.slice(0, wholeGroups(rows, firstRows))}
              totals={totals}
              onSort={(by, index) => {
                const next = nextOrder(order, by, index);
                view.setOwn({ order: next && formatOrder(next) });
              }}
            />
            {!all && rows.length > wholeGroups(rows, firstRows) && (
              <div className="border-t border-border p-2 print:hidden">
                <Button variant="ghost" size="sm" className="w-full" onClick={() => setAll(true)}>
                  {text("Show all {count} rows", { count: rows.length })}
                </Button>
              </div>
            )}
          </Card>
          <Card className="p-4 xl:sticky xl:top-4 print:mt-6 print:border-0 print:p-0">
            <ReportChart entity={entity} groups={groups} measures={report.measures} results={results} />
          </Card>
        </div>
      )}
    </>
  );
}

/** Where the rows can be cut without cutting an outer group. */
function wholeGroups(rows: Report["rows"], most: number): number {
  if (rows.length <= most) return rows.length;
  const next = rows.findIndex(({ heads }, index) => index >= most && heads[0]?.level === 0);
  return next < 0 ? rows.length : next;
}

interface BucketSelectsProps {
  readonly entity: EntityModel;
  readonly report: Report;
  readonly view: ViewState;
}

/** How finely each group of dates is cut. */
function BucketSelects({ entity, report, view }: BucketSelectsProps) {
  const names = {
    ...{ hour: text("by hour"), day: text("by day"), week: text("by week") },
    ...{ month: text("by month"), quarter: text("by quarter"), year: text("by year") },
  };
  return report.groups.map((group, index) => {
    if (!isDated(entity, group)) return null;
    const { label } = columnNamed(entity, group.field);
    const { bucket = "month" } = group;
    const offered = reportBuckets.includes(bucket) ? reportBuckets : [bucket, ...reportBuckets];
    return (
      <Select
        key={group.field}
        aria-label={text("Group {field}", { field: label })}
        value={bucket}
        onChange={(event) => view.setOwn({ [`by${index}`]: event.target.value })}
        className="h-8 w-56"
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {label} {names[name]}
          </option>
        ))}
      </Select>
    );
  });
}

/** The list of the records of a group, narrowed as the report is. */
function useGroupLink(entity: EntityModel, { groups }: Report, { state }: ViewState) {
  const { listPath } = useApp();
  const path = listPath(entity);
  return (node: ReportNode): string | undefined => {
    let fields: FieldFilters = state.filters;
    for (const [level, key] of node.path.entries()) {
      const group = groups[level];
      const own = group && groupFilter(entity, group, key);
      if (group === undefined || own === undefined) return undefined;
      const given = fields[group.field];
      const both = given !== undefined && isDated(entity, group) && key !== null;
      fields = { ...fields, [group.field]: both ? narrower(own, daysOf(given, new Date())) : own };
    }
    // A list knows no search that is added to these; a link that leaves it out would show too much.
    return state.q === "" ? listLink(entity, path, { filter: state.where, fields }) : undefined;
  };
}
