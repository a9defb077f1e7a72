/** Shows a change to one record everywhere it is on the page, before the server has confirmed it. */
import type { EntityModel } from "../model/types.ts";
import type { QueryCache } from "./query-cache.ts";

type Data = Readonly<Record<string, unknown>>;

/** Returns how to take the change back, for when the server refuses it. */
export function showRow(cache: QueryCache, entity: EntityModel, id: number, values: Data): () => void {
  const merge = (row: unknown): unknown => (isRow(row) && row["id"] === id ? { ...row, ...values } : row);
  return cache.rewrite((data, { key }) => {
    if (key.split("?")[0] === `get ${entity.table} ${id}`) return merge(data);
    if (!key.startsWith(`list ${entity.table}?`) && key !== `list ${entity.table}`) return data;
    const items = isRow(data) ? data["items"] : undefined;
    if (!isRow(data) || !Array.isArray(items) || !items.some((row) => isRow(row) && row["id"] === id)) return data;
    return { ...data, items: items.map(merge) };
  });
}

function isRow(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
