/**
 * Makes random valid AppSpecs: every field type, bounds, unique and required fields, references in any direction, join tables,
 * computed fields, groups, trees, line items, archives, workflows and actions.
 */
import fc from "fast-check";
import { type Computed, type Field, fieldTypeSchema } from "../../../src/core/spec/field-schema.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

const LABELS = fc.constantFrom("Name", 'It\'s "quoted"', "Größe", "Due date", "Total price", "Email");
const NAMES = fc.constantFrom(
  "name",
  "title",
  "order",
  "select",
  "total",
  "due_date",
  "start_date",
  "serial_number",
  "email",
  "group",
  "notes",
  "lat",
  "age",
  "position",
);
const choices = fc
  .uniqueArray(fc.constantFrom("a", "it's", 'with "quotes"', "50%", "été", "in use", "; DROP TABLE x"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((values) => values.map((value) => ({ value, label: value, tone: "neutral" as const })));

const BOUNDED = ["integer", "decimal", "money", "percent", "rating", "year", "duration", "latitude", "longitude"];
const LIMITED = ["text", "long_text", "markdown", "html", "code", "email", "phone", "url", "secret"];
const RELATIONS = ["reference", "references"];

/** One field that refers to nothing; `name` is for the caller to make unique. */
export const fieldArbitrary: fc.Arbitrary<Field> = fc
  .record({
    type: fc.constantFrom(...fieldTypeSchema.options.filter((type) => !RELATIONS.includes(type))),
    name: NAMES,
    label: LABELS,
    required: fc.boolean(),
    unique: fc.boolean(),
    readOnly: fc.constantFrom(true, undefined, undefined),
    choices,
    bounds: fc.option(fc.tuple(fc.integer({ min: -1000, max: 3000 }), fc.integer({ min: 0, max: 500 })), {
      nil: undefined,
    }),
    maxLength: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    examples: fc.option(
      fc.uniqueArray(fc.constantFrom("Alpha", "17", "b@example.com", "2025-02-03", "it's", "x,y"), { minLength: 1 }),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ type, name, label, required, unique, readOnly, choices: allowed, bounds, maxLength, examples }) => {
    const field: Field = { type, name, label, required, unique };
    if (readOnly && !required) field.readOnly = true;
    if (examples) field.examples = examples;
    if (type === "choice") field.choices = allowed;
    if (BOUNDED.includes(type) && bounds) {
      const low = type === "latitude" || type === "longitude" ? bounds[0] % 80 : bounds[0];
      field.min = low;
      field.max = low + bounds[1];
    }
    if (LIMITED.includes(type) && maxLength !== undefined) field.maxLength = maxLength;
    return field;
  });

const rule = fc.constantFrom("restrict", "set_null", "cascade");
const linkArbitrary = fc.record({
  from: fc.nat(3),
  to: fc.nat(3),
  rule,
  required: fc.boolean(),
  unique: fc.boolean(),
  /** Makes it several references, here or at both ends. */
  several: fc.constantFrom("no", "no", "no", "one end", "both ends"),
});
const traitsArbitrary = fc.record({
  softDelete: fc.boolean(),
  tree: fc.boolean(),
  workflow: fc.boolean(),
  groups: fc.boolean(),
  computed: fc.boolean(),
  part: fc.boolean(),
});
type Traits = typeof traitsArbitrary extends fc.Arbitrary<infer T> ? T : never;

interface Draft {
  name: string;
  table: string;
  label: string;
  pluralLabel: string;
  titleField: string;
  fields: Field[];
  [more: string]: unknown;
}

/** One to four entities with relations among them, also to themselves and in circles. */
export const appSpecArbitrary: fc.Arbitrary<AppSpec> = fc
  .record({
    kinds: fc.uniqueArray(fc.constantFrom("employee", "order", "company", "task", "widget", "laptop"), {
      minLength: 1,
      maxLength: 4,
    }),
    fields: fc.array(fc.uniqueArray(fieldArbitrary, { minLength: 1, maxLength: 6, selector: (field) => field.name }), {
      minLength: 4,
      maxLength: 4,
    }),
    traits: fc.array(traitsArbitrary, { minLength: 4, maxLength: 4 }),
    links: fc.array(linkArbitrary, { maxLength: 5 }),
    rows: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ kinds, fields, traits, links, rows }) => {
    const entities = kinds.map((name, index): Draft => {
      const label: Field = { name: "label", label: "Label", type: "text", required: false, unique: false };
      const entity = { name, table: `${name}s`, label: name, pluralLabel: `${name}s`, titleField: "label" };
      return { ...entity, fields: [label, ...structuredClone(fields[index] ?? [])] };
    });
    links.forEach((link, index) => addLink(entities, link, index));
    entities.forEach((entity, index) => addTraits(entities, entity, traits[index] as Traits));
    const first = kinds[0] ?? "";
    const pages = [{ kind: "list", path: "first", title: "First", entity: first, columns: ["label"] }];
    const parsed = parseSpec({ specVersion: 1, app: { name: "Any" }, entities, pages, seeds: { rows } });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.spec;
  });

function addLink(
  entities: readonly Draft[],
  link: typeof linkArbitrary extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): void {
  const [source, target] = [entities[link.from % entities.length], entities[link.to % entities.length]];
  if (!source || !target) return;
  const { required, unique, several } = link;
  const base = { name: `link_${index}_id`, label: "Link", required, unique };
  if (several === "no") {
    const onDelete = required && link.rule === "set_null" ? "cascade" : (link.rule as "restrict");
    source.fields.push({ ...base, type: "reference", reference: { entity: target.name, onDelete } });
    return;
  }
  const through = { table: `join_${index}`, from: "a_id", to: "b_id" };
  const relation = { ...base, unique: false, required: false, type: "references" as const };
  source.fields.push({ ...relation, reference: { entity: target.name, onDelete: "restrict", through } });
  if (several === "one end") return;
  const back = { ...through, from: "b_id", to: "a_id" };
  const reference = { entity: source.name, onDelete: "restrict" as const, through: back };
  target.fields.push({ ...relation, name: `back_${index}`, reference });
}

function addTraits(entities: readonly Draft[], entity: Draft, traits: Traits): void {
  if (traits.softDelete) entity.softDelete = true;
  if (traits.tree) {
    const reference = { entity: entity.name, onDelete: "set_null" as const };
    entity.fields.push({
      name: "parent_id",
      label: "Parent",
      type: "reference",
      required: false,
      unique: false,
      reference,
    });
    entity.parentField = "parent_id";
  }
  const [whole] = entities;
  if (traits.part && whole && whole !== entity) {
    const reference = { entity: whole.name, onDelete: "cascade" as const };
    entity.fields.push({
      name: "whole_id",
      label: "Whole",
      type: "reference",
      required: true,
      unique: false,
      reference,
    });
    entity.partOf = "whole_id";
    entity.fields.push({ ...computedField("whole_copy", { kind: "sum", of: [] }), type: "text" });
    const copy = entity.fields.at(-1) as Field;
    delete copy.computed;
    copy.copyFrom = { from: "whole_id", field: "label" };
  }
  if (traits.groups) entity.groups = [{ kind: "section", label: "All", fields: ["label"] }];
  const status = entity.fields.find((field) => field.type === "choice" && !field.unique);
  const values = status?.choices?.map(({ value }) => value) ?? [];
  if (traits.workflow && status && values[0] !== undefined) {
    const transitions = [{ name: "go", label: "Go", from: values, to: values.at(-1), set: { label: "Gone" } }];
    entity.workflow = { field: status.name, initial: [values[0]], transitions };
    entity.actions = [{ name: "mark", label: "Mark", on: "record", set: { label: "Marked" } }];
  }
  if (traits.computed) addComputed(entities, entity);
}

function addComputed(entities: readonly Draft[], entity: Draft): void {
  const numbers = entity.fields.filter((field) => ["integer", "money", "decimal", "rating"].includes(field.type));
  const days = entity.fields.filter((field) => field.type === "date" || field.type === "datetime");
  const [first, second = first] = numbers.map(({ name }) => name);
  const [start, end = start] = days.map(({ name }) => name);
  if (first !== undefined && second !== undefined) {
    for (const kind of ["product", "sum", "difference", "ratio"] as const) {
      entity.fields.push(computedField(`c_${kind}`, { kind, of: [first, second] }));
    }
    entity.fields.push(computedField("c_twice", { kind: "sum", of: ["c_sum", "c_sum"] }));
  }
  if (start !== undefined && end !== undefined) {
    entity.fields.push(computedField("c_elapsed", { kind: "elapsed", of: [start, end], unit: "minutes" }, "duration"));
  }
  for (const source of entities) {
    const link = source.fields.find((field) => field.type === "reference" && field.reference?.entity === entity.name);
    if (!link) continue;
    const rollup = { kind: "rollup" as const, entity: source.name, field: link.name };
    const filter = {
      or: [
        { field: "label", op: "contains" as const, value: "a'?" },
        { field: "created_at", op: "gte" as const, value: "today-5d" },
      ],
    };
    entity.fields.push(computedField(`c_count_${source.name}`, { ...rollup, fn: "count", filter }, "integer"));
  }
}

function computedField(name: string, computed: Computed, type: Field["type"] = "decimal"): Field {
  return { name, label: name, type, required: false, unique: false, computed };
}
