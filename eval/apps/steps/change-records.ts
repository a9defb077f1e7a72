/** Steps that change records: create, update, delete, refuse, and the buttons of actions and transitions. */
import type { Field } from "../../../src/core/spec/field-schema.ts";
import type { Entity } from "../../../src/core/spec/schema.ts";
import { type Filled, fillForm } from "../../../src/daemon/check/browser/fill-form.ts";
import type { RecordForm, SaveOutcome } from "../../../src/daemon/check/browser/record-form.ts";
import { validValue } from "../../../src/daemon/check/sample-values.ts";
import { findTargets } from "../find-target.ts";
import { demand, demandNoError, type Stage } from "../stage.ts";
import { contentStems, likeness, stem } from "../words.ts";
import { listOf } from "./find-records.ts";
import { mainOf } from "./look.ts";

/** Through the form: the record is confirmed, listed, and still there after a reload. */
export async function createRecord(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject);
  return createOf(stage, entity);
}

async function createOf(stage: Stage, entity: Entity): Promise<string> {
  const list = await listOf(stage, entity);
  demand(await list.offersNew(), `there is no way to a new ${entity.label}`);
  const before = await countOf(stage, entity);
  await list.openNew();
  const form = await stage.driver.form(entity);
  const filled = await fillForm({ form, nonce: stage.nonce(), variant: 0, place: 0 });
  const outcome = await form.save();
  demand(outcome.saved, describeRefusal(entity, outcome));
  await stage.driver.calm();
  demand(await isConfirmed(stage), `saving a ${entity.label} is not confirmed`);
  demand((await countOf(stage, entity)) === before + 1, `the new ${entity.label} is not among the records`);
  await showsAfterReload(stage, entity, outcome.id, filled);
  return `created one ${entity.label}, listed after a reload`;
}

async function showsAfterReload(
  stage: Stage,
  entity: Entity,
  id: number | undefined,
  filled: readonly Filled[],
): Promise<void> {
  const list = await listOf(stage, entity);
  await stage.driver.reload();
  const text = filled
    .map(({ field, value }) => (field.type === "text" || field.type === "code" ? value : undefined))
    .find((value) => typeof value === "string");
  if (typeof text === "string" && (await list.hasSearch())) await list.search(text);
  const found = await list.findOnPages({ id, text: typeof text === "string" ? text : undefined }, 20);
  demand(found === true, `the new ${entity.label} is not listed after a reload`);
}

/** A button of the app that is called like the verb; where there is none, a record of what the verb and its object name. */
export async function act(stage: Stage, verb: string, subject: string): Promise<string> {
  const { spec } = stage.app;
  const wanted = stem(verb.split(" ")[0] ?? verb);
  const named = spec.entities.flatMap((entity) =>
    [...(entity.actions ?? []), ...(entity.workflow?.transitions ?? [])]
      .filter((step) => contentStems(step.label).includes(wanted) || stem(step.name.split("_")[0] ?? "") === wanted)
      .map((step) => ({ entity, step })),
  );
  const about = contentStems(subject);
  const best = named
    .map((one) => ({
      ...one,
      score: likeness(about, contentStems(`${one.entity.label} ${one.entity.pluralLabel} ${one.step.label}`)),
    }))
    .sort((a, b) => b.score - a.score)[0];
  if (best) return pressStep(stage, best.entity, best.step);
  const entity = findTargets(`${verb} ${subject}`, spec, await stage.driver.entries()).find(
    (one) => one.entity,
  )?.entity;
  demand(entity !== undefined, `the app has no button or record for "${verb} ${subject.trim()}"`);
  return createOf(stage, entity);
}

type AnyStep = NonNullable<Entity["actions"]>[number] | NonNullable<Entity["workflow"]>["transitions"][number];

async function pressStep(stage: Stage, entity: Entity, step: AnyStep): Promise<string> {
  const { driver } = stage;
  const list = await listOf(stage, entity);
  const onList = "on" in step && step.on === "list";
  if (!onList) await driver.open(await recordWithStep(stage, entity, step.name, await list.firstRecordPath()));
  await demandNoError(stage);
  const button = mainOf(stage).getByRole("button", { name: step.label, exact: true }).first();
  demand((await button.count()) > 0, `the button "${step.label}" is not offered`);
  const sent = driver.page.waitForResponse(
    (answer) => answer.url().includes("/steps/") && answer.request().method() === "POST",
    { timeout: 10_000 },
  );
  sent.catch(() => undefined);
  await button.click();
  await driver.calm();
  await fillDialog(stage, entity, step);
  const answer = await sent.catch(() => undefined);
  demand(answer !== undefined, `pressing "${step.label}" does nothing`);
  demand(answer.ok(), `"${step.label}" is refused: ${(await answer.text()).slice(0, 200)}`);
  await driver.calm();
  demand(await isConfirmed(stage), `"${step.label}" is not confirmed`);
  return `"${step.label}" on one ${entity.label} was done and confirmed`;
}

