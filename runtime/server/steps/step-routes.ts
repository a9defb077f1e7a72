/** The routes that do more than write: transitions and actions, and bringing archived records back. */
import type { Context, Hono } from "hono";
import { type AppContext, getTable } from "../app-context.ts";
import { restoreRow } from "../delete-rows.ts";
import type { EntityTable } from "../entity-table.ts";
import { matchEtag, readJsonObject } from "../request-guard.ts";
import { parseId } from "../row-id.ts";
import { runListStep, runRecordStep, type StepRequest } from "./run-step.ts";

export function addStepRoutes(app: Hono, contextOf: (c: Context) => AppContext): void {
  const table = (c: Context): EntityTable => getTable(contextOf(c), c.req.param("table") ?? "");
  app.post("/api/:table/steps/:name", async (c) => c.json(runListStep(contextOf(c), table(c), await readStep(c))));
  app.post("/api/:table/:id/steps/:name", async (c) => {
    const [target, id] = [table(c), parseId(c)];
    return c.json(runRecordStep(contextOf(c), target, id, await readStep(c)));
  });
  app.post("/api/:table/:id/restore", (c) => {
    const row = restoreRow(contextOf(c), table(c), parseId(c), matchEtag(c.req.header("if-match")));
    c.header("etag", `"${row._etag}"`);
    return c.json(row);
  });
}

async function readStep(c: Context): Promise<StepRequest> {
  const body = await readJsonObject(c);
  return { name: c.req.param("name") ?? "", body, matches: matchEtag(c.req.header("if-match")) };
}
