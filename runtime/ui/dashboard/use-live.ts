/** Asks for a dashboard's numbers again every half minute while somebody can see them. */
import { useCallback, useEffect, useState } from "react";
import { useDataAccess } from "../../client/data-context.tsx";

const period = 30_000;

export interface Live {
  /** When numbers last came, e.g. `12:03`. */
  readonly updated: string | undefined;
  /** To be called when some have come. */
  readonly onLoaded: () => void;
}

export function useLive(tables: readonly string[], locale: string): Live {
  const { cache } = useDataAccess();
  const [updated, setUpdated] = useState<string>();
  const key = tables.join(" ");
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") cache.invalidate(key.split(" "));
    }, period);
    return () => clearInterval(timer);
  }, [cache, key]);
  const onLoaded = useCallback(
    () => setUpdated(new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date())),
    [locale],
  );
  return { updated, onLoaded };
}
