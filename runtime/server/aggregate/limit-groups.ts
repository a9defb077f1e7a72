/** Keeps the first groups and adds the others up. */
import { roundTo } from "../../model/parse-field-value.ts";
import type { Group, GroupValue } from "./aggregate-rows.ts";
import type { AggregateRequest } from "./parse-aggregate.ts";
import { digitsOf } from "./round-values.ts";

/** Most spans of time; a time range is what cuts those. */
const MOST_SPANS = 1000;

/**
 * The limit counts values of the first group, each with all that it is split into. The rest becomes one group, `Other`, where
 * adding up means something: for counts and sums of things that are in one group each. Spans of time in
 * their own order are not cut by the limit; of very many the latest are kept.
 */
export function limitGroups(
  request: AggregateRequest,
  sorted: readonly Group[],
): { readonly groups: readonly Group[]; readonly more: number } {
  const firsts = [...new Set(sorted.map(({ keys }) => keys?.[0] ?? null))];
  const [first] = request.groups;
  const spans = first?.bucket !== undefined && request.sort.length === 0;
  const limit = spans ? MOST_SPANS : (request.limit ?? firsts.length);
  if (firsts.length <= limit) return { groups: sorted, more: 0 };
  const kept = new Set<GroupValue>(spans ? firsts.slice(-limit) : firsts.slice(0, limit));
  const groups = sorted.filter(({ keys }) => kept.has(keys?.[0] ?? null));
  const rest = sorted.filter(({ keys }) => !kept.has(keys?.[0] ?? null));
  const more = firsts.length - kept.size;
  const additive = !spans && request.measures.every(({ fn }) => fn === "count" || fn === "sum");
  return { groups: additive ? [...groups, addUp(request, rest)] : groups, more };
}

function addUp({ measures }: AggregateRequest, rest: readonly Group[]): Group {
  const values = measures.map((measure, index) => {
    const sum = rest.reduce((total, { values }) => total + Number(values[index] ?? 0), 0);
    return roundTo(sum, digitsOf(measure));
  });
  return { keys: null, labels: ["Other"], values };
}
