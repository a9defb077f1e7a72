/** What `DetailPage` shows; loaded when it is first needed. */
import { useMemo } from "react";
import { ApiError } from "../../client/api-error.ts";
import { getRow } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { FieldsSkeleton } from "../app/fields-skeleton.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { LoadError } from "../components/message.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { RelativeTime } from "../field/time-value.tsx";
import { readTrail } from "../list/list-trail.ts";
import { useParams } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { type Child, ChildTabs } from "./child-tabs.tsx";
import { ArchivedBanner, DetailActions } from "./detail-actions.tsx";
import { DetailKeys } from "./detail-keys.tsx";
import { FieldList } from "./field-list.tsx";
import { LineList } from "./line-list.tsx";
import { RecordMissing } from "./record-missing.tsx";
import { RecordPager, useNeighbours } from "./record-pager.tsx";
import { StatusSteps } from "./status-steps.tsx";
import { useTreeCrumbs } from "./tree-crumbs.ts";
import { workflowPath } from "./workflow-path.ts";

export interface DetailViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly fields: readonly string[];
  readonly childLists: readonly Child[];
}

export function DetailView({ entity, title, fields, childLists }: DetailViewProps) {
  const { queries, listPath } = useApp();
  const { id = "" } = useParams();
  const query = useQuery(getRow(queries, entity, id));
  const code = query.error instanceof ApiError ? query.error.code : "";
  if (code === "not_found") return <RecordMissing entity={entity} />;
  // While the server cannot be reached, what was read before is still worth seeing.
  if (query.data !== undefined && code !== "forbidden" && code !== "unauthorized") {
    return <LoadedDetail {...{ entity, fields, childLists }} row={query.data} />;
  }
  return (
    <>
      <PageHeader
        title={query.error === undefined ? undefined : title}
        crumbs={[{ label: entity.pluralLabel, to: listPath(entity) }]}
      />
      <Card>
        {query.error === undefined ? (
          <FieldsSkeleton />
        ) : (
          <LoadError error={query.error} onRetry={query.refetch} retrying={query.fetching} />
        )}
      </Card>
    </>
  );
}

interface LoadedProps extends Omit<DetailViewProps, "title"> {
  readonly row: AnyRow;
}

function LoadedDetail({ entity, row, fields, childLists }: LoadedProps) {
  const { listPath, can } = useApp();
  const above = useTreeCrumbs(entity, row);
  const readable = childLists.filter((child) => can(child.entity).read);
  const lines = readable.filter((child) => child.entity.partOf === child.field);
  const status = entity.workflow?.field;
  const onPath = workflowPath(entity, row[status ?? ""]) !== undefined;
  // Read anew for each record: the way to the next one may lead to another page of the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const trail = useMemo(() => readTrail(entity.table), [entity.table, row.id]);
  const neighbours = useNeighbours(entity, row, trail);
  const list = listPath(entity) === undefined ? undefined : (trail?.to ?? listPath(entity));
  return (
    <>
      <PageHeader
        title={titleOf(entity, row)}
        crumbs={[{ label: entity.pluralLabel, to: list }, ...above]}
        meta={status !== undefined && !onPath && <FieldValue field={columnNamed(entity, status)} row={row} />}
        actions={
          <>
            {trail !== undefined && neighbours !== undefined && <RecordPager {...{ entity, trail, neighbours }} />}
            <DetailActions entity={entity} row={row} list={list} />
          </>
        }
      />
      <DetailKeys {...{ entity, row, trail, neighbours, list }} />
      <ArchivedBanner entity={entity} row={row} />
      <StatusSteps entity={entity} row={row} />
      <Card>
        <FieldList
          {...{ entity, row }}
          fields={fields.filter((name) => columnNamed(entity, name).type !== "position")}
        />
        <p className="border-t border-border px-4 py-3 text-xs text-muted-foreground sm:px-6">
          {text("Created")} <RelativeTime value={row.created_at} /> · {text("Updated")}{" "}
          <RelativeTime value={row.updated_at} />
        </p>
      </Card>
      {lines.map((child) => (
        <LineList key={`${child.entity.name}.${child.field}`} {...child} parent={entity} row={row} />
      ))}
      {readable.length > lines.length && (
        <ChildTabs parent={row} items={readable.filter((child) => !lines.includes(child))} />
      )}
    </>
  );
}
