/** Makes the sample rows of all tables in memory: values first, then references among the rows that came about. */
import { toStoredDatetime } from "../../model/calendar.ts";
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { createRandom, type Random } from "./random.ts";
import { isPersonEntity } from "./sample-text.ts";
import { type SampleContext, sampleValue } from "./sample-value.ts";
import { COMPANIES, FIRST_NAMES, LAST_NAMES } from "./words.ts";

export interface SampleRow {
  readonly id: number;
  readonly values: Map<string, FieldValue>;
  readonly createdAt: string;
}

export interface SampleRequest {
  readonly entities: readonly EntityModel[];
  readonly seedKey: string;
  readonly now: Date;
  /** Rows per entity; fewer come about where unique fields have fewer values. */
  readonly rows: number;
  /** First free id of a table. */
  firstId(entity: EntityModel): number;
  /** Values that a unique field has already. */
  taken(entity: EntityModel, field: FieldModel): ReadonlySet<FieldValue>;
  /** Ids that a reference may point to beside those of the rows made here. */
  existingIds(entityName: string): readonly number[];
}

const MOST_ATTEMPTS = 40;
const NOT_HELD = /^(available|free|unassigned|in[_ -]?stock|spare|vacant|retired|disposed|unused|new|draft)$/i;
const HELD = /^(in[_ -]?use|assigned|checked[_ -]?out|occupied|rented|on[_ -]?loan|borrowed|lent)$/i;

/** Returns the rows by entity name. Rows whose required fields cannot be filled are left out. */
export function createSampleRows(request: SampleRequest): Map<string, SampleRow[]> {
  const made = new Map(request.entities.map((entity) => [entity.name, createRows(request, entity)]));
  for (const entity of request.entities) {
    for (const field of entity.fields) if (field.type === "reference") fillReference(request, entity, field, made);
  }
  while (request.entities.some((entity) => dropBrokenRows(request, entity, made))) {
    // Each dropped row can break others, until none is.
  }
  return made;
}

function createRows(request: SampleRequest, entity: EntityModel): SampleRow[] {
  const random = createRandom(`${request.seedKey}/${entity.name}`);
  const firstId = request.firstId(entity);
  const ages = Array.from({ length: request.rows }, () => random.integer(0, 60 * 24 * 60)).sort((a, b) => b - a);
  const taken = new Map(
    entity.fields.filter((field) => field.unique).map((field) => [field.name, new Set(request.taken(entity, field))]),
  );
  const companies = random.shuffle(COMPANIES);
  const rows: SampleRow[] = [];
  for (let number = 1; number <= request.rows; number += 1) {
    const context: SampleContext = {
      entity,
      random,
      number,
      now: request.now,
      firstName: random.pick(FIRST_NAMES),
      lastName: random.pick(LAST_NAMES),
      company: companies[(number - 1) % companies.length] ?? "Northwind",
      startDay: undefined,
    };
    const values = createValues(context, taken);
    const createdAt = toStoredDatetime(new Date(request.now.getTime() - (ages[number - 1] ?? 0) * 60_000));
    if (values) rows.push({ id: firstId + rows.length, values, createdAt });
  }
  return rows;
}

/** Returns undefined when a required field has no value left. */
function createValues(
  context: SampleContext,
  taken: ReadonlyMap<string, Set<FieldValue>>,
): Map<string, FieldValue> | undefined {
  const values = new Map<string, FieldValue>();
  const fields = context.entity.fields.filter((field) => field.type !== "reference");
  for (const field of fields) {
    const optional = !field.required && field.name !== context.entity.titleField;
    const empty = optional && field.type !== "choice" && field.type !== "boolean" && context.random.chance(0.08);
    const value = empty ? null : chooseValue(field, context, taken.get(field.name));
    if (value === null && field.required) return undefined;
    values.set(field.name, value);
  }
  for (const [name, used] of taken) {
    const value = values.get(name);
    if (value !== undefined && value !== null) used.add(value);
  }
  return values;
}

function chooseValue(field: FieldModel, context: SampleContext, used: ReadonlySet<FieldValue> | undefined): FieldValue {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // What validation would refuse must not come in by the back door either.
    const parsed = parseFieldValue(field, sampleValue(field, context, attempt));
    if ("value" in parsed && parsed.value !== null && !used?.has(parsed.value)) return parsed.value;
  }
  return null;
}

function fillReference(
  request: SampleRequest,
  entity: EntityModel,
  field: FieldModel,
  made: ReadonlyMap<string, readonly SampleRow[]>,
): void {
  const random = createRandom(`${request.seedKey}/${entity.name}/${field.name}`);
  const target = field.reference?.entity ?? "";
  const rows = made.get(entity.name) ?? [];
  const ids = made.get(target)?.map((row) => row.id) ?? request.existingIds(target);
  const taken = request.taken(entity, field);
  const free = random.shuffle(ids).filter((id) => !taken.has(id));
  const toPerson = request.entities.some((candidate) => candidate.name === target && isPersonEntity(candidate));
  rows.forEach((row, index) => {
    const id = field.unique ? free.pop() : pickTarget(random, { ids, index, field, self: target === entity.name });
    row.values.set(field.name, id !== undefined && wantsReference(row, field, random, toPerson) ? id : null);
  });
}

/** A record refers only to earlier ones of its own kind, so that trees have no circles; the first refers to itself if it must. */
function pickTarget(
  random: Random,
  choice: { ids: readonly number[]; index: number; field: FieldModel; self: boolean },
): number | undefined {
  const { ids, index, field, self } = choice;
  if (!self) return ids.length === 0 ? undefined : random.pick(ids);
  if (index === 0) return field.required ? ids[0] : undefined;
  return random.pick(ids.slice(0, index));
}

/** What is "available" has no holder and what is "in use" has one; otherwise most optional references are filled. */
function wantsReference(row: SampleRow, field: FieldModel, random: Random, toPerson: boolean): boolean {
  const chance = random.chance(0.88);
  if (field.required) return true;
  const texts = toPerson ? [...row.values.values()].filter((value) => typeof value === "string") : [];
  if (texts.some((text) => NOT_HELD.test(text))) return false;
  return texts.some((text) => HELD.test(text)) || chance;
}

/** Empties references to rows that were left out, and drops rows that cannot do without; returns whether any was dropped. */
function dropBrokenRows(request: SampleRequest, entity: EntityModel, made: Map<string, SampleRow[]>): boolean {
  const rows = made.get(entity.name) ?? [];
  const kept = rows.filter((row) =>
    entity.fields.every((field) => {
      if (field.type !== "reference") return true;
      const id = row.values.get(field.name) ?? null;
      const target = field.reference?.entity ?? "";
      const exists =
        made.get(target)?.some((candidate) => candidate.id === id) ?? request.existingIds(target).includes(Number(id));
      if (id !== null && !exists) row.values.set(field.name, null);
      return exists || !field.required;
    }),
  );
  made.set(entity.name, kept);
  return kept.length < rows.length;
}
