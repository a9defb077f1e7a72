/** Full-width messages in place of content: nothing here yet, something failed, or not found. */
import type { ReactNode } from "react";
import { ApiError } from "../../client/api-error.ts";
import { text } from "../text/text.ts";
import { Button, buttonVariants } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

export interface EmptyProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly description?: ReactNode;
  /** What the person can do about it. */
  readonly action?: ReactNode;
}

export function Empty({ icon = "inbox", title, description, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center justify-center px-6 py-14 text-center">
      <div className="mb-4 flex size-11 items-center justify-center rounded-full bg-muted text-muted-foreground">
        <Icon name={icon} className="size-5" />
      </div>
      <p className="text-base font-medium">{title}</p>
      {description !== undefined && <div className="mt-1 max-w-md text-sm text-muted-foreground">{description}</div>}
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

export interface LoadErrorProps {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly retrying?: boolean;
}

/** What could not be loaded, why, and a way to try again. */
export function LoadError({ error, onRetry, retrying = false }: LoadErrorProps) {
  const code = error instanceof ApiError ? error.code : "";
  if (code === "forbidden" || code === "unauthorized") return <NoAccess signIn={code === "unauthorized"} />;
  return (
    <div role="alert" data-slot="error-state">
      <Empty
        icon="alert"
        title={text("This could not be loaded")}
        description={error.message}
        action={
          <Button variant="outline" onClick={onRetry} disabled={retrying}>
            {retrying ? text("Trying again…") : text("Try again")}
          </Button>
        }
      />
    </div>
  );
}

/** Says that the person may not see this; `signIn` offers what may change that. */
export function NoAccess({ signIn = false }: { signIn?: boolean }) {
  return (
    <Empty
      icon="lock"
      title={signIn ? text("Sign in to see this") : text("You have no access to this")}
      description={signIn ? undefined : text("Ask an administrator if you need it.")}
      action={
        signIn && (
          <a href={signInPath()} className={buttonVariants()}>
            {text("Sign in")}
          </a>
        )
      }
    />
  );
}

/** The sign-in page, which afterwards leads back to where the person is now. */
export function signInPath(): string {
  const here = typeof location === "undefined" ? "/" : location.pathname + location.search;
  return `/sign-in?${new URLSearchParams({ to: here }).toString()}`;
}
