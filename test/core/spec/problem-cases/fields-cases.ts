/** What is told about wrong specs: fields. */
import { type Case, E, field, order } from "./document.ts";

const at = (index: number, rest: string) => `${E.order}.fields[${index}].${rest}`;

export const fieldsCases: readonly Case[] = [
  [
    "a currency on a date",
    [field("order", "due.currencyField"), "currency"],
    at(3, "currencyField"),
    "belongs to money fields, and this one is date",
  ],
  [
    "a currency that is no text",
    [field("order", "fee.currencyField"), "due"],
    at(5, "currencyField"),
    '"due" is not a text or choice field',
  ],
  [
    "a unit on a text",
    [field("order", "currency.unit"), "kg"],
    at(6, "unit"),
    "belongs to number fields, and this one is text",
  ],
  [
    "a value copied from no reference",
    [field("line", "price.copyFrom.from"), "text"],
    `${E.line}.fields[4].copyFrom.from`,
    '"text" is not a reference field',
  ],
  [
    "a value copied from no field",
    [field("line", "price.copyFrom.field"), "nope"],
    `${E.line}.fields[4].copyFrom.field`,
    'the entity "product" has no field "nope"',
  ],
  [
    "a text copied into a number",
    [field("line", "price.copyFrom.field"), "name"],
    `${E.line}.fields[4].copyFrom.field`,
    '"product.name" is text, and this field is money',
  ],
  [
    "unique tags of people",
    [field("product", "fans.unique"), true],
    `${E.product}.fields[7].unique`,
    "several references cannot be unique",
  ],
  [
    "several references without a table",
    [field("product", "fans.reference"), { entity: "user" }],
    `${E.product}.fields[7].reference.through`,
    "several references need their join table",
  ],
  [
    "one reference with a table",
    [field("line", "by_id.reference.through"), { table: "x", from: "a", to: "b" }],
    `${E.line}.fields[3].reference.through`,
    "one reference has no join table",
  ],
  [
    "a join table of one column",
    [field("product", "fans.reference.through.to"), "product_id"],
    `${E.product}.fields[7].reference.through.to`,
    "both ends have the same column",
  ],
  [
    "a join table with another's name",
    [field("product", "fans.reference.through.table"), "lines"],
    `${E.product}.fields[7].reference.through.table`,
    'the join table "lines" has the name of another table',
  ],
  [
    "a join table of SQLite's",
    [field("product", "fans.reference.through.table"), "sqlite_x"],
    `${E.product}.fields[7].reference.through.table`,
    '"sqlite_x" is a reserved name',
  ],
  [
    "a second end with columns of its own",
    [
      "entities.user.fields.4",
      {
        name: "likes",
        label: "Likes",
        type: "references",
        reference: { entity: "product", through: { table: "fans", from: "fan_id", to: "product_id" } },
      },
    ],
    `${E.product}.fields[7].reference.through`,
    '"fans" joins "user.likes" already, and this is not its other end',
  ],
  [
    "an index with a join table's name",
    [field("product", "fans.reference.through.table"), "lines_order_id_index"],
    `${E.line}.fields[1].name`,
    'its index "lines_order_id_index" has the name of another table or index',
  ],
  [
    "a default of a file",
    [field("product", "photo.default"), "x"],
    `${E.product}.fields[5].default`,
    "a image field has no default",
  ],
  [
    "a default of several references",
    [field("product", "fans.default"), "x"],
    `${E.product}.fields[7].default`,
    "a references field has no default",
  ],
  [
    "a default of data",
    [field("product", "data.default"), "{}"],
    `${E.product}.fields[6].default`,
    "a json field has no default",
  ],
  [
    "tags that are a number",
    [field("order", "words.default"), 1],
    at(8, "default"),
    "must be words separated by commas",
  ],
  ["yes that is a word", [field("order", "paid.default"), "yes"], at(7, "default"), "must be true or false"],
  ["a number that is a word", [field("order", "fee.default"), "1"], at(5, "default"), "must be a number"],
  [
    "a part of a whole number",
    [field("line", "quantity.default"), 1.5],
    `${E.line}.fields[5].default`,
    "must be a whole number",
  ],
  ["a latitude too far north", [field("order", "lat.default"), 91], at(9, "default"), "must be at most 90"],
  ["a latitude too far south", [field("order", "lat.default"), -91], at(9, "default"), "must be at least -90"],
  ["a text that is a number", [field("order", "currency.default"), 1], at(6, "default"), "must be text"],
  [
    "a text that is too long",
    [
      [field("order", "currency.default"), "EURO"],
      [field("order", "currency.maxLength"), 3],
    ],
    at(6, "default"),
    "is longer than 3",
  ],
  [
    "a default that is no choice",
    [field("order", "status.default"), "lost"],
    at(1, "default"),
    '"lost" is not one of the choices',
  ],
  [
    "a colour by its name",
    [
      [field("order", "currency.type"), "colour"],
      [field("order", "currency.default"), "red"],
      [field("order", "fee.currencyField"), undefined],
    ],
    at(6, "default"),
    "must be a lower-case #rrggbb colour",
  ],
  [
    "a date that is none",
    [field("order", "due.default"), "2025-02-30"],
    at(3, "default"),
    '"2025-02-30" is not a real date',
  ],
  [
    "me who is no user",
    [field("line", "product_id.default"), "me"],
    `${E.line}.fields[2].default`,
    'a reference has no default other than "me", where it refers to the user entity',
  ],
  [
    "a title of tags",
    [`${order}.titleField`, "words"],
    `${E.order}.titleField`,
    '"words" is tags, which cannot name a record',
  ],
  [
    "a title that is worked out",
    [`${order}.titleField`, "lines"],
    `${E.order}.titleField`,
    '"lines" is worked out when a record is read, and cannot name it',
  ],
  ["no title", [`${order}.titleField`, "nope"], `${E.order}.titleField`, 'the entity "order" has no field "nope"'],
  [
    "a field named deleted_at",
    [field("order", "due.name"), "deleted_at"],
    at(3, "name"),
    '"deleted_at" is a reserved name: every entity has it already',
  ],
];
