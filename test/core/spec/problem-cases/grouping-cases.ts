/** What is told about wrong specs: groups, trees and line items. */
import { type Case, E, field, order } from "./document.ts";

export const groupingCases: readonly Case[] = [
  [
    "a field in two groups",
    [`${order}.groups.0.fields`, ["number", "number"]],
    `${E.order}.groups[0].fields[1]`,
    '"number" is in a group already',
  ],
  [
    "a group of no field",
    [`${order}.groups.0.fields`, ["nope"]],
    `${E.order}.groups[0].fields[0]`,
    'the entity "order" has no field "nope"',
  ],
  [
    "a place of one number",
    [`${order}.groups.0`, { kind: "geo", label: "G", fields: ["lat"] }],
    `${E.order}.groups[0].fields`,
    "must be a latitude and a longitude",
  ],
  [
    "a name that is a number",
    [`${order}.groups.0`, { kind: "person_name", label: "G", fields: ["fee"] }],
    `${E.order}.groups[0].fields`,
    "the parts of a name must be text",
  ],
  [
    "a parent of another kind",
    ["entities.product.parentField", "price"],
    `${E.product}.parentField`,
    '"price" is not an optional reference to "product" itself',
  ],
  [
    "a parent that there must be",
    [field("product", "parent_id.required"), true],
    `${E.product}.parentField`,
    '"parent_id" is not an optional reference to "product" itself',
  ],
  [
    "a part that can do without",
    [field("line", "order_id.required"), false],
    `${E.line}.partOf`,
    '"order_id" is not a required reference to another entity that deletes in cascade',
  ],
];
