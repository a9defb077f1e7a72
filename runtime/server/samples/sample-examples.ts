/** Hands out the example values of fields: each once before one comes again. */
import { parseFieldValue } from "../../model/parse-field-value.ts";
import type { EntityModel, FieldModel, FieldValue } from "../../model/types.ts";
import type { SqlValue } from "../sql-text.ts";
import { toStored } from "../write-record.ts";
import type { Random } from "./random.ts";

const MOST_TAGS = 3;

export interface SampleExamples {
  has(field: FieldModel): boolean;
  /** True while an example of the field was not used yet. */
  isFresh(field: FieldModel): boolean;
  /** Returns the next example; null when the field is unique and all are `used`. */
  next(field: FieldModel, used: ReadonlySet<SqlValue> | undefined): FieldValue;
}

/** Examples that the field itself would refuse are left out. */
export function createExamples(entity: EntityModel, random: Random): SampleExamples {
  const known = new Map<FieldModel, readonly FieldValue[]>();
  const waiting = new Map<FieldModel, FieldValue[]>();
  const rounds = new Map<FieldModel, number>();
  for (const field of entity.fields) {
    const values = (field.examples ?? []).flatMap((example): FieldValue[] => {
      const parsed = parseFieldValue(field, example);
      return "value" in parsed && parsed.value !== null ? [parsed.value] : [];
    });
    if (values.length > 0) known.set(field, values);
  }
  const draw = (field: FieldModel): FieldValue => {
    const queue = waiting.get(field) ?? [];
    if (queue.length === 0) {
      queue.push(...random.shuffle(known.get(field) ?? []));
      rounds.set(field, (rounds.get(field) ?? 0) + 1);
    }
    waiting.set(field, queue);
    return queue.shift() ?? null;
  };
  return {
    has: (field) => known.has(field),
    isFresh: (field) =>
      known.has(field) && (!rounds.has(field) || (rounds.get(field) === 1 && waiting.get(field)?.length !== 0)),
    next(field, used) {
      if (field.type === "tags") return drawTags(field, draw, random);
      const most = used ? (known.get(field)?.length ?? 0) : 1;
      for (let attempt = 0; attempt < most; attempt += 1) {
        const value = draw(field);
        if (!used?.has(toStored(value))) return value;
      }
      return null;
    },
  };
}

/** Each example is one tag, or several with commas between them. */
function drawTags(field: FieldModel, draw: (field: FieldModel) => FieldValue, random: Random): FieldValue {
  const tags = Array.from({ length: random.integer(1, MOST_TAGS) }, () => draw(field));
  return [...new Set(tags.flat() as string[])].slice(0, MOST_TAGS);
}
