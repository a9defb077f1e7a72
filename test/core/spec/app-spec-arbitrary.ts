/** Makes random valid AppSpecs: every field type, bounds, unique and required fields, references in any direction. */
import fc from "fast-check";
import { type Field, fieldTypeSchema } from "../../../src/core/spec/field-schema.ts";
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

/** One field that is not a reference; `name` is for the caller to make unique. */
export const fieldArbitrary: fc.Arbitrary<Field> = fc
  .record({
    type: fc.constantFrom(...fieldTypeSchema.options.filter((type) => type !== "reference")),
    name: NAMES,
    label: LABELS,
    required: fc.boolean(),
    unique: fc.boolean(),
    choices,
    bounds: fc.option(fc.tuple(fc.integer({ min: -1000, max: 3000 }), fc.integer({ min: 0, max: 500 })), {
      nil: undefined,
    }),
    maxLength: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  })
  .map(({ type, name, label, required, unique, choices: allowed, bounds, maxLength }) => {
    const field: Field = { type, name, label, required, unique };
    if (type === "choice") field.choices = allowed;
    if (["integer", "decimal", "money", "percent", "rating", "year", "duration"].includes(type) && bounds) {
      field.min = bounds[0];
      field.max = bounds[0] + bounds[1];
    }
    if (["text", "long_text", "code", "email", "phone", "url"].includes(type) && maxLength !== undefined)
      field.maxLength = maxLength;
    return field;
  });

const rule = fc.constantFrom("restrict", "set_null", "cascade");
const linkArbitrary = fc.record({ from: fc.nat(3), to: fc.nat(3), rule, required: fc.boolean(), unique: fc.boolean() });

/** One to four entities with references among them, also to themselves and in circles. */
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
    links: fc.array(linkArbitrary, { maxLength: 5 }),
    rows: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ kinds, fields, links, rows }) => {
    const entities = kinds.map((name, index) => ({
      name,
      table: `${name}s`,
      label: name,
      pluralLabel: `${name}s`,
      titleField: "label",
      fields: [
        { name: "label", label: "Label", type: "text" as const, required: false, unique: false },
        ...(fields[index] ?? []),
      ],
    }));
    links.forEach((link, index) => {
      const [source, target] = [entities[link.from % kinds.length], entities[link.to % kinds.length]];
      const onDelete = link.required && link.rule === "set_null" ? "cascade" : link.rule;
      const { required, unique } = link;
      if (!source || !target) return;
      const reference = { entity: target.name, onDelete };
      source.fields.push({
        name: `link_${index}_id`,
        label: "Link",
        type: "reference",
        required,
        unique,
        reference,
      });
    });
    const first = kinds[0] ?? "";
    const pages = [{ kind: "list", path: "first", title: "First", entity: first, columns: ["label"] }];
    const parsed = parseSpec({ specVersion: 1, app: { name: "Any" }, entities, pages, seeds: { rows } });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.spec;
  });
