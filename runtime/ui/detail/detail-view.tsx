/** What `DetailPage` shows; loaded when it is first needed. */
import { useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { countRows, getRow } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { formatDatetime } from "../../model/format-value.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { FieldsSkeleton } from "../app/fields-skeleton.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { LoadError } from "../components/message.tsx";
import { Tabs } from "../components/tabs.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { Link, useLocation, useNavigate, useParams } from "../router/router.tsx";
import { ChildList } from "./child-list.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { RecordMissing } from "./record-missing.tsx";

export interface Child {
  readonly entity: EntityModel;
  readonly field: string;
}

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
  const crumbs = [{ label: entity.pluralLabel, to: listPath(entity) }];
  if (query.data !== undefined) {
    return <LoadedDetail {...{ entity, crumbs, fields, childLists }} row={query.data} />;
  }
  if (query.error instanceof ApiError && query.error.code === "not_found") return <RecordMissing entity={entity} />;
  return (
    <>
      <PageHeader title={query.error === undefined ? undefined : title} crumbs={crumbs} />
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

interface LoadedProps {
  readonly entity: EntityModel;
  readonly row: AnyRow;
  readonly fields: readonly string[];
  readonly crumbs: readonly { label: string; to: string | undefined }[];
  readonly childLists: readonly Child[];
}

function LoadedDetail({ entity, row, fields, crumbs, childLists }: LoadedProps) {
  const { editPath, listPath, format } = useApp();
  const navigate = useNavigate();
  const toast = useToast();
  const [deleting, setDeleting] = useState(false);
  const edit = editPath(entity, row.id);
  const title = titleOf(entity, row);
  return (
    <>
      <PageHeader
        title={title}
        crumbs={crumbs}
        actions={
          <>
            <Button variant="outline" onClick={() => setDeleting(true)}>
              <Icon name="trash" />
              Delete
            </Button>
            {edit !== undefined && (
              <Link to={edit} className={buttonVariants()}>
                <Icon name="edit" />
                Edit
              </Link>
            )}
          </>
        }
      />
      <Card>
        <dl className="grid gap-x-8 gap-y-5 p-6 sm:grid-cols-2 lg:grid-cols-3">
          {fields.map((name) => {
            const field = columnNamed(entity, name);
            return (
              <div key={name} className={cn("min-w-0", field.type === "long_text" && "sm:col-span-2 lg:col-span-3")}>
                <dt className="mb-1 text-[13px] text-muted-foreground">{field.label}</dt>
                <dd className="text-sm break-words">
                  <FieldValue field={field} row={row} />
                </dd>
              </div>
            );
          })}
        </dl>
        <p className="border-t border-border px-6 py-3 text-xs text-muted-foreground">
          Created {formatDatetime(row.created_at, format)} · Updated {formatDatetime(row.updated_at, format)}
        </p>
      </Card>
      {childLists.length > 0 && <ChildTabs parent={row} items={childLists} />}
      {deleting && (
        <DeleteDialog
          entity={entity}
          row={row}
          onClose={() => setDeleting(false)}
          onDeleted={() => {
            toast(`${entity.label} “${title}” deleted`);
            void navigate(listPath(entity) ?? "/", { replace: true });
          }}
        />
      )}
    </>
  );
}

/** The open tab is in the address, so that going back from a child returns to it. */
function ChildTabs({ parent, items }: { parent: AnyRow; items: readonly Child[] }) {
  const { path, search } = useLocation();
  const navigate = useNavigate();
  const keyOf = ({ entity, field }: Child) => `${entity.name}.${field}`;
  const twice = (child: Child) => items.filter(({ entity }) => entity.name === child.entity.name).length > 1;
  return (
    <div className="mt-8">
      <Tabs
        label="Related records"
        value={new URLSearchParams(search).get("tab") ?? ""}
        onValueChange={(tab) => void navigate(`${path}?${new URLSearchParams({ tab }).toString()}`, { replace: true })}
        tabs={items.map((child) => ({
          value: keyOf(child),
          label: <ChildLabel child={child} parentId={parent.id} withField={twice(child)} />,
          content: <ChildList key={keyOf(child)} entity={child.entity} field={child.field} parentId={parent.id} />,
        }))}
      />
    </div>
  );
}

function ChildLabel({ child, parentId, withField }: { child: Child; parentId: number; withField: boolean }) {
  const { queries } = useApp();
  const filter = { field: child.field, op: "eq", value: parentId } as const;
  const { data } = useQuery(countRows(queries, child.entity, { filter }));
  const name = child.entity.pluralLabel;
  return (
    <>
      {withField ? `${name} (${columnNamed(child.entity, child.field).label})` : name}
      {data !== undefined && <span className="ml-2 text-xs text-muted-foreground tabular-nums">{data}</span>}
    </>
  );
}
