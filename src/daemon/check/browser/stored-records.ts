/** What the records check asks of the server beside the browser: how many rows there are, and what a row holds. */
import type { Entity } from "../../../core/spec/schema.ts";
import { type ApiClient, createApiClient } from "../api-client.ts";
import { describeAnswer } from "../record-maker.ts";
import { sameValue } from "../sample-values.ts";
import type { Filled } from "./fill-form.ts";

export interface StoredRecords {
  count(entity: Entity): Promise<number>;
  /** Whether the record can be read. */
  exists(entity: Entity, id: number): Promise<boolean>;
  /** Says which fields do not hold what was entered. */
  differences(entity: Entity, id: number, filled: readonly Filled[]): Promise<{ label: string; message: string }[]>;
  close(): void;
}

export function openStoredRecords(port: number, timeoutMs: number, session?: string): StoredRecords {
  const api: ApiClient = createApiClient({ port }, timeoutMs);
  const headers = session === undefined ? {} : { cookie: session };
  return {
    async count(entity) {
      const answer = await api.send(`/api/${entity.table}/count`, { headers });
      const total = (answer.json as { total?: unknown } | undefined)?.total;
      if (answer.status !== 200 || typeof total !== "number")
        throw new Error(`counting ${entity.table} failed (${describeAnswer(answer)})`);
      return total;
    },
    async exists(entity, id) {
      const { status } = await api.send(`/api/${entity.table}/${id}`, { headers });
      return status === 200;
    },
    async differences(entity, id, filled) {
      const answer = await api.send(`/api/${entity.table}/${id}`, { headers });
      if (answer.status !== 200) throw new Error(`record ${id} cannot be read (${describeAnswer(answer)})`);
      const row = answer.json as Record<string, unknown>;
      return filled.flatMap(({ field, value }) => {
        if (value === undefined || sameValue(field, value, row[field.name])) return [];
        const stored = JSON.stringify(row[field.name]);
        return [{ label: field.label, message: `${JSON.stringify(value)} was entered and ${stored} is stored` }];
      });
    },
    close: () => api.close(),
  };
}
