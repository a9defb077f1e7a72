/** What is told about wrong specs: workflows and actions. */
import { type Case, type Change, condition, E, order } from "./document.ts";

const flow = `${order}.workflow`;
const at = (rest: string) => `${E.order}.workflow.${rest}`;
const set = (values: object): Change => [`${flow}.transitions.0.set`, values];
const product = "entities.line.actions.0.effects.0";
const effect = (rest: string) => `${E.line}.actions[0].effects[0].${rest}`;

export const workflowCases: readonly Case[] = [
  [
    "two steps of one name",
    [`${flow}.transitions.1.name`, "start"],
    at("transitions[1].name"),
    'another transition or action is named "start"',
  ],
  ["a status that is no choice", [`${flow}.field`, "due"], at("field"), '"due" is not a choice field of "order"'],
  [
    "a start that is no choice",
    [`${flow}.initial`, ["new", "old"]],
    at("initial[1]"),
    '"old" is not one of the choices',
  ],
  ["a start without the default", [`${flow}.initial`, ["open"]], at("initial"), 'lacks "new", the field\'s default'],
  [
    "a way from nowhere",
    [`${flow}.transitions.0.from`, ["old"]],
    at("transitions[0].from[0]"),
    '"old" is not one of the choices',
  ],
  ["a way to nowhere", [`${flow}.transitions.0.to`, "old"], at("transitions[0].to"), '"old" is not one of the choices'],
  [
    "a step of no role",
    [`${flow}.transitions.0.roles`, ["boss"]],
    at("transitions[0].roles[0]"),
    'there is no role "boss"',
  ],
  [
    "an input that is no field",
    [`${flow}.transitions.0.input`, ["nope"]],
    at("transitions[0].input[0]"),
    'the entity "order" has no field "nope"',
  ],
  [
    "an input that is computed",
    [`${flow}.transitions.0.input`, ["total"]],
    at("transitions[0].input[0]"),
    '"total" is computed',
  ],
  [
    "a set field that is none",
    set({ nope: 1 }),
    at("transitions[0].set.nope"),
    'the entity "order" has no field "nope"',
  ],
  ["a set field that is computed", set({ total: 1 }), at("transitions[0].set.total"), '"total" is computed'],
  ["a number set to a word", set({ fee: "1" }), at("transitions[0].set.fee"), "must be a number"],
  ["yes set to a word", set({ paid: "yes" }), at("transitions[0].set.paid"), "must be true or false"],
  ["a choice set to none", set({ status: "old" }), at("transitions[0].set.status"), '"old" is not one of the choices'],
  [
    "a reference set to a word",
    set({ owner_id: "Ana" }),
    at("transitions[0].set.owner_id"),
    "must be the number of a record, me or random",
  ],
  ["a date set to a number", set({ due: 1 }), at("transitions[0].set.due"), "must be a date or time"],
  ["a date set to a word", set({ due: "soon" }), at("transitions[0].set.due"), '"soon" is not a date, today or now'],
  ["a text set to a number", set({ currency: 1 }), at("transitions[0].set.currency"), "must be text"],
  [
    "a new file",
    ["entities.order.actions.1.create.values", { photo: "file:1" }],
    `${E.order}.actions[1].create.values.photo`,
    "a image field cannot be set",
  ],
  [
    "a new record without its must",
    ["entities.order.actions.1.create.values", { name: null }],
    `${E.order}.actions[1].create.values.name`,
    '"name" is required',
  ],
  [
    "a product that is me",
    ["entities.order.actions.1.create.values", { parent_id: "me" }],
    `${E.order}.actions[1].create.values.parent_id`,
    "me stands for a user, and this refers to none",
  ],
  [
    "an effect on no reference",
    [`${product}.reference`, "text"],
    effect("reference"),
    '"text" is not a reference field',
  ],
  [
    "an effect on no field",
    [`${product}.add`, { nope: 1 }],
    effect("add.nope"),
    'the entity "product" has no field "nope"',
  ],
  [
    "an effect on a text",
    [`${product}.add`, { name: 1 }],
    effect("add.name"),
    '"name" is not a number that can be changed',
  ],
  [
    "an effect on a result",
    [`${product}.add`, { sold: 1 }],
    effect("add.sold"),
    '"sold" is not a number that can be changed',
  ],
  [
    "an effect by a text",
    [`${product}.add.stock.field`, "text"],
    effect("add.stock.field"),
    '"text" is not a number field',
  ],
  [
    "an effect that sets nothing there is",
    [`${product}.set`, { nope: 1 }],
    effect("set.nope"),
    'the entity "product" has no field "nope"',
  ],
  [
    "a condition on no record",
    [`${order}.actions.1.when`, condition("fee", "gt", 1)],
    `${E.order}.actions[1].on`,
    "an action on the list has no record to look at or to set",
  ],
  [
    "nothing to do",
    [`${order}.actions.0.create`, undefined],
    `${E.order}.actions[0]`,
    "does nothing: needs set, input, effects or create",
  ],
  [
    "a new nothing",
    [`${order}.actions.0.create.entity`, "nope"],
    `${E.order}.actions[0].create.entity`,
    'there is no entity "nope"',
  ],
  [
    "a link that leads elsewhere",
    [`${order}.actions.0.create.link`, "product_id"],
    `${E.order}.actions[0].create.link`,
    '"line.product_id" does not refer to a record that the action is about',
  ],
  [
    "a condition on no field",
    [`${order}.actions.0.when`, condition("nope", "eq", 1)],
    `${E.order}.actions[0].when.field`,
    'the entity "order" has no field "nope"',
  ],
];
