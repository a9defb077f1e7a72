/** Makes valid values for new records of an app under check, with the records they have to refer to. */

import type { Field } from "../../core/spec/field-schema.ts";
import type { AppSpec, Entity } from "../../core/spec/schema.ts";
import type { ApiAnswer, ApiClient } from "./api-client.ts";
import { type JsonValue, validValue } from "./sample-values.ts";
import { isMadeByPeople, isWritable } from "./writable-fields.ts";

export type Values = Record<string, JsonValue>;
export interface MadeRecord {
  entity: Entity;
  id: number;
  values: Values;
}

/** The server refused what the model allows; `answer` is what it said. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly entity: Entity;
  readonly answer: ApiAnswer;

  constructor(entity: Entity, answer: ApiAnswer) {
    super(`creating a record of ${entity.table} was refused`);
    this.entity = entity;
    this.answer = answer;
  }
}

/** Entities that require each other have no first record. */
class CircleError extends Error {
  override readonly name = "CircleError";
}

export interface RecordMaker {
  /**
   * Returns values for a new record; referred records that had to be created are in `made`, oldest first. Fields in `known` have
   * their value already.
   */
  makeValues(entity: Entity, known?: Values): Promise<{ values: Values; made: MadeRecord[] }>;
  create(entity: Entity): Promise<{ record: MadeRecord; made: MadeRecord[] }>;
  /** Deletes records, newest first. */
  remove(records: readonly MadeRecord[]): Promise<void>;
}

/** Types whose values are asked of the server. */
const ASKED = new Set<Field["type"]>(["reference", "references", "file"]);
/** A unique value may be taken by a row that is there already; then the next ones are tried. */
const mostTries = 4;

export function createRecordMaker(spec: AppSpec, api: ApiClient): RecordMaker {
  const byName = new Map(spec.entities.map((entity) => [entity.name, entity]));
  let nonce = 700_000;
  let upload: Promise<string> | undefined;

  const makeReference = async (
    field: Field,
    path: readonly string[],
  ): Promise<{ id: number | null; made: MadeRecord[] }> => {
    const target = byName.get(field.reference?.entity ?? "");
    if (target === undefined) return { id: null, made: [] };
    if (path.includes(target.name) || !isMadeByPeople(target)) {
      return { id: await findExisting(target, field, path), made: [] };
    }
    try {
      const { record, made } = await create(target, path);
      return { id: record.id, made: [...made, record] };
    } catch (error) {
      if (error instanceof CircleError && !field.required) return { id: null, made: [] };
      throw error;
    }
  };

  /** In a circle of required references only a record that is there already can help. */
  const findExisting = async (target: Entity, field: Field, path: readonly string[]): Promise<number | null> => {
    if (!field.required) return null;
    const { json } = await api.send(`/api/${target.table}?pageSize=1`);
    const id = (json as { items?: { id: number }[] } | undefined)?.items?.[0]?.id;
    if (id === undefined)
      throw new CircleError(`no first record can be made: ${[...path, target.name].join(" requires ")}`);
    return id;
  };

  /** One upload serves all records: several may hold it. */
  const makeUpload = (): Promise<string> => {
    upload ??= uploadFile(api);
    return upload;
  };

  const makeValues = async (
    entity: Entity,
    path: readonly string[] = [],
    known: Values = {},
  ): Promise<{ values: Values; made: MadeRecord[] }> => {
    nonce += 1;
    const own = nonce;
    const values: Values = {};
    const made: MadeRecord[] = [];
    for (const field of entity.fields.filter(isWritable)) {
      if (known[field.name] !== undefined) values[field.name] = known[field.name] ?? null;
      else if (field.type === "file") values[field.name] = await makeUpload();
      else if (field.type === "reference" || field.type === "references") {
        const reference = await makeReference(field, [...path, entity.name]);
        made.push(...reference.made);
        const ids = reference.id === null ? [] : [reference.id];
        values[field.name] = field.type === "reference" ? reference.id : ids;
      } else if (entity.workflow?.field === field.name) values[field.name] = entity.workflow.initial[0] ?? null;
      else values[field.name] = validValue(field, own, 0);
    }
    return { values, made };
  };

  const create = async (
    entity: Entity,
    path: readonly string[] = [],
  ): Promise<{ record: MadeRecord; made: MadeRecord[] }> => {
    const { values, made } = await makeValues(entity, path);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await api.send(`/api/${entity.table}`, { method: "POST", body: values });
      const id = (answer.json as { id?: unknown } | undefined)?.id;
      if (answer.status === 201 && typeof id === "number") return { record: { entity, id, values }, made };
      if (attempt === mostTries || !isTaken(entity, answer)) throw new RefusedError(entity, answer);
      nonce += 1;
      for (const field of entity.fields) {
        if (isWritable(field) && field.unique && !ASKED.has(field.type))
          values[field.name] = validValue(field, nonce, 0);
      }
    }
  };

  return {
    makeValues: (entity, known) => makeValues(entity, [], known),
    create: (entity) => create(entity),
    async remove(records) {
      for (const { entity, id } of records.toReversed()) {
        await api.send(`/api/${entity.table}/${id}`, { method: "DELETE" });
        // The first time it only goes to the archive.
        if (entity.softDelete) await api.send(`/api/${entity.table}/${id}`, { method: "DELETE" });
      }
    },
  };
}

/** Returns the value by which a record names the upload. */
async function uploadFile(api: ApiClient): Promise<string> {
  const headers = { "content-type": "text/plain", "x-vector-upload": "1" };
  const answer = await api.send("/api/files?name=check.txt", { method: "POST", bytes: Buffer.from("check"), headers });
  const value = (answer.json as { value?: unknown } | undefined)?.value;
  if (answer.status === 201 && typeof value === "string") return value;
  throw new Error(`uploading a file failed (${describeAnswer(answer)})`);
}

/** Whether every field that was refused is a unique one. */
export function isTaken(entity: Entity, answer: ApiAnswer): boolean {
  const names = Object.keys(fieldErrors(answer));
  const unique = new Set(entity.fields.filter((field) => field.unique).map((field) => field.name));
  return answer.status === 422 && names.length > 0 && names.every((name) => unique.has(name));
}

/** The messages at the fields of an error answer. */
export function fieldErrors(answer: ApiAnswer): Record<string, string> {
  return (answer.json as { error?: { fields?: Record<string, string> } } | undefined)?.error?.fields ?? {};
}

/** An error answer in words: status, message and the messages at fields. */
export function describeAnswer(answer: ApiAnswer): string {
  const error = (answer.json as { error?: { message?: string } } | undefined)?.error;
  const fields = Object.entries(fieldErrors(answer)).map(([name, message]) => `${name}: ${message}`);
  const text = fields.length > 0 ? fields.join("; ") : (error?.message ?? answer.text.slice(0, 200));
  return `status ${answer.status}${text === "" ? "" : `, ${text}`}`;
}
