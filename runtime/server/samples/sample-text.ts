/** Makes plausible text for a field, by its name and by what kind of thing its entity is. */
import type { EntityModel, FieldModel } from "../../model/types.ts";
import type { Random } from "./random.ts";
import * as words from "./words.ts";

/** What one sample row is about; its fields agree with each other because they are made from it. */
export interface SampleSubject {
  readonly entity: EntityModel;
  readonly random: Random;
  firstName: string;
  lastName: string;
  readonly company: string;
  /** Where it is: the place of its city in the list of cities. */
  readonly place: number;
  /** Number of the row, from 1. */
  readonly number: number;
}

type MakeText = (subject: SampleSubject) => string;
const from =
  (list: readonly string[]): MakeText =>
  (subject) =>
    subject.random.pick(list);
const person: MakeText = (subject) => `${subject.firstName} ${subject.lastName}`;

const PERSON =
  /(^|_)(employee|person|people|user|contact|patient|student|teacher|instructor|candidate|applicant|member|staff|manager|technician|driver|agent|doctor|guest|attendee|participant|author|tenant|lead|visitor|volunteer|client|customer|owner|worker|player|trainer|speaker)s?$/;
const COMPANY = /(^|_)(company|supplier|vendor|organi[sz]ation|account|manufacturer|partner|firm|carrier|brand)s?$/;

/** Names of things, by the entity's name; the first that fits. */
const ENTITY_NAMES: readonly (readonly [RegExp, MakeText])[] = [
  [COMPANY, (subject) => subject.company],
  [PERSON, person],
  [/laptop|computer|notebook/, from(words.LAPTOPS)],
  [/vehicle|car$|truck|van$|fleet/, from(words.VEHICLES)],
  [/project|campaign|program|initiative/, from(words.PROJECTS)],
  [/task|todo|action|step|job$|milestone/, from(words.TASKS)],
  [/ticket|issue|incident|case|request|complaint|bug|problem/, from(words.TICKETS)],
  [/event|meeting|session|workshop|booking|appointment/, from(words.EVENTS)],
  [/book|title|article|publication/, from(words.BOOKS)],
  [/course|class|subject|lesson|module/, from(words.COURSES)],
  [/department|team|group|division|unit/, from(words.DEPARTMENTS)],
  [/location|site|warehouse|room|office|building|store|branch|venue|facility|desk/, from(words.LOCATIONS)],
  [/categor|type|tag|kind|topic/, from(words.CATEGORIES)],
  [/product|item|part|asset|equipment|tool|device|article|material|supply|stock/, from(words.PRODUCTS)],
  [/position|role|vacancy|opening/, from(words.JOBS)],
];

/** Text by the field's name; the first that fits. */
const FIELD_NAMES: readonly (readonly [RegExp, MakeText])[] = [
  [/first_?name|given_?name/, (subject) => subject.firstName],
  [/last_?name|surname|family_?name/, (subject) => subject.lastName],
  [/company|supplier|vendor|manufacturer|organi[sz]ation|carrier|publisher/, (subject) => subject.company],
  [/brand|make$/, from(words.BRANDS)],
  [/city|town/, (subject) => words.CITIES[subject.place] ?? ""],
  [/country|nationality/, (subject) => words.COUNTRIES[subject.place] ?? ""],
  [/^state$|region|province|county/, (subject) => words.REGIONS[subject.place] ?? ""],
  [/street|address/, (subject) => `${subject.random.integer(1, 240)} ${subject.random.pick(words.STREETS)}`],
  [/zip|postal|postcode/, (subject) => String(subject.random.integer(10_000, 99_999))],
  [/job|position|occupation|profession|job_?title|designation|^role$/, from(words.JOBS)],
  [/department|team|division/, from(words.DEPARTMENTS)],
  [/location|room|office|warehouse|site|building|venue|place|shelf|area/, from(words.LOCATIONS)],
  [/colou?r/, from(words.COLOUR_NAMES)],
  [/category|type|kind|group/, from(words.CATEGORIES)],
  [/model/, from(words.LAPTOPS)],
  [/product|item/, from(words.PRODUCTS)],
  [
    /(^|_)(by|contact|person|owner|author|manager|assignee|assigned_to|customer|client|employee|guest|patient|student|attendee|organi[sz]er|driver|instructor|teacher|technician|recipient|sender|holder|requester|reporter|approver|supervisor)(_?name)?$/,
    person,
  ],
  [/description|notes?|comment|remark|details?|reason|feedback|summary|message|content|body|bio/, sentences(1)],
];

