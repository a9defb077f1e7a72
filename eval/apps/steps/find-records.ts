/** Steps that find records: search and filter. */
import type { Field } from "../../../src/core/spec/field-schema.ts";
import type { Entity } from "../../../src/core/spec/schema.ts";
import type { ListView } from "../../../src/daemon/check/browser/list-view.ts";
import { demand, type Stage } from "../stage.ts";
import { contentStems, likeness } from "../words.ts";

interface Rows {
  items: Record<string, unknown>[];
  total: number;
}

const TEXTS = new Set<Field["type"]>(["text", "code", "email"]);

/** Searching for what one record is called finds it, and nothing that lacks the words. */
export async function searchRecords(stage: Stage, subject: string): Promise<string> {
  const entity = await searchable(stage, subject);
  const list = await listOf(stage, entity);
  demand(await list.hasSearch(), `the list of ${entity.pluralLabel} has no search`);
  const { items, total } = await stage.api<Rows>(`/api/${entity.table}?pageSize=50`);
  const names = entity.fields.filter(({ type }) => TEXTS.has(type)).map(({ name }) => name);
  const title = items.map((row) => names.map((name) => row[name]).find(isWord)).find(isWord);
  demand(title !== undefined, `no ${entity.label} has a text to search for`);
  await list.search(title);
  const found = await list.total();
  const rows = await list.rows();
  demand(rows.length > 0, `searching for "${title}" finds nothing`);
  demand(
    total === 1 || (found ?? rows.length) < total,
    `searching for "${title}" leaves all ${total} ${entity.pluralLabel}`,
  );
  const shown = rows.some((cells) => cells.some((cell) => cell.includes(title)));
  demand(shown, `searching for "${title}" does not show it`);
  return `searching for "${title}" shows ${rows.length} of ${total} ${entity.pluralLabel}`;
}

/** What is meant, or where the words name no kind of record the one that the app is most about. */
async function searchable(stage: Stage, subject: string): Promise<Entity> {
  const meant = subject.replace(/\b(?:search\w*|bar|functionality)\b|["“][^"”]*["”]/gu, " ");
  if (contentStems(meant).length > 0) return stage.entity(meant);
  const [first] = stage.app.spec.entities;
  demand(first !== undefined, "the app has no records");
  return first;
}

/** A filter leaves just the records that have the value, as the data API counts them. */
export async function filterRecords(stage: Stage, subject: string): Promise<string> {
  const { spec } = stage.app;
  const meant = subject.replace(/\bfilter\w*\b/gu, " ");
  const entity = await stage.entity(meant).catch(() => spec.entities[0]);
  demand(entity !== undefined, "the app has no records");
  const list = await listOf(stage, entity);
  const field = filterField(stage, entity, meant);
  demand(field !== undefined, `the list of ${entity.pluralLabel} has no filter like that`);
  const total = (await list.total()) ?? 0;
  const condition = await useFilter(stage, list, entity, field);
  const expected = await stage.api<{ total: number }>(
    `/api/${entity.table}/count?filter=${encodeURIComponent(JSON.stringify(condition))}`,
  );
  const left = (await list.total()) ?? (await list.rows()).length;
  demand(left === expected.total, `the filter by ${field.label} leaves ${left} records and not ${expected.total}`);
  demand(left < total, `the filter by ${field.label} leaves all ${total} records`);
  await list.clearFilters();
  return `filtered ${entity.pluralLabel} by ${field.label}: ${left} of ${total}`;
}

function filterField(stage: Stage, entity: Entity, meant: string): Field | undefined {
  const page = stage.app.spec.pages.find((one) => one.kind === "list" && one.entity === entity.name);
  const offered = page?.kind === "list" ? page.filters : [];
  const usable = entity.fields.filter((field) => offered.includes(field.name) && isUsable(field));
  const wanted = contentStems(meant);
  const scored = usable.map((field) => {
    const words = `${field.label} ${field.choices?.map(({ label }) => label).join(" ") ?? ""}`;
    return { field, score: likeness(wanted, contentStems(words)) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.field;
}

function isUsable(field: Field): boolean {
  return field.type === "choice" || field.type === "money" || field.type === "integer" || field.type === "decimal";
}

async function useFilter(stage: Stage, list: ListView, entity: Entity, field: Field): Promise<object> {
  if (field.type === "choice") {
    const { items } = await stage.api<{ items: { value: unknown; count: number }[] }>(
      `/api/${entity.table}/facets?field=${field.name}`,
    );
    const value = items.find(({ value, count }) => value !== null && count > 0)?.value;
    const label = field.choices?.find((choice) => choice.value === value)?.label;
    demand(label !== undefined, `no ${entity.label} has a ${field.label}`);
    await list.filter(field, { values: [label] });
    return { field: field.name, op: "in", value: [value] };
  }
  const { items } = await stage.api<Rows>(`/api/${entity.table}?pageSize=50&sort=${field.name}`);
  const values = items.map((row) => row[field.name]).filter((value): value is number => typeof value === "number");
  const middle = values[Math.floor(values.length / 2)];
  demand(middle !== undefined, `no ${entity.label} has a ${field.label}`);
  await list.filter(field, { from: String(middle) });
  return { field: field.name, op: "gte", value: middle };
}

export async function listOf(stage: Stage, entity: Entity): Promise<ListView> {
  const list = await stage.driver.openList(entity);
  demand(list !== undefined, `${entity.pluralLabel} has no list`);
  return list;
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value.trim().length > 2;
}
