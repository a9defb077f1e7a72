/** The person's own account: name and e-mail, password, sign out. */
import { type SubmitEvent, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataClient } from "../../client/data-context.tsx";
import { changePassword, type SessionUser, signOut } from "../../client/session.ts";
import { useApp } from "../app/app-info.tsx";
import { Alert } from "../components/alert.tsx";
import { Button, buttonVariants } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { useToast } from "../components/toast.tsx";
import { Link } from "../router/router.tsx";
import { PasswordField } from "../session/plain-fields.tsx";
import { text } from "../text/text.ts";
import { Section } from "./section.tsx";

export function AccountSection({ user }: { user: SessionUser }) {
  const { model, entityNamed, editPath } = useApp();
  const client = useDataClient();
  const access = model.access;
  const edit = access === undefined ? undefined : editPath(entityNamed(access.userEntity), user.id);
  const role = access?.roles.find(({ name }) => name === user.role)?.label ?? user.role;
  return (
    <Section title={text("Your account")}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-sm">
        <dt className="text-muted-foreground">{text("Name")}</dt>
        <dd className="break-words">{user.title}</dd>
        <dt className="text-muted-foreground">{text("E-mail")}</dt>
        <dd className="break-words">{user.email}</dd>
        <dt className="text-muted-foreground">{text("Role")}</dt>
        <dd>{role}</dd>
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        {edit !== undefined && (
          <Link to={`${edit}?from=${encodeURIComponent(edit)}`} className={buttonVariants({ variant: "outline" })}>
            <Icon name="edit" />
            {text("Change name or e-mail")}
          </Link>
        )}
        <Button variant="outline" onClick={() => void signOut(client).finally(() => window.location.assign("/"))}>
          <Icon name="signOut" />
          {text("Sign out")}
        </Button>
      </div>
      <PasswordForm email={user.email} />
    </Section>
  );
}

const empty = { current: "", password: "" };

function PasswordForm({ email }: { email: string }) {
  const client = useDataClient();
  const toast = useToast();
  const [values, setValues] = useState(empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = (["current", "password"] as const).filter((name) => values[name] === "");
    setErrors(Object.fromEntries(missing.map((name) => [name, text("This is required")])));
    setProblem(undefined);
    if (missing.length > 0) return;
    setSending(true);
    try {
      await changePassword(client, values);
      setValues(empty);
      toast(text("Password changed"));
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      setErrors(fields);
      if (fields["current"] === undefined && fields["password"] === undefined)
        setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      noValidate
      aria-label={text("Change password")}
      onSubmit={(event) => void submit(event)}
      className="mt-6 flex max-w-sm flex-col gap-4 border-t border-border pt-5"
    >
      <h3 className="text-sm font-semibold">{text("Change password")}</h3>
      {problem !== undefined && <Alert>{problem}</Alert>}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={text("Current password")}
        autoComplete="current-password"
        value={values.current}
        error={errors["current"]}
        onValue={(current) => setValues({ ...values, current })}
      />
      <PasswordField
        label={text("New password")}
        autoComplete="new-password"
        help={text("At least 8 characters")}
        value={values.password}
        error={errors["password"]}
        onValue={(password) => setValues({ ...values, password })}
      />
      <Button type="submit" disabled={sending} className="self-start">
        {sending ? text("One moment…") : text("Change password")}
      </Button>
    </form>
  );
}
