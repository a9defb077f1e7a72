/** Checks that every entity of an app can be created, read, found, changed and deleted, and that bad input is refused. */

import type { CheckProblem } from "../../core/check/check-report.ts";
import type { Field } from "../../core/spec/field-schema.ts";
import type { AppSpec, Entity } from "../../core/spec/schema.ts";
import type { ApiClient } from "./api-client.ts";
import { checkLines } from "./check-lines.ts";
import { checkSteps } from "./check-steps.ts";
import { CrudError, expectJson, type Walk } from "./crud-walk.ts";
import {
  createRecordMaker,
  describeAnswer,
  fieldErrors,
  isTaken,
  type MadeRecord,
  RefusedError,
  type Values,
} from "./record-maker.ts";
import { invalidValue, type JsonValue, sameValue, validValue } from "./sample-values.ts";
import { findSpecLine } from "./spec-location.ts";
import { isFilledByApp, isMadeByPeople, isWritable } from "./writable-fields.ts";

/** Types whose values are other records or uploads. */
const STAYS = new Set<Field["type"]>(["reference", "references", "file"]);

/** Returns one problem per entity at most: what comes after a failed step would only repeat it. */
export async function checkCrud(spec: AppSpec, specText: string, api: ApiClient): Promise<CheckProblem[]> {
  const maker = createRecordMaker(spec, api);
  const problems: CheckProblem[] = [];
  for (const [index, entity] of spec.entities.entries()) {
    try {
      await walkEntity({ spec, entity, api, maker, nonce: 800_000 + index * 10 });
    } catch (error) {
      problems.push(toProblem(specText, entity, error));
    }
  }
  // A record that cannot be created is met again by everything that refers to it.
  return problems.filter(
    (problem, index) => problems.findIndex(({ message }) => message === problem.message) === index,
  );
}

function toProblem(specText: string, entity: Entity, error: unknown): CheckProblem {
  const place = (table: string, field?: string): Pick<CheckProblem, "file" | "line"> => {
    const line = findSpecLine(specText, table, field);
    return { file: "app.spec.json", ...(line === undefined ? {} : { line }) };
  };
  if (error instanceof CrudError)
    return { message: `${entity.table}: ${error.message}`, ...place(entity.table, error.field) };
  if (error instanceof RefusedError) {
    const field = Object.keys(fieldErrors(error.answer))[0];
    const message = `${error.entity.table}: creating a valid record was refused (${describeAnswer(error.answer)})`;
    return { message, ...place(error.entity.table, field) };
  }
  return {
    message: `${entity.table}: ${error instanceof Error ? error.message : String(error)}`,
    ...place(entity.table),
  };
}

async function walkEntity(walk: Walk): Promise<void> {
  const { api, entity, maker } = walk;
  if (!isMadeByPeople(entity)) {
    await countRows(api, entity);
    return;
  }
  const draft = await maker.makeValues(entity);
  await refuseBadInput(walk, draft.values);
  await maker.remove(draft.made);
  const { record, made } = await maker.create(entity);
  const etag = await readBack(walk, record, record.values, "after it was created");
  await findInList(walk, record);
  await changeIt(walk, record, etag);
  await checkLines(walk, record);
  const asked = await checkSteps(walk, record);
  if (entity.softDelete) await archiveIt(walk, record);
  await deleteIt(walk, record);
  await maker.remove([...made, ...asked]);
}

async function refuseBadInput({ entity, api }: Walk, values: Values): Promise<void> {
  const before = await countRows(api, entity);
  for (const field of fieldsToRefuse(entity)) {
    const bad = invalidValue(field);
    const answer = await api.send(`/api/${entity.table}`, { method: "POST", body: { ...values, [field.name]: bad } });
    const sent = bad === null ? "nothing" : JSON.stringify(bad);
    if (answer.status !== 422) {
      throw new CrudError(
        `${sent} for ${field.name} was not refused with status 422 (${describeAnswer(answer)})`,
        field.name,
      );
    }
    if (fieldErrors(answer)[field.name] === undefined) {
      throw new CrudError(
        `${sent} for ${field.name} was refused without a message at that field (${describeAnswer(answer)})`,
        field.name,
      );
    }
  }
  const after = await countRows(api, entity);
  if (after !== before)
    throw new CrudError(`refused records were written all the same: ${before} rows became ${after}`);
}

/** One that must be filled in and one with a form of its own; any field where there is neither. */
function fieldsToRefuse(entity: Entity): Field[] {
  const fields = entity.fields.filter(isWritable);
  const required = fields.find((field) => field.required && !isFilledByApp(entity, field));
  const shaped = fields.find(
    (field) => field !== required && !field.required && typeof invalidValue(field) !== "object",
  );
  const found = [required, shaped].filter((field) => field !== undefined);
  return found.length > 0 ? found : fields.filter(({ required: must }) => !must).slice(0, 1);
}

async function countRows(api: ApiClient, entity: Entity): Promise<number> {
  const answer = await api.send(`/api/${entity.table}/count`);
  const total = (answer.json as { total?: unknown } | undefined)?.total;
  if (answer.status !== 200 || typeof total !== "number")
    throw new CrudError(`counting failed (${describeAnswer(answer)})`);
  return total;
}

