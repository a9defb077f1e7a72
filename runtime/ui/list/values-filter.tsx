/** Filters by any of several values, each with the number of rows that have it. */
import { useMemo, useState } from "react";
import { facetCounts, recordOptions } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { Input } from "../components/input.tsx";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import type { FilterPopoverProps } from "./filter-popover.tsx";
import { valueLabel } from "./list-filter.ts";
import type { FieldFilter } from "./list-state.ts";

/** More values than this get a field to search among them. */
const searchFrom = 8;
/** Titles asked for at once. */
const mostTitles = 100;

export type FilterEditorProps = Omit<FilterPopoverProps, "filter"> & { readonly filter: FieldFilter };

interface Item {
  /** Undefined stands for rows without a value. */
  readonly value: string | undefined;
  readonly label: string;
  readonly count: number;
}

export function ValuesFilter(props: FilterEditorProps) {
  const { field, filter, onChange } = props;
  const { items, error, refetch } = useItems(props);
  const [text, setText] = useState("");
  if (error !== undefined) return <LoadError error={error} onRetry={refetch} />;
  if (items === undefined) return <Skeleton className="h-24" />;
  const wanted = text.trim().toLocaleLowerCase();
  const chosen = new Set(filter.values);
  const toggle = ({ value }: Item, on: boolean) => {
    if (value === undefined) return onChange({ ...filter, empty: on });
    const others = (filter.values ?? []).filter((other) => other !== value);
    onChange({ ...filter, values: on ? [...others, value] : others });
  };
  return (
    <>
      {items.length > searchFrom && (
        <Input
          type="search"
          aria-label={`Search ${field.label}`}
          placeholder="Search…"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="mb-1.5 h-8"
        />
      )}
      <fieldset className="max-h-64 overflow-y-auto">
        <legend className="sr-only">{field.label}</legend>
        {items
          .filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
          .map((item) => (
            <label
              key={item.value ?? ""}
              className="flex cursor-pointer items-center gap-2.5 rounded-md px-2 py-1.5 hover:bg-accent"
            >
              <Checkbox
                checked={item.value === undefined ? filter.empty === true : chosen.has(item.value)}
                onChange={(event) => toggle(item, event.target.checked)}
              />
              <span className="min-w-0 flex-1 truncate">{item.label}</span>
              <span className="text-xs text-muted-foreground tabular-nums">{item.count}</span>
            </label>
          ))}
        {items.length === 0 && <p className="px-2 py-1.5 text-muted-foreground">No values</p>}
      </fieldset>
    </>
  );
}

/** Values that occur, and of a choice or boolean also those that do not; most frequent or declared first. */
function useItems({ entity, field, filter, others }: FilterEditorProps) {
  const { queries, format } = useApp();
  const facets = useQuery(facetCounts(queries, entity, field.name, others), { keepPrevious: true });
  // Chosen records that no row has any more are not among the facets, so their titles are asked for.
  const chosen = useTitles(field, field.type === "reference" ? (filter.values ?? []).map(Number) : []);
  if (facets.data === undefined || chosen.data === undefined) {
    return { items: undefined, error: facets.error ?? chosen.error, refetch: facets.refetch };
  }
  const titles = new Map(chosen.data);
  for (const { value, title } of facets.data) if (title !== undefined) titles.set(String(value), title);
  const counts = new Map(facets.data.map(({ value, count }) => [facetKey(value), count]));
  const declared = declaredValues(field);
  const found = facets.data.flatMap(({ value }) => facetKey(value) ?? []);
  const values = declared ?? [...new Set([...(filter.values ?? []), ...found])];
  const items: Item[] = values.map((value) => ({
    value,
    label: valueLabel(field, value, format, titles),
    count: counts.get(value) ?? 0,
  }));
  const empty = counts.get(undefined) ?? 0;
  if (empty > 0 || filter.empty === true) items.push({ value: undefined, label: "Not set", count: empty });
  return { items, error: undefined, refetch: facets.refetch };
}

/** Titles of the records with `ids`, as a map; empty at once for fields that are no references. */
export function useTitles(field: FieldModel, ids: readonly number[]) {
  const { queries, entityNamed } = useApp();
  const target = field.reference === undefined ? undefined : entityNamed(field.reference.entity);
  const query =
    target === undefined || ids.length === 0 ? undefined : recordOptions(queries, target, { ids, limit: mostTitles });
  const { data, error } = useQuery(query, { keepPrevious: true });
  const titles = useMemo(() => new Map((data ?? []).map(({ id, title }) => [String(id), title])), [data]);
  return { data: query !== undefined && data === undefined ? undefined : titles, error };
}

function declaredValues(field: FieldModel): readonly string[] | undefined {
  if (field.type === "choice") return field.choices?.map(({ value }) => value);
  if (field.type === "boolean") return ["yes", "no"];
  return undefined;
}

function facetKey(value: string | number | boolean | null): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? undefined : String(value);
}
