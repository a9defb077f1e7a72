/** Works out what the fields of an entity mean for its pages: status, dates by their role, amounts, people, pictures. */
import type { Field } from "../../spec/field-schema.ts";
import { familyOf } from "../../spec/field-storage.ts";
import type { Entity } from "../../spec/schema.ts";
import { soundsLikePerson } from "../lexicon/person-words.ts";
import { closedValues, isCourse } from "../lexicon/status-words.ts";

export interface EntityFacts {
  entity: Entity;
  /** The choice that says how far a record is or in which state it is. */
  status?: Field;
  /** True when the status is a course that ends. */
  course: boolean;
  /** Values of a course at which something is still to be done. */
  open: string[];
  due?: Field;
  expires?: Field;
  /** When it takes place. */
  start?: Field;
  end?: Field;
  /** When it happened or was entered. */
  happened?: Field;
  money?: Field;
  /** Number that is added up where there is no money. */
  amount?: Field;
  image?: Field;
  assignee?: Field;
  /** Yes or a date once the record is done, where no status says so. */
  finished?: Field;
  /** Readings of a meter: a time and numbers, and little else. */
  isReading: boolean;
  isLookup: boolean;
  isPart: boolean;
  isUsers: boolean;
  isPerson: boolean;
  /** How many references of other entities point here. */
  incoming: number;
}

const STATUS = /(?:^|_)(?:status|stage|state|phase)$/u;
const DUE =
  /(?:^|_)(?:due|deadline|needed_by|respond_by|target|closing|return_by|required_by|expected)(?:_(?:date|on|at|by|time))?$|^due_/u;
const EXPIRES = /expir|(?:^|_)valid_(?:until|to)$|warranty_(?:end|until)|renewal|best_before|^next_\w+/u;
const START =
  /^(?:start|starts|begin|begins|from|departure|arrival|check_?in|clock_in|pick_?up|move_in|valid_from)(?:_(?:date|time|datetime|at|on))*$|_start(?:_(?:date|time|at))?$/u;
const END =
  /^(?:end|ends|until|to|return|check_?out|clock_out|drop_?off|move_out|finish)(?:_(?:date|time|datetime|at|on))*$|_end(?:_(?:date|time|at))?$/u;
const PLANNED =
  /^(?:scheduled|appointment|visit|event|session|meeting|match|planned|interview|booking|reservation|class|lesson|shift|exam|trip|tour|travel|game|surgery|procedure|pickup|delivery|inspection)_(?:date|at|on|time|for|datetime)$|^scheduled|^planned_|^date_and_time$/u;
const PERSONAL =
  /birth|dob|^hired?_|hire_date|joined|member_since|anniversary|founded|purchase|acquired|last_|warranty|installed|planted/u;
const PLANNED_NOUN =
  /(?:appointment|session|event|meeting|shift|match|fixture|class|lesson|exam|interview|visit|training|conference|workshop|webinar|concert|game|surgery|tour|trip|festival|meetup|booking|reservation|consultation|rehearsal|wedding|delivery|inspection|vaccination|procedure|lecture|course)$/u;
const FINISHED = /^(?:is_)?(?:done|completed|finished|returned|paid|closed|resolved|delivered)(?:_(?:on|at|date))?$/u;
const ASSIGNEE = /assign|responsible|owner|handled|handler|agent|technician|driver|reviewer|approver/u;
const PERSON =
  /(?:employee|user|person|member|customer|client|student|teacher|patient|doctor|nurse|contact|volunteer|athlete|player|coach|candidate|tenant|guest|attendee|participant|author|driver|supplier|vendor|donor|subscriber|recipient|profile|agent|staff|staff_member|lead|owner|instructor|trainer)$/u;
const MAIN_MONEY = /(?:^|_)(?:total|grand_total|amount|value|revenue|cost|price|fee|premium|salary|budget|rent)$/u;
const ADDED = /(?:^|_)(?:quantity|qty|hours|duration|distance|points|votes|calories|attendees|units|score|minutes)$/u;

function pick(fields: readonly Field[], test: RegExp): Field | undefined {
  return fields.find((field) => test.test(field.name));
}

function isMoment(field: Field): boolean {
  return field.type === "date" || field.type === "datetime";
}

