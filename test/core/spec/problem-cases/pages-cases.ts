/** What is told about wrong specs: pages. */
import { type Case } from "./document.ts";

const widget = "pages.overview.widgets";
const at = (index: number, rest: string) => `$.pages[0].widgets[${index}].${rest}`;

export const pagesCases: readonly Case[] = [
  ["a home that is none", ["app.home", "nope"], "$.app.home", 'there is no page "nope" that an app can open with'],
  [
    "a home that needs a record",
    ["app.home", "order-form"],
    "$.app.home",
    'there is no page "order-form" that an app can open with',
  ],
  ["a page for no role", ["pages.help.roles", ["boss"]], "$.pages[6].roles[0]", 'there is no role "boss"'],
  ["a page taken", ["pages.help.path", "board"], "$.pages[6].path", 'another page is at "board" already'],
  ["a page reserved", ["pages.help.path", "api"], "$.pages[6].path", '"api" is a reserved name'],
  ["a board of no entity", ["pages.board.entity", "nope"], "$.pages[2].entity", 'there is no entity "nope"'],
  ["a board by a date", ["pages.board.field", "due"], "$.pages[2].field", '"due" is date, not choice'],
  ["a board by nothing", ["pages.board.field", "nope"], "$.pages[2].field", 'the entity "order" has no field "nope"'],
  ["a card twice the same", ["pages.board.card", ["due", "due"]], "$.pages[2].card[1]", '"due" is listed already'],
  [
    "a calendar by a text",
    ["pages.calendar.start", "number"],
    "$.pages[3].start",
    '"number" is not a date or datetime',
  ],
  ["a calendar to nowhere", ["pages.calendar.end", "nope"], "$.pages[3].end", 'the entity "order" has no field "nope"'],
  [
    "a picture that is a number",
    ["pages.gallery.image", "price"],
    "$.pages[4].image",
    '"price" is money, not image or url',
  ],
  [
    "lines of nothing",
    ["pages.order-form.lines.0.entity", "nope"],
    "$.pages[1].lines[0].entity",
    'there is no entity "nope"',
  ],
  [
    "lines that are none",
    ["pages.order-form.lines.0", { entity: "product", field: "parent_id", columns: ["name"] }],
    "$.pages[1].lines[0].field",
    '"product" is not part of "order" by "parent_id"',
  ],
  [
    "lines of another record",
    ["pages.order-form.entity", "product"],
    "$.pages[1].lines[0].field",
    '"line.order_id" does not refer to "product"',
  ],
  ["a widget of nothing", [`${widget}.0.entity`, "nope"], at(0, "entity"), 'there is no entity "nope"'],
  [
    "a comparison by a text",
    [`${widget}.0.compare.field`, "number"],
    at(0, "compare.field"),
    '"number" is not a date or datetime',
  ],
  ["a sum of dates", [`${widget}.1.measure.field`, "due"], at(1, "measure.field"), '"sum" of "due", which is date'],
  ["a donut of two series", [`${widget}.1.style`, "donut"], at(1, "series"), "a donut has one series"],
  [
    "a group by nothing",
    [`${widget}.1.groupBy.field`, "nope"],
    at(1, "groupBy.field"),
    'the entity "order" has no field "nope"',
  ],
  ["months of a choice", [`${widget}.1.series.bucket`, "month"], at(1, "series.bucket"), '"status" is not a date'],
  ["hours of a day", [`${widget}.1.groupBy.bucket`, "hour"], at(1, "groupBy.bucket"), '"due" has no hours'],
  ["a list of nothing", [`${widget}.2.columns`, ["nope"]], at(2, "columns"), 'the entity "order" has no field "nope"'],
  [
    "a report by data",
    [
      ["pages.report.entity", "product"],
      ["pages.report.groupBy", [{ field: "data" }]],
    ],
    "$.pages[5].groupBy[0].field",
    "a json field cannot be grouped by",
  ],
  ["a report in no range", ["pages.report.range", "number"], "$.pages[5].range", '"number" is not a date or datetime'],
];
