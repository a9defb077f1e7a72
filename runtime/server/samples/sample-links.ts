/** Lets sample rows refer to each other: references, trees, join tables, and the values that references lend. */
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import { createRandom, type Random } from "./random.ts";
import type { SampleRequest, SampleRow } from "./sample-rows.ts";
import { isPersonEntity } from "./sample-text.ts";

type MadeRows = ReadonlyMap<string, readonly SampleRow[]>;

const NOT_HELD = /^(available|free|unassigned|in[_ -]?stock|spare|vacant|retired|disposed|unused|new|draft)$/i;
const HELD = /^(in[_ -]?use|assigned|checked[_ -]?out|occupied|rented|on[_ -]?loan|borrowed|lent)$/i;
const DEEPEST_TREE = 3;
const MOST_LINKS = 4;

export function fillReference(request: SampleRequest, entity: EntityModel, field: FieldModel, made: MadeRows): void {
  // Line items were made for their record.
  if (field.name === entity.partOf) return;
  const random = createRandom(`${request.seedKey}/${entity.name}/${field.name}`);
  const target = field.reference?.entity ?? "";
  const rows = made.get(entity.name) ?? [];
  if (field.name === entity.parentField && !field.unique) {
    fillTree(rows, field, random);
    return;
  }
  const ids = idsOf(request, made, target);
  const taken = request.taken(entity, field);
  const free = random.shuffle(ids).filter((id) => !taken.has(id));
  const toPerson = request.entities.some((candidate) => candidate.name === target && isPersonEntity(candidate));
  rows.forEach((row, index) => {
    const id = field.unique ? free.pop() : pickTarget(random, { ids, index, field, self: target === entity.name });
    row.values.set(field.name, id !== undefined && wantsReference(row, field, random, toPerson) ? id : null);
  });
}

/** A record stands below an earlier one, so that there is no circle; every fifth is at the top. */
function fillTree(rows: readonly SampleRow[], field: FieldModel, random: Random): void {
  const depths: number[] = [];
  rows.forEach((row, index) => {
    const above = depths.flatMap((depth, at) => (depth < DEEPEST_TREE ? [at] : []));
    const parent = index % 5 === 0 || above.length === 0 ? undefined : random.pick(above);
    depths.push(parent === undefined ? 1 : (depths[parent] ?? 0) + 1);
    row.values.set(field.name, parent === undefined ? null : (rows[parent]?.id ?? null));
  });
}

/** A relation that both ends declare is filled from the first. */
export function fillRelation(request: SampleRequest, entity: EntityModel, field: FieldModel, made: MadeRows): void {
  const random = createRandom(`${request.seedKey}/${entity.name}/${field.name}`);
  const ids = idsOf(request, made, field.reference?.entity ?? "");
  for (const row of made.get(entity.name) ?? []) {
    const others = ids.filter((id) => id !== row.id || field.reference?.entity !== entity.name);
    const count = Math.min(others.length, random.integer(field.required ? 1 : 0, MOST_LINKS));
    row.links.set(field.name, random.shuffle(others).slice(0, count));
  }
}

/** Gives each row the values that it would take over from what it refers to. */
export function copyValues(request: SampleRequest, entity: EntityModel, made: MadeRows): void {
  for (const field of entity.fields) {
    const { copyFrom } = field;
    if (!copyFrom || field.unique || field.computed) continue;
    const target = entity.fields.find(({ name }) => name === copyFrom.from)?.reference?.entity ?? "";
    const rows = new Map(made.get(target)?.map((row) => [row.id, row]));
    for (const row of made.get(entity.name) ?? []) {
      const id = row.values.get(copyFrom.from);
      if (typeof id !== "number") continue;
      const copied = rows.get(id)?.values.get(copyFrom.field) ?? request.readValue(target, id, copyFrom.field);
      const parsed = parseFieldValue(field, copied);
      if ("value" in parsed && parsed.value !== null) row.values.set(field.name, parsed.value);
    }
  }
}

/** Ids of the rows made now, or of those that are there where none are made. */
export function idsOf(request: SampleRequest, made: MadeRows, entityName: string): readonly number[] {
  return made.get(entityName)?.map((row) => row.id) ?? request.existingIds(entityName);
}

/** A record refers only to earlier ones of its own kind, so that there are no circles; the first refers to itself if it must. */
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
  const step = row.stepReferences.get(field.name);
  if (step !== undefined) return step;
  const texts = toPerson ? [...row.values.values()].filter((value) => typeof value === "string") : [];
  if (texts.some((text) => NOT_HELD.test(text))) return false;
  return texts.some((text) => HELD.test(text)) || chance;
}

/** Empties references to rows that were left out, and drops rows that cannot do without; returns whether any was dropped. */
export function dropBrokenRows(request: SampleRequest, entity: EntityModel, made: Map<string, SampleRow[]>): boolean {
  const rows = made.get(entity.name) ?? [];
  const present = new Map<string, ReadonlySet<FieldValue>>();
  const isThere = (target: string, id: FieldValue): boolean => {
    const ids = present.get(target) ?? new Set<FieldValue>(idsOf(request, made, target));
    present.set(target, ids);
    return ids.has(id);
  };
  const kept = rows.filter((row) =>
    entity.fields.every((field) => {
      const target = field.reference?.entity ?? "";
      if (field.type === "references") {
        const ids = (row.links.get(field.name) ?? []).filter((id) => isThere(target, id));
        row.links.set(field.name, ids);
        return ids.length > 0 || !field.required;
      }
      if (field.type !== "reference") return true;
      const id = row.values.get(field.name) ?? null;
      const exists = id !== null && isThere(target, id);
      if (id !== null && !exists) row.values.set(field.name, null);
      return exists || !field.required;
    }),
  );
  made.set(entity.name, kept);
  return kept.length < rows.length;
}
