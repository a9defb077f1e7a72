/** What `FormPage` shows; loaded when it is first needed. */
import { useCallback, useMemo, useRef, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { getRow } from "../../client/queries.ts";
import { allRows } from "../../client/records.ts";
import { useQuery } from "../../client/use-query.ts";
import type { EntityModel, FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { FieldsSkeleton } from "../app/fields-skeleton.tsx";
import { PageHeader } from "../app/page-header.tsx";
import { Card } from "../components/card.tsx";
import { cn } from "../components/cn.ts";
import { useConfirm } from "../components/confirm.tsx";
import { LoadError, NoAccess } from "../components/message.tsx";
import { useToast } from "../components/toast.tsx";
import { RecordMissing } from "../detail/record-missing.tsx";
import { type AnyRow, columnNamed, titleOf } from "../field/columns.ts";
import { useLeaveGuard, useLocation, useNavigate, useParams } from "../router/router.tsx";
import { text } from "../text/text.ts";
import { CreateRecordProvider } from "./create-dialog.tsx";
import { type LineDefinition, positionField } from "./line-items.ts";
import { RecordForm } from "./record-form.tsx";
import { type StoredRecord, useRecordForm } from "./use-record-form.ts";

export interface FormViewProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly fields: readonly string[];
  readonly lines: readonly LineDefinition[];
}

export function FormView({ entity, title, fields: names, lines }: FormViewProps) {
  const { id } = useParams();
  const { can } = useApp();
  const { search } = useLocation();
  const [made, setMade] = useState(0);
  const copy = new URLSearchParams(search).get("copy");
  const fields = useMemo(() => names.map((name) => columnNamed(entity, name)), [entity, names]);
  const props = { entity, title, fields, lines };
  if (id !== undefined) return <StoredForm {...props} id={id} />;
  if (!can(entity).create) return <NotAllowed entity={entity} title={text("New {name}", { name: title })} />;
  if (copy !== null) return <StoredForm key={made} {...props} id={copy} copies onNext={() => setMade(made + 1)} />;
  // Another key for each further record, so that it begins with empty inputs.
  return <LoadedForm key={made} {...props} row={undefined} focused={made > 0} onNext={() => setMade(made + 1)} />;
}

const nothing: Readonly<Record<string, readonly AnyRow[]>> = {};

interface InnerProps {
  readonly entity: EntityModel;
  readonly title: string;
  readonly fields: readonly FieldModel[];
  readonly lines: readonly LineDefinition[];
}

interface StoredProps extends InnerProps {
  readonly id: string;
  /** The form is of a new record that begins with the values of the stored one. */
  readonly copies?: boolean;
  readonly onNext?: (() => void) | undefined;
}

function StoredForm({ id, copies = false, onNext, ...props }: StoredProps) {
  const { queries } = useApp();
  const { entity, lines } = props;
  const query = useQuery(getRow(queries, entity, id));
  const children = useQuery(lines.length === 0 || query.data === undefined ? undefined : linesOf(queries, lines, id));
  const lineRows = lines.length === 0 ? nothing : children.data;
  const row = query.data as AnyRow | undefined;
  // What is being edited stays as it was opened: a later answer must not replace what the person sees.
  const opened = useRef<StoredRecord>(undefined);
  if (row !== undefined && lineRows !== undefined && opened.current?.row.id !== row.id)
    opened.current = { row, lineRows };
  if (opened.current !== undefined) {
    const { row: first } = opened.current;
    if (copies) return <LoadedForm key={first.id} {...props} row={undefined} copied={opened.current} {...{ onNext }} />;
    if (first._can?.update === false) return <NotAllowed entity={entity} title={titleOf(entity, first)} />;
    return <LoadedForm key={first.id} {...props} {...opened.current} />;
  }
  const failed = query.error ?? children.error;
  if (failed instanceof ApiError && failed.code === "not_found") return <RecordMissing entity={entity} />;
  const retry = query.error === undefined ? children.refetch : query.refetch;
  return (
    <>
      <PageHeader title={failed === undefined ? undefined : props.title} />
      <Card>
        {failed === undefined ? (
          <FieldsSkeleton />
        ) : (
          <LoadError error={failed} onRetry={retry} retrying={query.fetching || children.fetching} />
        )}
      </Card>
    </>
  );
}

/** All lines of all kinds, by table, in their order. */
function linesOf(queries: ReturnType<typeof useApp>["queries"], lines: readonly LineDefinition[], id: string) {
  const parts = lines.map((line) => {
    const sort = [{ field: positionField(line) ?? "id", direction: "asc" as const }];
    return { table: line.entity.table, query: allRows(queries, line.entity, line.field, Number(id), sort) };
  });
  return {
    key: `lines ${parts.map(({ query }) => query.key).join(" ")}`,
    tables: parts.flatMap(({ query }) => query.tables),
    run: async (signal: AbortSignal) =>
      Object.fromEntries(
        await Promise.all(parts.map(async ({ table, query }) => [table, await query.run(signal)])),
      ) as Record<string, readonly AnyRow[]>,
  };
}

function NotAllowed({ entity, title }: { entity: EntityModel; title: string }) {
  const { listPath } = useApp();
  return (
    <>
      <PageHeader title={title} crumbs={[{ label: entity.pluralLabel, to: listPath(entity) }]} />
      <Card>
        <NoAccess />
      </Card>
    </>
  );
}

interface LoadedProps extends InnerProps {
  readonly row: AnyRow | undefined;
  readonly lineRows?: Readonly<Record<string, readonly AnyRow[]>>;
  /** What a new record begins with. */
  readonly copied?: StoredRecord;
  /** Begins the next new record. */
  readonly onNext?: (() => void) | undefined;
  readonly focused?: boolean;
}

function LoadedForm(props: LoadedProps) {
  const { entity, title, fields, lines, row, lineRows = nothing, copied, onNext, focused = false } = props;
  const { listPath, detailPath } = useApp();
  const { search } = useLocation();
  const navigate = useNavigate();
  const toast = useToast();
  const another = useRef(false);
  const given = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const list = listPath(entity);
  const leave = (saved: AnyRow | undefined) => {
    const shown = saved ?? row;
    const record = shown === undefined ? undefined : detailPath(entity, shown.id);
    return ownPath(given["from"]) ?? record ?? list ?? "/";
  };
  const form = useRecordForm({
    ...{ entity, fields, row, given, lines, lineRows, copied },
    onSaved: (saved) => {
      const words = row === undefined ? "{entity} “{name}” created" : "{entity} “{name}” saved";
      toast(text(words, { entity: entity.label, name: titleOf(entity, saved) }));
      if (another.current && onNext !== undefined) onNext();
      else void navigate(leave(saved), { force: true });
    },
  });
  useUnsavedGuard(form.dirty);
  const detail = row === undefined ? undefined : detailPath(entity, row.id);
  return (
    <div className={cn("mx-auto", lines.length > 0 ? "max-w-5xl" : "max-w-3xl")}>
      <PageHeader
        title={
          row === undefined ? text("New {name}", { name: title }) : text("Edit {name}", { name: titleOf(entity, row) })
        }
        crumbs={[
          { label: entity.pluralLabel, to: list },
          ...(row === undefined ? [] : [{ label: titleOf(entity, row), to: detail }]),
        ]}
      />
      <Card>
        <CreateRecordProvider>
          <RecordForm
            {...{ entity, fields, form, focused }}
            submitLabel={row === undefined ? text("Create {name}", { name: entity.label }) : text("Save changes")}
            onCancel={() => void navigate(leave(undefined))}
            onSaveAndAdd={
              onNext === undefined
                ? undefined
                : () => {
                    another.current = true;
                  }
            }
            onSave={() => {
              another.current = false;
            }}
            className="p-4 sm:p-6"
            footerClassName="bottom-0 z-10 flex flex-wrap sm:sticky justify-end gap-2 rounded-b-xl border-t border-border bg-sidebar px-4 py-4 sm:px-6"
          />
        </CreateRecordProvider>
      </Card>
    </div>
  );
}

/** Asks before what was entered is lost. */
function useUnsavedGuard(dirty: boolean): void {
  const confirm = useConfirm();
  const ask = useCallback(
    () =>
      confirm({
        title: text("Leave without saving?"),
        description: text("What you entered will be lost."),
        confirm: text("Leave"),
        cancel: text("Keep editing"),
        destructive: true,
      }),
    [confirm],
  );
  useLeaveGuard(dirty ? ask : undefined);
}

/** A path of this app given in the address; anything that could lead elsewhere is ignored. */
function ownPath(from: string | undefined): string | undefined {
  return from !== undefined && /^\/(?![/\\])/.test(from) ? from : undefined;
}
