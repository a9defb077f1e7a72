/** What `FormPage` shows; loaded when it is first needed. */
import { useCallback, useMemo } from "react";
import { ApiError } from "../../client/api-error.ts";
import { getRow } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { FieldsSkeleton } from "../app/fields-skeleton.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { useConfirm } from "../components/confirm.tsx";
import { LoadError } from "../components/message.tsx";
import { useToast } from "../components/toast.tsx";
import { RecordMissing } from "../detail/record-missing.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { useLeaveGuard, useLocation, useNavigate, useParams } from "../router/router.tsx";
import { CreateRecordProvider } from "./create-dialog.tsx";
import { RecordForm } from "./record-form.tsx";
import { useRecordForm } from "./use-record-form.ts";

export interface FormViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly fields: readonly string[];
}

export function FormView({ entity, title, fields: names }: FormViewProps) {
  const { id } = useParams();
  const fields = useMemo(() => names.map((name) => columnNamed(entity, name)), [entity, names]);
  return id === undefined ? (
    <LoadedForm entity={entity} title={title} fields={fields} row={undefined} />
  ) : (
    <EditForm entity={entity} title={title} fields={fields} id={id} />
  );
}

interface InnerProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly fields: readonly FieldModel[];
}

function EditForm({ id, ...props }: InnerProps & { id: string }) {
  const { queries } = useApp();
  const query = useQuery(getRow(queries, props.entity, id));
  if (query.data !== undefined) return <LoadedForm key={query.data.id} {...props} row={query.data} />;
  if (query.error instanceof ApiError && query.error.code === "not_found")
    return <RecordMissing entity={props.entity} />;
  return (
    <>
      <PageHeader title={query.error === undefined ? undefined : `Edit ${props.title}`} />
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

function LoadedForm({ entity, title, fields, row }: InnerProps & { row: AnyRow | undefined }) {
  const { listPath, detailPath } = useApp();
  const { search } = useLocation();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const toast = useToast();
  const given = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const list = listPath(entity);
  const leave = (saved: AnyRow | undefined) => {
    const shown = saved ?? row;
    const record = shown === undefined ? undefined : detailPath(entity, shown.id);
    return ownPath(given["from"]) ?? record ?? list ?? "/";
  };
  const form = useRecordForm({
    entity,
    fields,
    row,
    given,
    onSaved: (saved) => {
      toast(`${entity.label} “${titleOf(entity, saved)}” ${row === undefined ? "created" : "saved"}`);
      void navigate(leave(saved), { force: true });
    },
  });
  const ask = useCallback(
    () =>
      confirm({
        title: "Leave without saving?",
        description: "What you entered will be lost.",
        confirm: "Leave",
        cancel: "Keep editing",
        destructive: true,
      }),
    [confirm],
  );
  useLeaveGuard(form.dirty ? ask : undefined);
  const detail = row === undefined ? undefined : detailPath(entity, row.id);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={row === undefined ? `New ${title}` : `Edit ${titleOf(entity, row)}`}
        crumbs={[
          { label: entity.pluralLabel, to: list },
          ...(row === undefined ? [] : [{ label: titleOf(entity, row), to: detail }]),
        ]}
      />
      <Card>
        <CreateRecordProvider>
          <RecordForm
            entity={entity}
            fields={fields}
            form={form}
            submitLabel={row === undefined ? `Create ${entity.label}` : "Save changes"}
            onCancel={() => void navigate(leave(undefined))}
            className="p-6"
            footerClassName="flex justify-end gap-2 rounded-b-xl border-t border-border bg-sidebar px-6 py-4"
          />
        </CreateRecordProvider>
      </Card>
    </div>
  );
}

/** A path of this app given in the address; anything that could lead elsewhere is ignored. */
function ownPath(from: string | undefined): string | undefined {
  return from !== undefined && /^\/(?![/\\])/.test(from) ? from : undefined;
}
