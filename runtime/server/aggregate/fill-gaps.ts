/** Adds the spans of time between the first and the last in which nothing lies, so that a chart shows them. */
import type { Group, GroupValue, MeasureValue } from "./aggregate-rows.ts";
import { bucketLabel, nextBucket } from "./date-buckets.ts";
import type { AggregateRequest } from "./parse-aggregate.ts";

/** Beyond these a list of spans is no longer looked at one by one, and gaps stay. */
const MOST_SPANS = 2000;
const MOST_GROUPS = 20_000;

/** Every group there is beside the spans gets all spans; counts and sums are 0 there, other measures empty. */
export function fillGaps(request: AggregateRequest, found: readonly Group[]): readonly Group[] {
  const at = request.groups.findIndex(({ bucket }) => bucket !== undefined);
  const bucket = request.groups[at]?.bucket;
  if (bucket === undefined) return found;
  const spans = listSpans(found, at, (key) => nextBucket(key, bucket));
  const rest = new Map(found.map((group) => [JSON.stringify(without(group.keys, at)), group]));
  if (spans.length * rest.size > MOST_GROUPS) return found;
  const known = new Set(found.map(({ keys }) => JSON.stringify(keys)));
  const empty: MeasureValue[] = request.measures.map(({ fn }) => (fn === "count" || fn === "sum" ? 0 : null));
  const added: Group[] = [];
  for (const span of spans) {
    for (const { keys, labels } of rest.values()) {
      const filled = (keys ?? []).with(at, span);
      if (known.has(JSON.stringify(filled))) continue;
      added.push({ keys: filled, labels: labels.with(at, bucketLabel(span, bucket)), values: empty });
    }
  }
  return [...found, ...added];
}

function listSpans(found: readonly Group[], at: number, next: (key: string) => string): string[] {
  const present = found.map(({ keys }) => keys?.[at]).filter((key) => typeof key === "string");
  const first = present.reduce((least, key) => (key < least ? key : least), present[0] ?? "");
  const last = present.reduce((most, key) => (key > most ? key : most), "");
  const spans: string[] = [];
  for (let span = first; span !== "" && span <= last; span = next(span)) {
    spans.push(span);
    if (spans.length > MOST_SPANS) return [];
  }
  return spans;
}

function without(keys: readonly GroupValue[] | null, at: number): GroupValue[] {
  return (keys ?? []).filter((_, index) => index !== at);
}