/** Text of a `text` field. */
export function sampleText(field: FieldModel, subject: SampleSubject): string {
  const { entity } = subject;
  const isName = field.name === entity.titleField || /(^|_)(name|title|subject|full_?name|label)$/.test(field.name);
  const own = FIELD_NAMES.find(([pattern]) => pattern.test(field.name));
  // "company_name" of an order is a company, but "name" or "title" of anything is that thing's own name.
  if (own && !(isName && /^(name|title|subject|label|full_?name)$/.test(field.name))) return own[1](subject);
  if (!isName) return subject.random.pick(words.PHRASES);
  const named = ENTITY_NAMES.find(([pattern]) => pattern.test(entity.name));
  return named ? named[1](subject) : `${subject.random.pick(words.ADJECTIVES)} ${entity.label}`;
}

/** One to three sentences. */
export function sampleLongText(subject: SampleSubject): string {
  return sentences(subject.random.integer(1, 3))(subject);
}

/** A heading, a sentence and a list. */
export function sampleMarkdown(subject: SampleSubject): string {
  const [first, ...points] = subject.random.shuffle(words.SENTENCES).slice(0, 3);
  return `## ${subject.random.pick(words.PHRASES)}\n\n${first}\n\n${points.map((point) => `- ${point}`).join("\n")}`;
}

export function sampleJson({ random, number }: SampleSubject): string {
  return JSON.stringify({ source: random.pick(words.PHRASES), number, checked: random.chance(0.5) });
}

/** Long enough to look like one; nobody uses it. */
export function sampleSecret({ random }: SampleSubject): string {
  return Array.from({ length: 12 }, () => random.integer(0, 35).toString(36)).join("");
}

/** A code by its name: serial numbers, SKUs, ISBNs, plates, or the entity's initials and a running number. */
export function sampleCode(field: FieldModel, subject: SampleSubject): string {
  const { random, entity, number } = subject;
  const characters = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => alphabet[random.integer(0, alphabet.length - 1)]).join("");
  if (/serial/.test(field.name)) return `SN-${characters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8)}`;
  if (/sku/.test(field.name)) return `SKU-${characters("ABCDEFGHJKLMNPQRSTUVWXYZ", 2)}${1000 + number}`;
  if (/isbn/.test(field.name)) return `978${characters("0123456789", 10)}`;
  if (/barcode|ean|upc/.test(field.name)) return characters("0123456789", 13);
  if (/plate|registration|licen[cs]e/.test(field.name)) {
    return `${characters("ABCDEFGHJKLMNPRSTUVWXYZ", 3)}-${characters("0123456789", 4)}`;
  }
  if (/zip|postal|postcode/.test(field.name)) return String(random.integer(10_000, 99_999));
  if (/vin$/.test(field.name)) return characters("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 17);
  const letters =
    entity.label
      .replace(/[^A-Za-z]/g, "")
      .slice(0, 3)
      .toUpperCase() || "NO";
  return `${letters}-${String(1000 + number)}`;
}

/** An address derived from the row's person, or from its company where the entity is one; never deliverable. */
export function sampleEmail(subject: SampleSubject): string {
  if (COMPANY.test(subject.entity.name)) return `contact@${slug(subject.company).replaceAll(".", "-")}.example.com`;
  return `${slug(subject.firstName)}.${slug(subject.lastName)}@example.com`;
}

/** A number from the range that is kept free for examples. */
export function samplePhone(subject: SampleSubject): string {
  return `+1 ${subject.random.integer(201, 989)} 555 01${String(subject.random.integer(0, 99)).padStart(2, "0")}`;
}

export function sampleUrl(subject: SampleSubject): string {
  if (COMPANY.test(subject.entity.name)) return `https://${slug(subject.company).replaceAll(".", "-")}.example.com`;
  return `https://www.example.com/${subject.entity.table.replaceAll("_", "-")}/${subject.number}`;
}

export function isPersonEntity(entity: EntityModel): boolean {
  return PERSON.test(entity.name) && !COMPANY.test(entity.name);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.|\.$/g, "");
}

function sentences(count: number): MakeText {
  return ({ random }) => random.shuffle(words.SENTENCES).slice(0, count).join(" ");
}