function findMoney(fields: readonly Field[]): Field | undefined {
  const money = fields.filter(
    (field) => field.type === "money" && !/tax|vat|discount|shipping|deposit|rate$|salary|wage|limit/u.test(field.name),
  );
  return (
    money.find((field) => /(?:^|_)(?:grand_total|total|subtotal|amount)$/u.test(field.name)) ??
    money.find((field) => MAIN_MONEY.test(field.name)) ??
    money[0]
  );
}

/** A pair of dates, or one date that is planned ahead. */
function findSchedule(entity: Entity, dates: readonly Field[], planned: boolean): { start?: Field; end?: Field } {
  const start = pick(dates, START) ?? pick(dates, PLANNED);
  const end = pick(dates, END);
  if (start) return { start, ...(end && end !== start ? { end } : {}) };
  const plain = dates.find((field) => /^(?:date|when|day|datetime)$/u.test(field.name));
  return plain && (planned || PLANNED_NOUN.test(entity.name)) ? { start: plain } : {};
}

function isReading(entity: Entity): boolean {
  const numbers = entity.fields.filter((field) => familyOf(field.type) === "number" && !field.computed);
  const times = entity.fields.filter((field) => field.type === "datetime");
  const rest = entity.fields.filter(
    (field) => !numbers.includes(field) && !times.includes(field) && field.type !== "reference",
  );
  return (
    times.length === 1 &&
    numbers.length >= 1 &&
    rest.length <= 2 &&
    /(?:reading|measurement|sample|data|metric|observation|log)$/u.test(entity.name)
  );
}

function factsOf(entity: Entity, all: readonly Entity[], userEntity: string | undefined): EntityFacts {
  const { fields } = entity;
  const choices = fields.filter((field) => field.type === "choice");
  const status = choices.find((field) => field.name === entity.workflow?.field) ?? pick(choices, STATUS);
  const values = status?.choices?.map((choice) => choice.value) ?? [];
  const course = isCourse(values.map((value) => value.toLowerCase()));
  const closed = new Set(closedValues(values.map((value) => value.toLowerCase())));
  const dates = fields.filter(isMoment);
  const due = pick(dates, DUE);
  const expires = dates.find((field) => field !== due && EXPIRES.test(field.name));
  const planned = values.some((value) => /^(?:planned|scheduled|upcoming|booked|confirmed)$/iu.test(value));
  const { start, end } = findSchedule(entity, dates, planned);
  const finished = fields.find((field) => (field.type === "boolean" || isMoment(field)) && FINISHED.test(field.name));
  const happened = dates.find(
    (field) => ![due, expires, start, end, finished].includes(field) && !PERSONAL.test(field.name),
  );
  const money = findMoney(fields);
  const amount = fields.find((field) => familyOf(field.type) === "number" && ADDED.test(field.name));
  const image = fields.find((field) => field.type === "image");
  const assignee = fields.find((field) => field.type === "reference" && ASSIGNEE.test(field.name));
  const own = fields.filter((field) => field.type !== "position");
  const incoming = all.reduce(
    (sum, other) =>
      sum + (other === entity ? 0 : other.fields.filter((field) => field.reference?.entity === entity.name).length),
    0,
  );
  const isUsers = entity.name === userEntity;
  return {
    entity,
    course,
    open: course ? values.filter((value) => !closed.has(value.toLowerCase())) : [],
    isReading: isReading(entity),
    isLookup:
      !(PERSON.test(entity.name) || soundsLikePerson(entity.name.split("_").pop() ?? "")) &&
      own.length <= 2 &&
      incoming > 0 &&
      !entity.workflow &&
      own.every((field) => field.type !== "reference"),
    isPart: entity.partOf !== undefined,
    isUsers,
    isPerson: PERSON.test(entity.name) || soundsLikePerson(entity.name.split("_").pop() ?? ""),
    incoming,
    ...(status ? { status } : {}),
    ...(due ? { due } : {}),
    ...(expires ? { expires } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(happened ? { happened } : {}),
    ...(money ? { money } : {}),
    ...(amount ? { amount } : {}),
    ...(image ? { image } : {}),
    ...(assignee ? { assignee } : {}),
    ...(finished ? { finished } : {}),
  };
}

/** Returns the facts of all entities, in their order. */
export function collectFacts(entities: readonly Entity[], userEntity: string | undefined): EntityFacts[] {
  return entities.map((entity) => factsOf(entity, entities, userEntity));
}

/** The date by which a record is put on a time axis. */
export function timeOf(facts: EntityFacts): Field | undefined {
  return facts.happened ?? facts.start ?? (facts.isReading ? facts.entity.fields.find(isMoment) : undefined);
}
