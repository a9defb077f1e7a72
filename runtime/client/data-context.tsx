/** Gives components the data client and the query cache of the app they are in. */
import { createContext, type ReactNode, useContext } from "react";
import type { DataClient } from "./data-client.ts";
import type { QueryCache } from "./query-cache.ts";

export interface DataAccess {
  readonly client: DataClient;
  readonly cache: QueryCache;
}

const DataContext = createContext<DataAccess | undefined>(undefined);

export function DataProvider({ access, children }: { access: DataAccess; children: ReactNode }) {
  return <DataContext value={access}>{children}</DataContext>;
}

/** The data client and cache; throws outside of an app. */
export function useDataAccess(): DataAccess {
  const access = useContext(DataContext);
  if (access === undefined)
    throw new Error("This component reads data, so it must be inside an app started by startApp.");
  return access;
}

export function useDataClient(): DataClient {
  return useDataAccess().client;
}
