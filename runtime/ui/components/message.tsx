/** Full-width messages in place of content: nothing here yet, something failed, or not found. */
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
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
  return (
    <div role="alert" data-slot="error-state">
      <Empty
        icon="alert"
        title="This could not be loaded"
        description={error.message}
        action={
          <Button variant="outline" onClick={onRetry} disabled={retrying}>
            {retrying ? "Trying again…" : "Try again"}
          </Button>
        }
      />
    </div>
  );
}
