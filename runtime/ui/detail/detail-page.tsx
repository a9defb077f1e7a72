/** The page of one record: its fields, what refers to it, and what can be done with it. */
import { useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { FieldNameOf } from "../../client/data-client.ts";
import { countRows, getRow } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import { formatDatetime } from "../../model/format-value.ts";
import type { EntityModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { Icon } from "../components/icon.tsx";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { Tabs } from "../components/tabs.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { FieldValue } from "../field/field-value.tsx";
import { Link, useLocation, useNavigate, useParams } from "../router/router.tsx";
import { ChildList } from "./child-list.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { RecordMissing } from "./record-missing.tsx";

/** Entities that refer to the one shown, and by which field. */
export interface ChildRelation<C extends EntityModel> {
  readonly entity: C;
  readonly field: FieldNameOf<C>;
}

export interface DetailPageProps<E extends EntityModel, C extends readonly EntityModel[]> {
  readonly entity: E;
  readonly title: string;
  readonly fields: readonly NoInfer<FieldNameOf<E>>[];
  /** Shown as tabs. */
  readonly children?: { readonly [K in keyof C]: ChildRelation<C[K]> };
}

interface Child {
  readonly entity: EntityModel;
  readonly field: string;
}

export function DetailPage<const E extends EntityModel, const C extends readonly EntityModel[] = readonly []>(
  props: DetailPageProps<E, C>,
) {
  const entity: EntityModel = props.entity;
  const { queries, listPath } = useApp();
  const { id = "" } = useParams();
  const query = useQuery(getRow(queries, entity, id));
  const crumbs = [{ label: entity.pluralLabel, to: listPath(entity) }];
  if (query.data !== undefined) {
    const children = (props.children ?? []) as unknown as readonly Child[];
    return <LoadedDetail {...{ entity, crumbs, children }} row={query.data} fields={props.fields} />;
  }
  if (query.error instanceof ApiError && query.error.code === "not_found") return <RecordMissing entity={entity} />;
  return (
    <>
      <PageHeader title={query.error === undefined ? undefined : props.title} crumbs={crumbs} />
      <Card>
        {query.error === undefined ? (
          <DetailSkeleton />
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
  readonly children: readonly Child[];
}

function LoadedDetail({ entity, row, fields, crumbs, children }: LoadedProps) {
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
      {children.length > 0 && <ChildTabs parent={row} items={children} />}
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

function DetailSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6 p-6 sm:grid-cols-2 lg:grid-cols-3">
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-5 w-36" />
        </div>
      ))}
    </div>
  );
}
