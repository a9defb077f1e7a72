/** What is told about wrong specs: computed fields. */
import { type Case, condition, E, field } from "./document.ts";

const at = (index: number, rest: string) => `${E.order}.fields[${index}].${rest}`;
const computed = (name: string, key: string) => field("order", `${name}.computed.${key}`);

export const computedCases: readonly Case[] = [
  [
    "a sum that is text",
    [field("order", "twice.type"), "text"],
    at(13, "type"),
    "a sum is a number, and this field is text",
  ],
  ["a default", [field("order", "twice.default"), 1], at(13, "default"), "a computed field has no default"],
  ["one of a kind", [field("order", "twice.unique"), true], at(13, "unique"), "a computed field cannot be unique"],
  [
    "a must",
    [field("order", "twice.required"), true],
    at(13, "required"),
    "a computed field cannot be required: nobody fills it in",
  ],
  [
    "nothing to add",
    [computed("twice", "of"), ["fee", "nope"]],
    at(13, "computed.of[1]"),
    'the entity "order" has no field "nope"',
  ],
  [
    "a sum of a rollup",
    [computed("twice", "of"), ["fee", "total"]],
    at(13, "computed.of[1]"),
    '"total" is worked out when a record is read and cannot be used here',
  ],
  [
    "a time between numbers",
    [computed("late", "of"), ["due", "fee"]],
    at(15, "computed.of[1]"),
    '"fee" is not a date or datetime',
  ],
  ["a sum of dates", [computed("twice", "of"), ["fee", "due"]], at(13, "computed.of[1]"), '"due" is not a number'],
  ["a circle", [computed("twice", "of"), ["fee", "more"]], at(13, "computed"), "is computed from itself"],
  [
    "a rollup of nothing",
    [computed("lines", "entity"), "nope"],
    at(12, "computed.entity"),
    'there is no entity "nope"',
  ],
  [
    "a rollup of strangers",
    [computed("lines", "field"), "product_id"],
    at(12, "computed.field"),
    '"line.product_id" does not refer to "order"',
  ],
  ["a sum of nothing", [computed("total", "of"), undefined], at(11, "computed.field"), '"sum" needs a field'],
  [
    "a sum of no field",
    [computed("total", "of"), "nope"],
    at(11, "computed.field"),
    'the entity "line" has no field "nope"',
  ],
  ["a sum of text", [computed("total", "of"), "text"], at(11, "computed.field"), '"sum" of "text", which is text'],
  [
    "a filter on no field",
    [computed("lines", "filter"), condition("nope", "eq", 1)],
    at(12, "computed.filter.field"),
    'the entity "line" has no field "nope"',
  ],
  [
    "a filter by the person",
    [computed("lines", "filter"), { and: [{ or: [condition("by_id", "eq", "me")] }] }],
    at(12, "computed.filter.and[0].or[0].value"),
    '"me" cannot be used in a rollup, which everybody sees alike',
  ],
];
