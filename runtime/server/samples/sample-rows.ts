/** Makes the sample rows of all tables in memory: values first, then references among the rows that came about. */
import { toStoredDatetime } from "../../model/calendar.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import type { SqlValue } from "../sql-text.ts";
import { putInOrder } from "./put-in-order.ts";
import { createRandom } from "./random.ts";
import { createExamples } from "./sample-examples.ts";
import { copyValues, dropBrokenRows, fillReference, fillRelation, idsOf } from "./sample-links.ts";
import { type SampleRecord, sampleRecord } from "./sample-record.ts";
import type { SampleContext } from "./sample-value.ts";
import { CITIES, COMPANIES, FIRST_NAMES, LAST_NAMES } from "./words.ts";

export interface SampleRow extends SampleRecord {
  readonly id: number;
  /** Ids by `references` field; a relation of two ends is in one of them. */
  readonly links: Map<string, readonly number[]>;
  readonly createdAt: string;
}

export interface SampleRequest {
  readonly entities: readonly EntityModel[];
  readonly seedKey: string;
  readonly now: Date;
  /** ISO 4217 code of the app. */
  readonly currency: string;
  /** Rows per entity; fewer come about where unique fields have fewer values, and line items come by their records. */
  readonly rows: number;
  /** First free id of a table. */
  firstId(entity: EntityModel): number;
  /** Stored values that a unique field has already. */
  taken(entity: EntityModel, field: FieldModel): ReadonlySet<SqlValue>;
  /** Ids that a reference may point to beside those of the rows made here. */
  existingIds(entityName: string): readonly number[];
  /** Value of a record that is there already. */
  readValue(entityName: string, id: number, field: string): FieldValue;
}

const MOST_LINES = 5;
/** An entity of so few fields is a list to choose from: its examples are all there is of it. */
const LOOKUP_FIELDS = 3;

/** Returns the rows by entity name. Rows whose required fields cannot be filled are left out. */
export function createSampleRows(request: SampleRequest): Map<string, SampleRow[]> {
  const made = new Map<string, SampleRow[]>();
  for (const entity of wholesFirst(request.entities)) made.set(entity.name, createRows(request, entity, made));
  const filled = new Set<string>();
  for (const entity of request.entities) {
    for (const field of entity.fields) {
      if (field.type === "reference") fillReference(request, entity, field, made);
      const join = field.reference?.through?.table;
      if (join === undefined || filled.has(join)) continue;
      filled.add(join);
      fillRelation(request, entity, field, made);
    }
  }
  while (request.entities.some((entity) => dropBrokenRows(request, entity, made))) {
    // Each dropped row can break others, until none is.
  }
  for (const entity of wholesFirst(request.entities)) {
    copyValues(request, entity, made);
    putInOrder(entity, made.get(entity.name) ?? []);
  }
  return made;
}

/** Line items come after the records that they are part of. */
function wholesFirst(entities: readonly EntityModel[]): EntityModel[] {
  const depth = (entity: EntityModel | undefined, left = entities.length): number => {
    const whole = entity?.fields.find(({ name }) => name === entity.partOf)?.reference?.entity;
    if (whole === undefined || left === 0) return 0;
    return (
      1 +
      depth(
        entities.find(({ name }) => name === whole),
        left - 1,
      )
    );
  };
  return entities.toSorted((one, other) => depth(one) - depth(other));
}

/** What a new row is part of, and as which of its lines. */
interface RowPlace {
  readonly whole?: number;
  readonly position: number;
}

function createRows(request: SampleRequest, entity: EntityModel, made: ReadonlyMap<string, SampleRow[]>): SampleRow[] {
  const random = createRandom(`${request.seedKey}/${entity.name}`);
  const firstId = request.firstId(entity);
  const places = placeRows(request, entity, made);
  const ages = places.map(() => random.integer(0, 60 * 24 * 60)).sort((a, b) => b - a);
  const taken = new Map(
    entity.fields.filter((field) => field.unique).map((field) => [field.name, new Set(request.taken(entity, field))]),
  );
  const examples = createExamples(entity, random);
  const companies = random.shuffle(COMPANIES);
  const rows: SampleRow[] = [];
  places.forEach(({ whole, position }, index) => {
    const context: SampleContext = {
      entity,
      random,
      number: index + 1,
      position,
      now: request.now,
      currency: request.currency,
      firstName: random.pick(FIRST_NAMES),
      lastName: random.pick(LAST_NAMES),
      company: companies[index % companies.length] ?? "Northwind",
      place: random.integer(0, CITIES.length - 1),
      startDay: undefined,
      finished: undefined,
    };
    const record = sampleRecord(context, { examples, taken });
    const createdAt = toStoredDatetime(new Date(request.now.getTime() - (ages[index] ?? 0) * 60_000));
    if (!record) return;
    if (whole !== undefined && entity.partOf !== undefined) record.values.set(entity.partOf, whole);
    rows.push({ ...record, id: firstId + rows.length, links: new Map(), createdAt });
  });
  return rows;
}

/** One to five lines for each record that they are part of; else the wanted number of rows. */
function placeRows(
  request: SampleRequest,
  entity: EntityModel,
  made: ReadonlyMap<string, readonly SampleRow[]>,
): RowPlace[] {
  const whole = entity.fields.find(({ name }) => name === entity.partOf);
  if (request.rows === 0) return [];
  if (whole?.reference) {
    const random = createRandom(`${request.seedKey}/${entity.name}/lines`);
    return idsOf(request, made, whole.reference.entity).flatMap((id) =>
      Array.from({ length: whole.unique ? 1 : random.integer(1, MOST_LINES) }, (_, index) => ({
        whole: id,
        position: index + 1,
      })),
    );
  }
  const title = entity.fields.find(({ name }) => name === entity.titleField);
  const isLookup = entity.fields.length <= LOOKUP_FIELDS && title?.examples !== undefined;
  const count = isLookup ? Math.min(request.rows, title?.examples?.length ?? 0) : request.rows;
  return Array.from({ length: count }, (_, index) => ({ position: index + 1 }));
}
