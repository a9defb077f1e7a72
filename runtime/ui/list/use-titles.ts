/** Titles of the records that a filter names. */
import { useMemo } from "react";
import { recordOptions } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";

/** Titles asked for at once. */
const mostTitles = 100;

/** Titles by id, as text; an empty map at once for fields that are no references. */
export function useTitles(field: FieldModel, values: readonly string[]) {
  const { queries, entityNamed } = useApp();
  const target = field.reference === undefined ? undefined : entityNamed(field.reference.entity);
  const ids = values.filter((value) => /^\d{1,15}$/.test(value)).map(Number);
  const query =
    target === undefined || ids.length === 0 ? undefined : recordOptions(queries, target, { ids, limit: mostTitles });
  const { data, error } = useQuery(query, { keepPrevious: true });
  const titles = useMemo(() => new Map((data ?? []).map(({ id, title }) => [String(id), title])), [data]);
  return { data: query !== undefined && data === undefined ? undefined : titles, error };
}
