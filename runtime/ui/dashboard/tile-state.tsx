/** What a tile shows in place of its content: it failed, or may not be seen. */
import { useEffect } from "react";
import { ApiError } from "../../client/api-error.ts";
import type { QueryView } from "../../client/use-query.ts";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { text } from "../text/text.ts";

export function TileError({ query }: { query: QueryView<unknown> }) {
  const denied = query.error instanceof ApiError && ["forbidden", "unauthorized"].includes(query.error.code);
  if (denied) {
    return (
      <p className="flex items-center gap-2 py-2 text-sm text-muted-foreground">
        <Icon name="lock" />
        {text("You have no access to this")}
      </p>
    );
  }
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 py-2 text-sm">
      <Icon name="alert" className="text-destructive-text" />
      <span className="min-w-0 flex-1">{query.error?.message}</span>
      <Button variant="outline" size="sm" onClick={query.refetch} disabled={query.fetching}>
        {query.fetching ? text("Trying again…") : text("Try again")}
      </Button>
    </div>
  );
}

/** Tells when an answer has come, also one that says the same as before. */
export function useLoaded(query: QueryView<unknown>, onLoaded: () => void): void {
  const { fetching, data, error } = query;
  const loaded = !fetching && data !== undefined && error === undefined;
  useEffect(() => {
    if (loaded) onLoaded();
  }, [loaded, onLoaded]);
}
