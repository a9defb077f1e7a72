/** The routes by which administrators look at and remove the sample rows. */
import type { Context, Hono } from "hono";
import { ApiError } from "./api-error.ts";
import type { AppContext } from "./app-context.ts";
import { countSampleRows, removeSampleRows } from "./samples/remove-sample-rows.ts";

export function addSampleRoutes(app: Hono, contextOf: (c: Context) => AppContext): void {
  const administratorsContext = (c: Context): AppContext => {
    const context = contextOf(c);
    if (!context.person.administrator)
      throw new ApiError("forbidden", "Only administrators look after the sample rows");
    return context;
  };
  app.get("/api/_samples", (c) => {
    const { database, model } = administratorsContext(c);
    return c.json({ rows: countSampleRows({ database, model }) });
  });
  app.delete("/api/_samples", (c) => {
    const { database, model } = administratorsContext(c);
    return c.json(removeSampleRows({ database, model }));
  });
}
