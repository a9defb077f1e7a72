/** The pages before the app: signing in, making an account, and making the first one. Loaded when one is needed. */
import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { ApiError } from "../../client/api-error.ts";
import { useDataAccess } from "../../client/data-context.tsx";
import { type Session, type SessionUser, sessionKey, signIn, signUp } from "../../client/session.ts";
import { Alert } from "../components/alert.tsx";
import { Button } from "../components/button.tsx";
import { Card } from "../components/card.tsx";
import { text } from "../text/text.ts";
import { ownPath } from "./own-path.ts";
import { PasswordField, TextField } from "./plain-fields.tsx";

export interface SignInScreenProps {
  readonly appName: string;
  readonly session: Session;
  /** Who was signed in until the session ended; what they were doing is still there behind this page. */
  readonly before?: SessionUser | undefined;
}

export function SignInScreen({ appName, session, before }: SignInScreenProps) {
  const [creating, setCreating] = useState(session.firstRun);
  const { cache } = useDataAccess();
  const done = async (signedIn: SessionUser | null) => {
    const to = ownPath(new URLSearchParams(window.location.search).get("to"));
    // Somebody else signed in, or there is another page to go to: nothing of the one before may stay in memory.
    if (before !== undefined && signedIn?.id !== before.id) return window.location.assign("/");
    if (window.location.pathname === "/sign-in") return window.location.assign(to ?? "/");
    cache.invalidate();
    cache.refetch(sessionKey);
  };
  const title = session.firstRun
    ? text("Create the first account")
    : creating
      ? text("Create an account")
      : text("Sign in");
  useEffect(() => {
    document.title = `${title} · ${appName}`;
  }, [title, appName]);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 bg-background px-4 py-10">
      <p className="text-sm font-medium text-muted-foreground">{appName}</p>
      <Card className="w-full max-w-sm p-6">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {session.firstRun && (
          <p className="mt-1 text-sm text-muted-foreground">
            {text("Nobody has an account yet. This one will be the administrator’s.")}
          </p>
        )}
        {before !== undefined && (
          <p className="mt-1 text-sm text-muted-foreground">
            {text("Your session has ended. Sign in again to go on where you were.")}
          </p>
        )}
        {creating ? <SignUpForm onDone={done} /> : <SignInForm email={before?.email ?? ""} onDone={done} />}
        {session.signUp && !session.firstRun && (
          <p className="mt-5 text-center text-sm text-muted-foreground">
            <Button variant="link" size="sm" onClick={() => setCreating(!creating)}>
              {creating ? text("I have an account: sign in") : text("Create an account")}
            </Button>
          </p>
        )}
      </Card>
      {session.role !== null && session.user === null && (
        <a href="/" className="text-sm text-link underline-offset-4 hover:underline">
          {text("Go on without signing in")}
        </a>
      )}
    </main>
  );
}

type OnDone = (user: SessionUser | null) => Promise<void>;

function SignInForm({ email, onDone }: { email: string; onDone: OnDone }) {
  const [values, setValues] = useState({ email, password: "" });
  return (
    <AccountForm
      submit={text("Sign in")}
      values={values}
      send={(client) => signIn(client, { email: values.email.trim(), password: values.password })}
      onDone={onDone}
    >
      {(errors) => (
        <>
          <TextField
            label={text("E-mail")}
            name="email"
            type="email"
            autoComplete="username"
            value={values.email}
            error={errors["email"]}
            onValue={(next) => setValues({ ...values, email: next })}
            autoFocus={email === ""}
          />
          <PasswordField
            label={text("Password")}
            name="password"
            autoComplete="current-password"
            value={values.password}
            error={errors["password"]}
            onValue={(next) => setValues({ ...values, password: next })}
            autoFocus={email !== ""}
          />
        </>
      )}
    </AccountForm>
  );
}

function SignUpForm({ onDone }: { onDone: OnDone }) {
  const [values, setValues] = useState({ name: "", email: "", password: "" });
  return (
    <AccountForm
      submit={text("Create the account")}
      values={values}
      send={(client) => signUp(client, { ...values, email: values.email.trim() })}
      onDone={onDone}
    >
      {(errors) => (
        <>
          <TextField
            label={text("Name")}
            name="name"
            autoComplete="name"
            value={values.name}
            error={errors["name"]}
            onValue={(next) => setValues({ ...values, name: next })}
            autoFocus
          />
          <TextField
            label={text("E-mail")}
            name="email"
            type="email"
            autoComplete="username"
            value={values.email}
            error={errors["email"]}
            onValue={(next) => setValues({ ...values, email: next })}
          />
          <PasswordField
            label={text("Password")}
            name="password"
            autoComplete="new-password"
            help={text("At least 8 characters")}
            value={values.password}
            error={errors["password"]}
            onValue={(next) => setValues({ ...values, password: next })}
          />
        </>
      )}
    </AccountForm>
  );
}

interface AccountFormProps {
  readonly submit: string;
  readonly values: Readonly<Record<string, string>>;
  readonly send: (client: ReturnType<typeof useDataAccess>["client"]) => Promise<unknown>;
  readonly onDone: OnDone;
  readonly children: (errors: Readonly<Record<string, string>>) => ReactNode;
}

function AccountForm({ submit, values, send, onDone, children }: AccountFormProps) {
  const { client } = useDataAccess();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = Object.keys(values).filter((name) => values[name]?.trim() === "");
    setErrors(Object.fromEntries(missing.map((name) => [name, text("This is required")])));
    setProblem(undefined);
    if (missing.length > 0) return;
    setSending(true);
    try {
      await send(client);
      const session = await client.request<Session>("/api/session");
      await onDone(session.user);
    } catch (error) {
      const fields = error instanceof ApiError ? error.fields : {};
      setErrors(fields);
      const shown = Object.keys(fields).some((name) => name in values);
      if (!shown) setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void onSubmit(event)}
      className="mt-5 flex flex-col gap-4"
      aria-label={submit}
    >
      {problem !== undefined && <Alert>{problem}</Alert>}
      {children(errors)}
      <Button type="submit" disabled={sending} className="mt-1">
        {sending ? text("One moment…") : submit}
      </Button>
    </form>
  );
}
