/** Checks that line items are written with the record that they are part of. */
import type { Entity } from "../../core/spec/schema.ts";
import { CrudError, expectJson, type Walk } from "./crud-walk.ts";
import type { MadeRecord, Values } from "./record-maker.ts";
import { findParts, isMadeByPeople } from "./writable-fields.ts";

/** Adds one line of each kind to the record by one change, and takes it away by another. */
export async function checkLines(walk: Walk, record: MadeRecord): Promise<void> {
  for (const { part, link } of findParts(walk.entity, walk.spec.entities)) {
    if (!isMadeByPeople(part)) continue;
    const { values, made } = await walk.maker.makeValues(part, { [link]: record.id });
    const { [link]: _, ...line } = values;
    await write(walk, record, part, [line]);
    await expectLines(walk, record, part, link, 1);
    await write(walk, record, part, []);
    await expectLines(walk, record, part, link, 0);
    await walk.maker.remove(made);
  }
}

async function write({ api, entity }: Walk, record: MadeRecord, part: Entity, lines: readonly Values[]): Promise<void> {
  const body = { _lines: { [part.table]: lines } };
  const answer = await api.send(`/api/${entity.table}/${record.id}`, { method: "PATCH", body });
  expectJson(answer, 200, `writing ${lines.length === 0 ? "no" : "one"} line of ${part.table} with its record`);
}

async function expectLines(
  { api }: Walk,
  record: MadeRecord,
  part: Entity,
  link: string,
  wanted: number,
): Promise<void> {
  const filter = encodeURIComponent(JSON.stringify({ field: link, op: "eq", value: record.id }));
  const answer = await api.send(`/api/${part.table}/count?filter=${filter}`);
  const { total } = expectJson<{ total: number }>(answer, 200, `counting ${part.table}`);
  if (total === wanted) return;
  throw new CrudError(`${total} lines of ${part.table} are stored where ${wanted} were sent with the record`);
}
