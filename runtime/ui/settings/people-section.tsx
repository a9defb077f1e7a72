/** The people who sign in, for administrators: their roles and their passwords. */
import { type SubmitEvent, useId, useState } from "react";
import type { DataClient } from "../../client/data-client.ts";
import { listRows } from "../../client/queries.ts";
import { resetPassword } from "../../client/session.ts";
import { useMutation } from "../../client/use-mutation.ts";
import { useQuery } from "../../client/use-query.ts";
import type { AccessModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Icon } from "../components/icon.tsx";
import { LoadError } from "../components/message.tsx";
import { Select } from "../components/select.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useToast } from "../components/toast.tsx";
import { type AnyRow, titleOf } from "../field/columns.ts";
import { Pagination } from "../list/pagination.tsx";
import { Link } from "../router/router.tsx";
import { PasswordField } from "../session/plain-fields.tsx";
import { text } from "../text/text.ts";
import { Section } from "./section.tsx";

const pageSize = 10;

export function PeopleSection() {
  const { model } = useApp();
  return model.access === undefined ? null : <People access={model.access} />;
}

function People({ access }: { access: AccessModel }) {
  const { entityNamed, queries, newPath, session } = useApp();
  const entity = entityNamed(access.userEntity);
  const [page, setPage] = useState(1);
  const [resetting, setResetting] = useState<AnyRow>();
  const sort = [{ field: entity.titleField, direction: "asc" }] as const;
  const rows = useQuery(listRows(queries, entity, { page, pageSize, sort }), { keepPrevious: true });
  const create = newPath(entity);
  return (
    <Section
      title={text("People and roles")}
      description={text("Who can sign in, and what they may do. Somebody new needs an account and a password.")}
    >
      {rows.error !== undefined && <LoadError error={rows.error} onRetry={rows.refetch} />}
      {rows.loading && <Skeleton className="h-40" />}
      {rows.data !== undefined && (
        <div className="rounded-lg border border-border">
          <ul className="divide-y divide-border">
            {rows.data.items.map((row) => (
              <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
                <div className="min-w-0 flex-1 basis-48">
                  <p className="truncate text-sm font-medium">{titleOf(entity, row)}</p>
                  <p className="truncate text-xs text-muted-foreground">{String(row[access.emailField] ?? "")}</p>
                </div>
                <RoleSelect access={access} row={row} name={titleOf(entity, row)} own={row.id === session.user?.id} />
                <Button variant="outline" size="sm" onClick={() => setResetting(row)}>
                  <Icon name="lock" />
                  {text("Set password")}
                </Button>
              </li>
            ))}
          </ul>
          {rows.data.total > pageSize && (
            <Pagination page={page} pageSize={pageSize} total={rows.data.total} onPage={setPage} />
          )}
        </div>
      )}
      {create !== undefined && (
        <Link to={`${create}?from=/settings`} className={`${buttonVariants({ variant: "outline" })} mt-4`}>
          <Icon name="plus" />
          {text("New {name}", { name: entity.label })}
        </Link>
      )}
      {resetting !== undefined && (
        <PasswordDialog id={resetting.id} name={titleOf(entity, resetting)} onClose={() => setResetting(undefined)} />
      )}
    </Section>
  );
}

interface RoleSelectProps {
  readonly access: AccessModel;
  readonly row: AnyRow;
  readonly name: string;
  /** Nobody takes their own role away by a slip. */
  readonly own: boolean;
}

function RoleSelect({ access, row, name, own }: RoleSelectProps) {
  const { entityNamed } = useApp();
  const toast = useToast();
  const entity = entityNamed(access.userEntity);
  const saving = useMutation((client: DataClient, role: string) =>
    client.update(entity, row.id, { [access.roleField]: role }, { etag: row._etag }),
  );
  const change = (role: string) =>
    saving.run(role).then(
      () => toast(text("Role of {name} changed", { name })),
      (error: unknown) => toast(error instanceof Error ? error.message : String(error), "danger"),
    );
  return (
    <Select
      aria-label={text("Role of {name}", { name })}
      value={String(row[access.roleField] ?? "")}
      disabled={own || saving.running}
      onChange={(event) => void change(event.target.value)}
      className="h-8 w-40"
    >
      {access.roles
        .filter(({ kind }) => kind !== "visitor")
        .map((role) => (
          <option key={role.name} value={role.name}>
            {role.label}
          </option>
        ))}
    </Select>
  );
}

function PasswordDialog({ id: userId, name, onClose }: { id: number; name: string; onClose: () => void }) {
  const id = useId();
  const toast = useToast();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const saving = useMutation((client: DataClient, next: string) => resetPassword(client, userId, next), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password === "") return setProblem(text("This is required"));
    saving.run(password).then(
      () => {
        toast(text("Password of {name} set", { name }));
        onClose();
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text("Set a password for {name}", { name })}
      description={text("Tell it to them; they can change it in their settings.")}
      footer={
        <>
          <Button variant="outline" onClick={onClose}>
            {text("Cancel")}
          </Button>
          <Button type="submit" form={id} disabled={saving.running}>
            {text("Set password")}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4 pb-1">
        {problem !== undefined && <Alert>{problem}</Alert>}
        <PasswordField
          label={text("New password")}
          autoComplete="new-password"
          help={text("At least 8 characters")}
          value={password}
          onValue={setPassword}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