async function readBack({ api, entity }: Walk, record: MadeRecord, expected: Values, when: string): Promise<string> {
  const answer = await api.send(`/api/${entity.table}/${record.id}`);
  if (answer.status !== 200)
    throw new CrudError(`record ${record.id} could not be read ${when} (${describeAnswer(answer)})`);
  const row = answer.json as Record<string, unknown>;
  for (const field of entity.fields.filter(isWritable)) {
    const sent = expected[field.name] ?? null;
    if (field.type === "secret") {
      expectSecret(field, sent, row, when);
      continue;
    }
    if (sameValue(field, sent, row[field.name])) continue;
    const received = JSON.stringify(row[field.name]);
    throw new CrudError(
      `${field.name} was sent as ${JSON.stringify(sent)} and reads as ${received} ${when}`,
      field.name,
    );
  }
  if (typeof row["_etag"] !== "string") throw new CrudError(`record ${record.id} has no _etag ${when}`);
  return row["_etag"];
}

/** What is secret is not sent back; the row says only that it is there. */
function expectSecret(field: Field, sent: JsonValue, row: Record<string, unknown>, when: string): void {
  if (row[field.name] !== undefined) throw new CrudError(`${field.name} is secret and was sent ${when}`, field.name);
  const filled = (row["_filled"] as Record<string, unknown> | undefined)?.[field.name];
  if (filled === (sent !== null)) return;
  throw new CrudError(
    `${field.name} was ${sent === null ? "not " : ""}sent and _filled says ${String(filled)} ${when}`,
    field.name,
  );
}

async function findInList({ api, entity }: Walk, record: MadeRecord): Promise<void> {
  const byId = { field: "id", op: "eq", value: record.id };
  await expectListed(
    api,
    entity,
    record.id,
    `filter=${encodeURIComponent(JSON.stringify(byId))}`,
    "a filter by its id",
  );
  const title = entity.fields.find((field) => field.name === entity.titleField);
  if (title === undefined || !["text", "long_text", "code", "email"].includes(title.type)) return;
  const words = String(record.values[title.name] ?? "");
  await expectListed(api, entity, record.id, `q=${encodeURIComponent(words)}&sort=-id`, `a search for "${words}"`);
}

async function expectListed(api: ApiClient, entity: Entity, id: number, query: string, how: string): Promise<void> {
  const answer = await api.send(`/api/${entity.table}?${query}`);
  const items = (answer.json as { items?: { id?: unknown }[] } | undefined)?.items;
  if (answer.status !== 200 || !Array.isArray(items)) throw new CrudError(`${how} failed (${describeAnswer(answer)})`);
  if (!items.some((item) => item.id === id)) throw new CrudError(`${how} does not find the record that was created`);
}

async function changeIt(walk: Walk, record: MadeRecord, etag: string): Promise<void> {
  const { api, entity } = walk;
  const change = pickChange(walk, record);
  if (change === undefined) return;
  const path = `/api/${entity.table}/${record.id}`;
  const answer = await api.send(path, { method: "PATCH", body: change, headers: { "if-match": `"${etag}"` } });
  if (answer.status !== 200) {
    // A value of a small unique field may be taken; that is the data's doing, not the app's.
    if (isTaken(entity, answer)) return;
    throw new CrudError(
      `changing ${Object.keys(change).join(", ")} was refused (${describeAnswer(answer)})`,
      Object.keys(change)[0],
    );
  }
  await readBack(walk, record, { ...record.values, ...change }, "after it was changed");
}

/** Changes every field that has a second valid value; references, uploads and the status stay. */
function pickChange({ entity, nonce }: Walk, record: MadeRecord): Values | undefined {
  const changed = entity.fields
    .filter((field) => isWritable(field) && !STAYS.has(field.type) && entity.workflow?.field !== field.name)
    .map((field): [string, JsonValue] => [field.name, validValue(field, nonce, 1)])
    .filter(([name, value]) => JSON.stringify(record.values[name]) !== JSON.stringify(value));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** Sets the record aside and brings it back, and sets it aside again: what is deleted then goes for good. */
async function archiveIt(walk: Walk, record: MadeRecord): Promise<void> {
  const path = `/api/${walk.entity.table}/${record.id}`;
  const archive = async (): Promise<void> => {
    expectJson(await walk.api.send(path, { method: "DELETE" }), 200, `archiving record ${record.id}`);
    const row = expectJson<{ deleted_at?: unknown }>(await walk.api.send(path), 200, "reading an archived record");
    if (typeof row.deleted_at !== "string") throw new CrudError(`record ${record.id} was archived without a moment`);
  };
  await archive();
  const restored = expectJson<{ deleted_at?: unknown }>(
    await walk.api.send(`${path}/restore`, { method: "POST" }),
    200,
    `restoring record ${record.id}`,
  );
  if (restored.deleted_at !== null) throw new CrudError(`record ${record.id} stayed in the archive`);
  await archive();
}

async function deleteIt({ api, entity }: Walk, record: MadeRecord): Promise<void> {
  const path = `/api/${entity.table}/${record.id}`;
  const answer = await api.send(path, { method: "DELETE" });
  if (answer.status !== 200)
    throw new CrudError(`deleting record ${record.id} was refused (${describeAnswer(answer)})`);
  const gone = await api.send(path);
  if (gone.status !== 404)
    throw new CrudError(`record ${record.id} can still be read after it was deleted (status ${gone.status})`);
}
