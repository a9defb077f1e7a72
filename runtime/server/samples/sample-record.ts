/** Makes the own values of one sample record: everything but references. */
import { toStoredDate, toStoredDatetime } from "../../model/calendar.ts";
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { FieldModel, FieldValue } from "../../model/types.ts";
import { holdsFiles } from "../files/file-value.ts";
import type { SqlValue } from "../sql-text.ts";
import { toStored } from "../write-record.ts";
import { type SampleCourse, sampleCourse } from "./sample-course.ts";
import type { SampleExamples } from "./sample-examples.ts";
import { isPersonEntity } from "./sample-text.ts";
import { type SampleContext, sampleValue } from "./sample-value.ts";

export interface SampleRecord {
  readonly values: Map<string, FieldValue>;
  /** Fields that hold an upload, which is made when the record is written. */
  readonly files: ReadonlySet<string>;
  /** References that a step has set (true) or not set yet (false). */
  readonly stepReferences: ReadonlyMap<string, boolean>;
}

export interface SampleTools {
  readonly examples: SampleExamples;
  /** Stored values that unique fields have already, by name. */
  readonly taken: ReadonlyMap<string, Set<SqlValue>>;
}

const MOST_ATTEMPTS = 40;
const DAY_MS = 86_400_000;
/** Never left empty: a record says yes or no, has one of its choices and stands somewhere. */
const ALWAYS = new Set<FieldModel["type"]>(["choice", "boolean", "position", "latitude", "longitude"]);

/** Returns undefined when a required field has no value left. */
export function sampleRecord(context: SampleContext, tools: SampleTools): SampleRecord | undefined {
  const { entity, random, number } = context;
  const course = sampleCourse(entity, random, number);
  if (course) context.finished = course.finished;
  const values = new Map<string, FieldValue>();
  const files = new Set<string>();
  const steps = readSteps(context, course);
  for (const field of entity.fields) {
    if (field.computed || field.type === "reference" || field.type === "references") continue;
    if (holdsFiles(field)) {
      if (field.required || !random.chance(0.08)) files.add(field.name);
      continue;
    }
    const value = chooseValue(field, context, tools, course, steps.values);
    if (value === null && field.required) return undefined;
    values.set(field.name, value);
    if (field.name === entity.titleField) takeName(context, value);
  }
  for (const [name, used] of tools.taken) {
    const value = values.get(name);
    if (value !== undefined && value !== null) used.add(toStored(value));
  }
  return { values, files, stepReferences: steps.references };
}

function chooseValue(
  field: FieldModel,
  context: SampleContext,
  tools: SampleTools,
  course: SampleCourse | undefined,
  steps: ReadonlyMap<string, FieldValue>,
): FieldValue {
  const used = tools.taken.get(field.name);
  if (course?.statusField === field.name) return accept(field, course.status, used);
  const set = steps.get(field.name);
  if (set !== undefined) return accept(field, set, used) ?? generate(field, context, used);
  if (course?.untouched.has(field.name)) return null;
  if (isLeftEmpty(field, context, tools)) return null;
  if (!tools.examples.has(field)) return generate(field, context, used);
  return accept(field, tools.examples.next(field, used), used) ?? generate(field, context, used);
}

function isLeftEmpty(field: FieldModel, { entity, random }: SampleContext, { examples }: SampleTools): boolean {
  const optional = !field.required && field.name !== entity.titleField && !ALWAYS.has(field.type);
  return optional && random.chance(0.08) && !examples.isFresh(field);
}

function generate(field: FieldModel, context: SampleContext, used: ReadonlySet<SqlValue> | undefined): FieldValue {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const value = accept(field, sampleValue(field, context, attempt), used);
    if (value !== null) return value;
  }
  return null;
}

/** What validation would refuse must not come in by the back door either. */
function accept(field: FieldModel, value: FieldValue, used: ReadonlySet<SqlValue> | undefined): FieldValue {
  const parsed = parseFieldValue(field, value);
  if ("error" in parsed || parsed.value === null) return null;
  return used?.has(toStored(parsed.value)) ? null : parsed.value;
}

/** What the steps on the record's way have set; their moments lie in the past, one after the other. */
function readSteps(
  { entity, random, now }: SampleContext,
  course: SampleCourse | undefined,
): { values: Map<string, FieldValue>; references: Map<string, boolean> } {
  const values = new Map<string, FieldValue>();
  const references = new Map<string, boolean>();
  for (const name of course?.untouched ?? []) references.set(name, false);
  let age = random.integer(10, 40) * DAY_MS;
  for (const assignments of course?.set ?? []) {
    age = Math.floor(age * (0.3 + random.next() * 0.6));
    for (const [name, value] of Object.entries(assignments)) {
      const field = entity.fields.find((candidate) => candidate.name === name);
      const moment = new Date(now.getTime() - age);
      if (field?.type === "reference") references.set(name, value !== null);
      else if (field?.type === "date" && isNow(value)) values.set(name, toStoredDate(moment));
      else if (field?.type === "datetime" && isNow(value)) values.set(name, toStoredDatetime(moment));
      else if (value !== null) values.set(name, value);
    }
  }
  return { values, references };
}

function isNow(value: unknown): boolean {
  return value === "today" || value === "now";
}

/** A person's e-mail address follows from the name that the record got. */
function takeName(context: SampleContext, value: FieldValue): void {
  if (typeof value !== "string" || !isPersonEntity(context.entity)) return;
  const [first = "", ...rest] = value.split(" ");
  if (rest.length === 0) return;
  context.firstName = first;
  context.lastName = rest.join(" ");
}
