/** Filters by any of several values, each with the number of rows that have it. */
import { useState } from "react";
import { facetCounts } from "../../client/queries.ts";
import { useQuery } from "../../client/use-query.ts";
import type { FieldModel } from "../../model/types.ts";
import { useApp } from "../app/app-info.tsx";
import { Checkbox } from "../components/checkbox.tsx";
import { Input } from "../components/input.tsx";
import { LoadError } from "../components/message.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { text } from "../text/text.ts";
import { valueLabel } from "./describe-filter.ts";
import type { FilterEditorProps } from "./not-set-option.tsx";
import { useTitles } from "./use-titles.ts";

/** More values than this get a field to search among them. */
const searchFrom = 8;
interface Item {
  /** Undefined stands for rows without a value. */
  readonly value: string | undefined;
  readonly label: string;
  /** Undefined where it is not counted. */
  readonly count: number | undefined;
}

export function ValuesFilter(props: FilterEditorProps) {
  const { field, filter, onChange } = props;
  const { items, error, refetch } = useItems(props);
  const [typed, setTyped] = useState("");
  if (error !== undefined) return <LoadError error={error} onRetry={refetch} />;
  if (items === undefined) return <Skeleton className="h-24" />;
  const wanted = typed.trim().toLocaleLowerCase();
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
          aria-label={text("Search {name}", { name: field.label })}
          placeholder={text("Search…")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
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
              {item.count !== undefined && (
                <span className="text-xs text-muted-foreground tabular-nums">{item.count}</span>
              )}
            </label>
          ))}
        {items.length === 0 && <p className="px-2 py-1.5 text-muted-foreground">{text("No values")}</p>}
      </fieldset>
    </>
  );
}

/** Values that occur, and of a choice or boolean also those that do not; most frequent or declared first. */
function useItems({ entity, field, filter, others }: FilterEditorProps) {
  const { queries, format, model, session } = useApp();
  const facets = useQuery(facetCounts(queries, entity, field.name, others), { keepPrevious: true });
  // Chosen records that no row has any more are not among the facets, so their titles are asked for.
  const chosen = useTitles(field, filter.values ?? []);
  if (facets.data === undefined || chosen.data === undefined) {
    return { items: undefined, error: facets.error ?? chosen.error, refetch: facets.refetch };
  }
  const titles = new Map(chosen.data);
  for (const { value, title } of facets.data) if (title !== undefined) titles.set(String(value), title);
  const counts = new Map(facets.data.map(({ value, count }) => [facetKey(value), count]));
  const declared = declaredValues(field);
  const found = facets.data.flatMap(({ value }) => facetKey(value) ?? []);
  // Of the user entity the person themselves comes first, by a name that means somebody else to somebody else.
  const person = model.access !== undefined && field.reference?.entity === model.access.userEntity;
  const me = person && session.user !== null ? ["me"] : [];
  const values = declared ?? [...new Set([...me, ...(filter.values ?? []), ...found])];
  const items: Item[] = values.map((value) => ({
    value,
    label: valueLabel(field, value, format, titles),
    count: value === "me" ? undefined : (counts.get(value) ?? 0),
  }));
  const empty = counts.get(undefined) ?? 0;
  if (empty > 0 || filter.empty === true) items.push({ value: undefined, label: text("Not set"), count: empty });
  return { items, error: undefined, refetch: facets.refetch };
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
