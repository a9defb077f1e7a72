/** One record's life through the pages of its entity: refused, created, found, changed, deleted. */
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { Entity } from "../../../core/spec/schema.ts";
import type { AppDriver } from "./app-driver.ts";
import { type Filled, fillForm } from "./fill-form.ts";
import type { ListedRecord, ListView } from "./list-view.ts";
import type { RecordForm, SaveOutcome } from "./record-form.ts";
import { refuseBadInput } from "./refuse-bad-input.ts";
import type { StoredRecords } from "./stored-records.ts";

export interface RecordWalk {
  entity: Entity;
  stored: StoredRecords;
  nonce: number;
  /** What was found wrong so far; after some findings there is nothing to go on with. */
  problems: CheckProblem[];
  /** What is being done, for the message should it fail. */
  step: string;
}

/** What is known of the record that the walk made. */
interface Made {
  id: number | undefined;
  filled: readonly Filled[];
}

/** The list that shows a record, and how it knows it. */
interface Listed {
  list: ListView;
  record: ListedRecord;
}

/** Pages of a list that are looked through for a record that cannot be searched for. */
const mostPages = 40;
/** Values of unique fields may be taken; then the next ones are tried. */
const mostTries = 4;
/** Texts that a list searches and shows as they were entered. */
const searchedTypes = ["text", "code", "email"];

export async function walkRecord(driver: AppDriver, walk: RecordWalk): Promise<void> {
  const before = await walk.stored.count(walk.entity);
  const made = await createOne(driver, walk);
  if (made === undefined) return;
  const listed = await findIt(driver, walk, made, "after it was created");
  if (listed === undefined) return;
  const changed = await changeIt(driver, walk, made, listed);
  if (changed === undefined) return;
  // Refused input that was saved all the same is a finding already, and leaves its rows.
  const expected = walk.problems.some(({ code }) => code === "bad-input-saved") ? undefined : before;
  await deleteIt(driver, walk, changed, expected);
}

async function createOne(driver: AppDriver, walk: RecordWalk): Promise<Made | undefined> {
  const { entity, stored } = walk;
  let form = await openNewForm(driver, walk);
  if (form === undefined) return undefined;
  walk.step = "refusing bad input";
  const first = form;
  const refusal = await refuseBadInput({
    form: first,
    count: () => stored.count(entity),
    fill: () => fillForm({ form: first, nonce: walk.nonce, variant: 0, place: 0 }),
  });
  walk.problems.push(...refusal.problems);
  if (refusal.written || !(await form.isOpen())) form = await openNewForm(driver, walk);
  if (form === undefined) return undefined;
  walk.step = "creating a record";
  const { outcome, filled } = await saveValid(form, walk);
  if (!outcome.saved) {
    walk.problems.push(describeRefusal(form, outcome, "creating a valid record"));
    return undefined;
  }
  await compareStored(walk, form, outcome.id, filled);
  return { id: outcome.id, filled };
}

async function openNewForm(driver: AppDriver, walk: RecordWalk): Promise<RecordForm | undefined> {
  walk.step = "opening the form for a new record";
  const list = await driver.openList(walk.entity);
  await driver.agreeToLeave();
  if (list === undefined) return undefined;
  if (!(await list.offersNew())) {
    walk.problems.push({
      page: list.path,
      message: `the list offers no way to a new ${walk.entity.label}`,
      code: "no-way",
    });
    return undefined;
  }
  await list.openNew();
  return driver.form(walk.entity);
}

/** Tries other values where only unique fields are refused: rows that are there already may have these. */
async function saveValid(form: RecordForm, walk: RecordWalk): Promise<{ outcome: SaveOutcome; filled: Filled[] }> {
  for (let attempt = 0; ; attempt += 1) {
    const nonce = walk.nonce + 1 + attempt;
    const filled = await fillForm({ form, nonce, variant: 0, place: attempt });
    const outcome = await form.save();
    if (outcome.saved || attempt === mostTries || !onlyUnique(walk.entity, outcome.messages))
      return { outcome, filled };
  }
}

function onlyUnique(entity: Entity, messages: Record<string, string>): boolean {
  const names = Object.keys(messages);
  return names.length > 0 && names.every((name) => entity.fields.some((field) => field.name === name && field.unique));
}

function describeRefusal(form: RecordForm, outcome: SaveOutcome & { saved: false }, what: string): CheckProblem {
  const said = [
    ...Object.entries(outcome.messages).map(([name, message]) => `${name}: ${message}`),
    ...(outcome.problem === undefined ? [] : [outcome.problem]),
  ];
  const [field] = Object.keys(outcome.messages).flatMap(
    (name) => form.entity.fields.find((it) => it.name === name) ?? [],
  );
  return {
    page: form.path,
    message:
      said.length === 0
        ? `${form.entity.label}: ${what} does nothing: there is no message and nothing is saved`
        : `${form.entity.label}: ${what} is refused (${said.join("; ")})`,
    code: "valid-input-refused",
    ...(field === undefined ? {} : { element: `field "${field.label}"` }),
  };
}

async function compareStored(
  { entity, stored, problems }: RecordWalk,
  form: RecordForm,
  id: number | undefined,
  filled: readonly Filled[],
): Promise<void> {
  if (id === undefined) return;
  for (const { label, message } of await stored.differences(entity, id, filled)) {
    const place = { page: form.path, element: `field "${label}"` };
    problems.push({ ...place, message: `${entity.label}: ${message}`, code: "stored-otherwise" });
  }
}