/** Address of a record on which the step is open now. */
async function recordWithStep(stage: Stage, entity: Entity, name: string, first: string | undefined): Promise<string> {
  demand(first !== undefined, `there is no ${entity.label}`);
  const { items } = await stage.api<{ items: { id: number; _can?: { steps: string[] } }[] }>(
    `/api/${entity.table}?pageSize=100`,
  );
  const open = items.find((row) => row._can?.steps.includes(name));
  demand(open !== undefined, `"${name}" is not open on any ${entity.label}`);
  return first.replace(/\/\d+$/u, `/${open.id}`);
}

async function fillDialog(stage: Stage, entity: Entity, step: AnyStep): Promise<void> {
  const dialog = stage.driver.page.getByRole("dialog").first();
  if ((await dialog.count()) === 0) return;
  const created =
    "create" in step ? stage.app.spec.entities.find(({ name }) => name === step.create?.entity) : undefined;
  const form = await stage.driver.form(created ?? entity).catch(() => undefined);
  if (form) await fillForm({ form, nonce: stage.nonce(), variant: 0, place: 0 }).catch(() => undefined);
  const buttons = dialog.getByRole("button").filter({ hasNotText: /cancel|close|back/iu });
  await buttons.last().click();
}

/** Another value in the form of one record: saved, confirmed, and there after a reload. */
export async function updateRecord(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject);
  const { driver } = stage;
  const list = await listOf(stage, entity);
  const path = await list.firstRecordPath();
  demand(path !== undefined, `there is no ${entity.label} to change`);
  await driver.open(path);
  demand(await driver.record().openEdit(), `one ${entity.label} cannot be changed`);
  const form = await driver.form(entity);
  const field = changeable(await form.fields(), subject);
  demand(field !== undefined, `the form of ${entity.label} has nothing to change`);
  const value = validValue(field, stage.nonce(), 1);
  await form.set(field, value);
  const outcome = await form.save();
  demand(outcome.saved, describeRefusal(entity, outcome));
  await driver.calm();
  demand(await isConfirmed(stage), `saving a ${entity.label} is not confirmed`);
  const row = await stage.api<Record<string, unknown>>(`/api/${entity.table}/${path.split("/").at(-1)}`);
  demand(
    String(row[field.name]) === String(value),
    `${field.label} is ${String(row[field.name])} after saving ${String(value)}`,
  );
  await driver.open(path);
  await demandNoError(stage);
  return `changed ${field.label} of one ${entity.label}`;
}

function changeable(fields: readonly Field[], subject: string): Field | undefined {
  const simple = fields.filter(({ type }) =>
    ["text", "long_text", "phone", "email", "integer", "money", "decimal"].includes(type),
  );
  const wanted = contentStems(subject);
  const scored = simple.map((field) => ({ field, score: likeness(wanted, contentStems(field.label)) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.field;
}

export async function deleteRecord(stage: Stage, subject: string): Promise<string> {
  const entity = await stage.entity(subject);
  await createOf(stage, entity);
  const { items } = await stage.api<{ items: { id: number }[] }>(`/api/${entity.table}?pageSize=1&sort=-id`);
  const id = items[0]?.id;
  const list = await listOf(stage, entity);
  const first = await list.firstRecordPath();
  demand(id !== undefined && first !== undefined, `there is no ${entity.label} to delete`);
  await stage.driver.open(first.replace(/\/\d+$/u, `/${id}`));
  const before = await countOf(stage, entity);
  const answer = await stage.driver.record().remove();
  demand(answer.asked && !answer.blocked, `deleting one ${entity.label} is not asked about`);
  await answer.confirm();
  await stage.driver.calm();
  demand((await countOf(stage, entity)) === before - 1, `the ${entity.label} is still there`);
  return `deleted one ${entity.label} after a question`;
}

/** An empty form is refused with a message at a field, and nothing is written. */
export async function refuseBad(stage: Stage, subject: string): Promise<string> {
  const entity = await stage
    .entity(subject)
    .catch(() => stage.app.spec.entities.find((one) => one.fields.some((field) => field.required)));
  demand(entity !== undefined, "no form has a required field");
  const list = await listOf(stage, entity);
  const before = await countOf(stage, entity);
  await list.openNew();
  const form: RecordForm = await stage.driver.form(entity);
  for (const field of await form.fields()) if (field.required && field.default === undefined) await form.clear(field);
  const outcome = await form.save();
  demand(!outcome.saved, `an empty ${entity.label} is saved`);
  demand(Object.keys(await form.messages()).length > 0, "no field says what is wrong");
  demand((await countOf(stage, entity)) === before, "something was written all the same");
  await stage.driver.open("/");
  await stage.driver.agreeToLeave();
  return `an empty ${entity.label} is refused at its fields`;
}

function describeRefusal(entity: Entity, outcome: SaveOutcome): string {
  if (outcome.saved) return "";
  const messages = Object.values(outcome.messages).join("; ");
  return `a new ${entity.label} is refused: ${messages === "" ? (outcome.problem ?? "nothing is said") : messages}`;
}

/** A message that screen readers announce. */
async function isConfirmed(stage: Stage): Promise<boolean> {
  const status = stage.driver.page.locator('[role="status"], [aria-live="polite"]').filter({ hasText: /\S/u }).first();
  return status.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}

async function countOf(stage: Stage, entity: Entity): Promise<number> {
  return (await stage.api<{ total: number }>(`/api/${entity.table}/count`)).total;
}
