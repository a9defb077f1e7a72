/** Checks that the transitions and actions which a record offers can be carried out. */
import type { Entity } from "../../core/spec/schema.ts";
import { CrudError, expectJson, type Walk } from "./crud-walk.ts";
import { describeAnswer, fieldErrors, type MadeRecord, type Values } from "./record-maker.ts";
import { isWritable } from "./writable-fields.ts";

type Step = NonNullable<Entity["actions"]>[number] | NonNullable<Entity["workflow"]>["transitions"][number];
interface StepAnswer {
  row?: { id?: unknown };
  created?: { table?: unknown; row?: { id?: unknown } };
}

/**
 * Takes each step that is open once, as they become open. A refusal with messages at fields is an answer, too: an effect may
 * take more from the stock than there is. Returns the records that had to be made for it, oldest first.
 */
export async function checkSteps(walk: Walk, record: MadeRecord): Promise<MadeRecord[]> {
  const steps: readonly Step[] = [...(walk.entity.workflow?.transitions ?? []), ...(walk.entity.actions ?? [])];
  const waiting = new Map(steps.map((step) => [step.name, step]));
  const made: MadeRecord[] = [];
  for (let open = await readOpen(walk, record); open.length > 0; open = await readOpen(walk, record)) {
    const step = open.flatMap((name) => waiting.get(name) ?? [])[0];
    if (!step) return made;
    waiting.delete(step.name);
    made.push(...(await takeStep(walk, record, step)));
  }
  return made;
}

async function readOpen({ api, entity }: Walk, record: MadeRecord): Promise<readonly string[]> {
  if (!entity.workflow && !entity.actions) return [];
  const answer = await api.send(`/api/${entity.table}/${record.id}`);
  const row = expectJson<{ _can?: { steps?: readonly string[] } }>(answer, 200, `reading record ${record.id}`);
  const open = row._can?.steps;
  // Without steps on records there is nothing to offer.
  if (open === undefined && !hasRecordSteps(entity)) return [];
  if (!Array.isArray(open)) throw new CrudError(`record ${record.id} does not say which steps are open`);
  return open;
}

function hasRecordSteps(entity: Entity): boolean {
  return entity.workflow !== undefined || (entity.actions ?? []).some(({ on }) => on === "record");
}

async function takeStep(walk: Walk, record: MadeRecord, step: Step): Promise<MadeRecord[]> {
  const { api, entity, spec } = walk;
  const target = "create" in step ? spec.entities.find(({ name }) => name === step.create?.entity) : undefined;
  const own = await makeInputs(walk, entity, step.input);
  const other = target && "create" in step ? await makeInputs(walk, target, step.create?.input) : undefined;
  const body = { values: own.values, ...(other ? { create: other.values } : {}) };
  const answer = await api.send(`/api/${entity.table}/${record.id}/steps/${step.name}`, { method: "POST", body });
  const isRefused = answer.status === 422 && Object.keys(fieldErrors(answer)).length > 0;
  if (answer.status !== 200 && !isRefused) {
    throw new CrudError(`"${step.label}" failed though it was open (${describeAnswer(answer)})`);
  }
  const { created } = (answer.json ?? {}) as StepAnswer;
  if (answer.status === 200 && target) {
    if (created?.table !== target.table || typeof created.row?.id !== "number") {
      throw new CrudError(`"${step.label}" did not create a record of ${target.table}`);
    }
    await walk.maker.remove([{ entity: target, id: created.row.id, values: {} }]);
  }
  return [...own.made, ...(other?.made ?? [])];
}

/** Values for what a step asks for; fields that people cannot give are left out where they may be. */
async function makeInputs(
  { maker }: Walk,
  entity: Entity,
  names: readonly string[] | undefined,
): Promise<{ values: Values; made: MadeRecord[] }> {
  if (!names || names.length === 0) return { values: {}, made: [] };
  const asked = entity.fields.filter(({ name }) => names.includes(name));
  const { values, made } = await maker.makeValues({ ...entity, fields: asked.filter(isWritable) });
  return { values, made };
}
