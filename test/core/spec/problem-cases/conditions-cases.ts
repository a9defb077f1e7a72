/** What is told about wrong specs: conditions. */
import { type Case, condition } from "./document.ts";

const place = "pages.overview.widgets.2.filter";
const at = (rest: string) => `$.pages[0].widgets[2].filter${rest}`;

export const conditionsCases: readonly Case[] = [
  ["no such field", [place, condition("nope", "eq", 1)], at(".field"), 'the entity "order" has no field "nope"'],
  [
    "a secret",
    [
      [place, condition("pin", "eq", "x")],
      ["pages.overview.widgets.2.entity", "user"],
    ],
    at(".field"),
    '"pin" is secret and cannot be compared',
  ],
  [
    "more than yes",
    [place, condition("paid", "gt", true)],
    at(".op"),
    '"gt" needs a number, date or text, and "paid" is boolean',
  ],
  [
    "a number that contains",
    [place, condition("fee", "contains", 1)],
    at(".op"),
    '"contains" needs text, and "fee" is money',
  ],
  [
    "a value and a field",
    [place, condition("fee", "gt", 1, { valueField: "total" })],
    at(".value"),
    "has a value beside a valueField",
  ],
  [
    "no such other field",
    [place, condition("fee", "gt", undefined, { valueField: "nope" })],
    at(".valueField"),
    'the entity "order" has no field "nope"',
  ],
  ["nothing to compare with", [place, condition("fee", "gt")], at(""), "needs a value or a valueField"],
  ["an emptiness of 1", [place, condition("fee", "is_null", 1)], at(".value"), "must be true or false"],
  ["one of one", [place, condition("fee", "in", 1)], at(".value"), '"in" takes a list of values'],
  ["the same as a list", [place, condition("fee", "eq", [1])], at(".value"), '"eq" takes one value'],
  ["a number in words", [place, condition("fee", "eq", "one")], at(".value"), "must be a number"],
  ["yes in words", [place, condition("paid", "eq", "yes")], at(".value"), "must be true or false"],
  [
    "no choice",
    [place, condition("status", "in", ["new", "old"])],
    at(".value"),
    '"old" is not one of the choices of "status"',
  ],
  [
    "a record by its name",
    [place, condition("owner_id", "eq", "Ana")],
    at(".value"),
    "must be the number of a record, or me",
  ],
  ["a day as a number", [place, condition("due", "eq", 1)], at(".value"), "must be a date"],
  [
    "a day in words",
    [place, { and: [condition("due", "eq", "tomorrow")] }],
    at(".and[0].value"),
    '"tomorrow" is neither a date nor relative, such as today-30d',
  ],
  ["text as a number", [place, { or: [condition("number", "eq", 1)] }], at(".or[0].value"), "must be text"],
];
