/** Opens an app's database and answers its data API. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { AppModel } from "../model/types.ts";
import { openAppDatabase } from "../server/app-database.ts";
import { createAppServer } from "../server/create-app-server.ts";
import type { Migration } from "../server/migrations.ts";

/** What an app is to its server. */
export interface AppParts {
  /** Content of `app.spec.json`, every default filled in; TypeScript cannot see its literal types in a JSON file. */
  readonly spec: object;
  readonly migrations: readonly Migration[];
  /** The app's short name; sample rows follow from it. */
  readonly name: string;
}

export interface AppApiOptions {
  readonly app: AppParts;
  readonly databaseFile: string;
  /** Whether a new database gets sample rows; default false. */
  readonly samples?: boolean;
  /** See the data API's options of these names. */
  readonly trusted?: string | undefined;
  readonly behindProxy?: boolean | undefined;
}

export interface AppApi {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Closes the database when the requests under way have been answered. */
  close(): Promise<void>;
}

/** Applies the migrations that are new to the database; throws an AppDatabaseError when it cannot be used. */
export function openAppApi(options: AppApiOptions): AppApi {
  const { app, databaseFile, samples = false, trusted, behindProxy } = options;
  const model = app.spec as AppModel;
  const { migrations, name: seedKey } = app;
  const database = openAppDatabase({ file: databaseFile, migrations, model, seedKey, seeds: samples });
  const server = createAppServer({
    model,
    database,
    onError: (error) => console.error(error),
    trusted,
    behindProxy,
  });
  const listener = getRequestListener(server.fetch);
  let underway = 0;
  let idle: (() => void) | undefined;
  return {
    handle(request, response) {
      underway += 1;
      response.once("close", () => {
        underway -= 1;
        if (underway === 0) idle?.();
      });
      void listener(request, response);
    },
    async close() {
      if (underway > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
        });
      }
      database.close();
    },
  };
}