/** Finds the record by the list's own search, and again after the page was loaded anew; returns how it is listed. */
async function findIt(driver: AppDriver, walk: RecordWalk, made: Made, when: string): Promise<Listed | undefined> {
  const { entity, problems } = walk;
  walk.step = `finding the record ${when}`;
  const list = await driver.openList(entity);
  if (list === undefined) return undefined;
  const record = describeListed(driver, entity, made);
  const found = await look(list, record);
  if (found === false) {
    const how = record.search === undefined ? "" : ` by searching for "${record.search}"`;
    problems.push({ page: list.path, message: `the ${entity.label} is not found${how} ${when}`, code: "not-listed" });
    return undefined;
  }
  walk.step = `finding the record after a reload`;
  await driver.reload();
  if (found === true && !(await list.shows(record)) && (await look(list, record)) === false) {
    const message = `the ${entity.label} is gone after the page was loaded again`;
    problems.push({ page: list.path, message, code: "lost-on-reload" });
    return undefined;
  }
  return { list, record };
}

type Sought = ListedRecord & { search: string | undefined };

function describeListed({ spec }: AppDriver, entity: Entity, { id, filled }: Made): Sought {
  const texts = filled.filter(({ field, value }) => searchedTypes.includes(field.type) && typeof value === "string");
  const probe = texts.find(({ field }) => field.name === entity.titleField) ?? texts[0];
  const list = spec.pages.find((page) => page.kind === "list" && page.entity === entity.name);
  const isShown = list?.kind === "list" && probe !== undefined && list.columns.includes(probe.field.name);
  const search = probe === undefined ? undefined : String(probe.value);
  return { id, text: isShown ? search : undefined, search };
}

/** Whether it is listed; undefined when that cannot be told, as in a long list without a search. */
async function look(list: ListView, record: Sought): Promise<boolean | undefined> {
  if (record.search === undefined || !(await list.hasSearch())) return list.findOnPages(record, mostPages);
  await list.search(record.search);
  return list.shows(record);
}

async function changeIt(
  driver: AppDriver,
  walk: RecordWalk,
  made: Made,
  { list, record }: Listed,
): Promise<Made | undefined> {
  const { entity, problems } = walk;
  walk.step = "changing the record";
  await list.openRecord(record);
  if (!(await driver.hasForm()) && !(await driver.record().openEdit())) {
    problems.push({ page: driver.path, message: `there is no way to change a ${entity.label}`, code: "no-way" });
    return undefined;
  }
  const form = await driver.form(entity);
  const filled = await fillForm({ form, nonce: walk.nonce + 50, variant: 1, place: 0 });
  const outcome = await form.save();
  if (outcome.saved) await compareStored(walk, form, made.id, filled);
  // A value of a small unique field may be taken; that is the data's doing, not the app's.
  else if (onlyUnique(entity, outcome.messages)) return made;
  else {
    problems.push(describeRefusal(form, outcome, "saving valid changes"));
    return undefined;
  }
  const kept = made.filled.filter((before) => filled.every(({ field }) => field.name !== before.field.name));
  return { id: made.id, filled: [...filled, ...kept] };
}

async function deleteIt(driver: AppDriver, walk: RecordWalk, made: Made, expected: number | undefined): Promise<void> {
  const { entity, stored, problems } = walk;
  const listed = await findIt(driver, walk, made, "after it was changed");
  if (listed === undefined) return;
  walk.step = "deleting the record";
  if (!(await reachDelete(driver, listed))) {
    problems.push({ page: listed.list.path, message: `there is no way to delete a ${entity.label}`, code: "no-way" });
    return;
  }
  const place = { page: driver.path, element: 'button "Delete"' };
  const first = await driver.record().remove();
  if (!first.asked) {
    problems.push({ ...place, message: `a ${entity.label} is deleted without a question`, code: "no-confirmation" });
    return;
  }
  await first.refuse();
  if (made.id !== undefined && !(await stored.exists(entity, made.id))) {
    problems.push({
      ...place,
      message: `a ${entity.label} is deleted although the question was refused`,
      code: "no-confirmation",
    });
    return;
  }
  const second = await driver.record().remove();
  if (second.asked) await second.confirm();
  await expectGone(driver, walk, made, expected);
}

/** A record is deleted on its own page; where that has no button for it, as a selected one of the list. */
async function reachDelete(driver: AppDriver, listed: Listed): Promise<boolean> {
  await listed.list.openRecord(listed.record);
  if (await driver.record().canDelete()) return true;
  await driver.back();
  return (await listed.list.select(listed.record)) && driver.record().canDelete();
}

async function expectGone(
  driver: AppDriver,
  walk: RecordWalk,
  made: Made,
  expected: number | undefined,
): Promise<void> {
  const { entity, stored, problems } = walk;
  walk.step = "looking for the deleted record";
  const rows = await stored.count(entity);
  if (expected !== undefined && rows !== expected) {
    const message = `the ${entity.label} is still stored after it was deleted (${expected} rows were expected, ${rows} are there)`;
    problems.push({ page: driver.path, message, code: "not-deleted" });
    return;
  }
  const list = await driver.openList(entity);
  if (list === undefined) return;
  if (!(await staysListed(driver, list, describeListed(driver, entity, made)))) return;
  const message = `the ${entity.label} is still listed after it was deleted`;
  problems.push({ page: list.path, message, code: "not-deleted" });
}

const looksForGone = 4;
const timeBetweenLooksMs = 1_000;

/** A slow machine may still draw the list of before when it is looked at first. */
async function staysListed(driver: AppDriver, list: ListView, record: Sought): Promise<boolean> {
  for (let times = 1; times <= looksForGone; times += 1) {
    if ((await look(list, record)) !== true) return false;
    await driver.page.waitForTimeout(timeBetweenLooksMs);
  }
  return true;
}
