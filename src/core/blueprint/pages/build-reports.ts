/** Builds report pages for entities whose money or status is worth looking at over time. */
import type { GroupKey, Measure, PageOf } from "../../spec/page-schema.ts";
import { type PagePhrases, phrase } from "../lexicon/page-phrases.ts";
import { filtersOf } from "./choose-columns.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";
import type { Paths } from "./page-paths.ts";

/** More reports than this bury the ones that matter. */
const MOST_REPORTS = 4;
const MOST_FILTERS = 4;

/** A report that somebody asked for needs less than one nobody asked for. */
export function isReportable(facts: EntityFacts): boolean {
  if (facts.isPart || facts.isLookup || facts.isUsers) return false;
  const time = timeOf(facts) ?? facts.due;
  return time !== undefined && (facts.money !== undefined || facts.course || facts.isReading);
}

function groupsOf(facts: EntityFacts): GroupKey[] {
  const time = timeOf(facts) ?? facts.due;
  const top = facts.entity.fields.find(
    (field) => field.type === "reference" && field.readOnly !== true && field.name !== facts.entity.partOf,
  );
  const group = facts.status ?? top ?? facts.entity.fields.find((field) => field.type === "choice");
  return [
    ...(time ? [{ field: time.name, bucket: facts.isReading ? ("day" as const) : ("month" as const) }] : []),
    ...(group ? [{ field: group.name }] : []),
    ...(time || group ? [] : [{ field: "created_at", bucket: "month" as const }]),
  ];
}

/** Returns the measures of an entity: how many, and the sum or average of its numbers. */
export function measuresOf(facts: EntityFacts): Measure[] {
  const numbers = facts.entity.fields.filter((field) =>
    ["integer", "decimal", "money", "percent", "duration", "rating"].includes(field.type),
  );
  const averaged = facts.isReading
    ? numbers
    : numbers.filter((field) => field.type === "rating" || field.type === "percent");
  const summed = facts.isReading ? [] : [facts.money, facts.amount].flatMap((field) => (field ? [field] : []));
  return [
    { fn: "count" as const },
    ...summed.map((field) => ({ fn: "sum" as const, field: field.name })),
    ...averaged.slice(0, 4).map((field) => ({ fn: "avg" as const, field: field.name })),
  ];
}

export function buildReport(facts: EntityFacts, title: string, paths: Paths): PageOf<"report"> {
  const time = timeOf(facts) ?? facts.due;
  return {
    kind: "report",
    path: paths.take(title),
    title,
    entity: facts.entity.name,
    groupBy: groupsOf(facts),
    measures: measuresOf(facts),
    filters: filtersOf(facts.entity)
      .filter((name) => name !== time?.name)
      .slice(0, MOST_FILTERS),
    ...(time ? { range: time.name } : {}),
  };
}

/** Returns the reports nobody had to ask for; entities of `done` have theirs. */
export function buildReports(
  facts: readonly EntityFacts[],
  done: ReadonlySet<string>,
  paths: Paths,
  phrases: PagePhrases,
): PageOf<"report">[] {
  return facts
    .filter((one) => isReportable(one) && !done.has(one.entity.name))
    .sort((a, b) => Number(b.money !== undefined) - Number(a.money !== undefined))
    .slice(0, Math.max(0, MOST_REPORTS - done.size))
    .map((one) => buildReport(one, phrase(phrases.report, one.entity.label), paths));
}
