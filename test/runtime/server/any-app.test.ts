/** Any valid spec becomes an app that answers: rendered, its tables made, booted with sample rows, and used in every way. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { EntityModel, FieldModel } from "../../../runtime/model/types.ts";
import { createAppServer, openAppDatabase } from "../../../runtime/server/index.ts";
import { renderApp } from "../../../src/core/render/render-app.ts";
import { createSql } from "../../../src/core/spec/create-sql.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";
import { appSpecArbitrary } from "../../core/spec/app-spec-arbitrary.ts";
import { NOW } from "./test-app.ts";

type Send = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>;

it("of any spec answers whatever is asked of it, and never with a failure of its own", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(appSpecArbitrary, fc.string({ maxLength: 4 }), async (spec, seedKey) => {
      expect(renderApp(spec, { appId: "any", engineVersion: "1.0.0" }).length).toBeGreaterThan(3);
      const migrations = [{ name: "0001_create_tables.sql", sql: createSql(spec) }];
      const model = spec;
      const database = openAppDatabase({ file: ":memory:", migrations, model, seedKey, seeds: true, now: NOW });
      const failures: unknown[] = [];
      const server = createAppServer({ model, database, now: () => NOW, onError: (error) => failures.push(error) });
      const send: Send = async (method, path, body) => {
        const init: RequestInit = { method, headers: { "content-type": "application/json" } };
        if (body !== undefined) init.body = JSON.stringify(body);
        const answer = await server.request(path, init);
        const text = await answer.text();
        if (failures.length > 0 || answer.status >= 500) throw new Error(`${method} ${path}: ${failures[0] ?? text}`);
        return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : text };
      };
      try {
        for (const entity of spec.entities as unknown as EntityModel[]) await useEntity(spec, entity, send);
      } finally {
        database.close();
      }
    }),
    { numRuns: 25 },
  );
});

async function useEntity(spec: AppSpec, entity: EntityModel, send: Send): Promise<void> {
  const url = `/api/${entity.table}`;
  const { items, total } = (await send("GET", `${url}?pageSize=200`)).body;
  expect(items.length).toBe(Math.min(200, total));
  const ids = items.map((row: { id: number }) => row.id);
  for (const field of entity.fields) await askFor(entity, field, send, items[0]);
  await send("GET", `${url}/count?q=${encodeURIComponent("a é % _")}`);
  await send("GET", `${url}/options?q=a`);
  const csv = (await send("GET", `${url}/export.csv`)).body;
  const imported = await send("POST", `${url}/import?dryRun=1`, { csv, key: "id" });
  // A header that two fields share means the first of them, which the other's values may not fit.
  const labels = new Set(entity.fields.map(({ label }) => label));
  if (imported.status === 200 && labels.size === entity.fields.length) expect(imported.body.created).toBe(0);
  for (const id of ids.slice(0, 2)) {
    const row = (await send("GET", `${url}/${id}`)).body;
    const given = Object.fromEntries(
      entity.fields
        .filter(({ computed, readOnly, type }) => !computed && !readOnly && type !== "secret")
        .map(({ name }) => [name, row[name]]),
    );
    const changed = await send("PATCH", `${url}/${id}`, given);
    // What a sample row holds, its own form can send back.
    expect([entity.name, changed.status, changed.body.error]).toEqual([entity.name, 200, undefined]);
    for (const name of row._can?.steps ?? []) await send("POST", `${url}/${id}/steps/${name}`, {});
  }
  await send("POST", url, {});
  await send("POST", `${url}/bulk`, { action: "update", ids: [...ids, 1], values: { [entity.titleField]: "x" } });
  if (ids.length > 0) {
    const plan = (await send("DELETE", `${url}/${ids[0]}?dryRun=1`)).body;
    const gone = await send("DELETE", `${url}/${ids[0]}`);
    expect([gone.status, plan.blockedBy.length > 0]).toEqual(gone.status === 409 ? [409, true] : [200, false]);
  }
  expect(spec.entities.length).toBeGreaterThan(0);
}

/** Sorts, filters, groups and counts by the field; what it cannot do is refused with a reason. */
async function askFor(entity: EntityModel, field: FieldModel, send: Send, row: any): Promise<void> {
  const url = `/api/${entity.table}`;
  const value = row?.[field.name] ?? null;
  for (const op of ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "contains", "starts", "is_null"]) {
    const list = op === "in" || op === "nin";
    const wanted = op === "is_null" ? true : list ? [value, null].flat() : Array.isArray(value) ? value[0] : value;
    const filter = encodeURIComponent(JSON.stringify({ field: field.name, op, value: wanted }));
    expect([200, 400]).toContain((await send("GET", `${url}?filter=${filter}`)).status);
  }
  const more = [
    `?sort=-${field.name},id`,
    `/facets?field=${field.name}`,
    `/aggregate?group=${field.name}&measures=count,count:${field.name}`,
    `/aggregate?measures=sum:${field.name},min:${field.name}`,
  ];
  for (const part of more) expect([200, 400]).toContain((await send("GET", `${url}${part}`)).status);
}
