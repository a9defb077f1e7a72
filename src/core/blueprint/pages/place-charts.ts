/** Places numbers, charts and comparisons on the dashboard. */
import type { GroupKey, Measure } from "../../spec/page-schema.ts";
import { phrase } from "../lexicon/page-phrases.ts";
import type { StatedShow } from "../statement/statement.ts";
import { filtersOf } from "./choose-columns.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";
import { findEntity, findGroup, findNumber, rankingNumber } from "./find-subject.ts";
import { onlyFilter } from "./only-filter.ts";
import { placeReport } from "./place-reports.ts";
import { add, describe, type Place, subjectOf, timeName, toGroup } from "./show-place.ts";

export function placeMetric(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return false;
  const measure = subject.measure ?? { fn: "count" as const };
  const filter = onlyFilter(show.only, subject.facts)?.filter;
  if (show.only !== undefined && !filter) return false;
  place.placed.widgets.push({
    kind: "metric",
    title: show.title ?? describe(show, subject.facts, measure, place),
    entity: subject.facts.entity.name,
    measure,
    ...(filter ? { filter } : {}),
  });
  return true;
}

export function placeChart(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return false;
  const { facts } = subject;
  const measure = subject.measure ?? { fn: "count" as const };
  const fields = (show.by ?? []).map((words) => findGroup(words, facts));
  if (fields.some((field) => field === undefined)) return false;
  const groups: GroupKey[] = fields.flatMap((field) => (field ? [toGroup(field, show.bucket)] : []));
  const byTime: GroupKey = { field: timeName(facts, show.when), bucket: show.bucket ?? "month" };
  const keys =
    show.bucket || groups.length === 0 ? [...(groups.some((key) => key.bucket) ? [] : [byTime]), ...groups] : groups;
  const [groupBy = byTime, series] = keys;
  const style = show.style ?? (groupBy.bucket ? (series ? "bar" : "line") : "bar");
  const base = describe(show, facts, measure, place);
  const label = fields[0]?.label;
  const per = groupBy.bucket ? phrase(place.phrases.per[groupBy.bucket], base) : base;
  place.placed.widgets.push({
    kind: "chart",
    title: show.title ?? (label === undefined ? per : phrase(place.phrases.by, per, label)),
    entity: facts.entity.name,
    style: style === "donut" && series ? "bar" : style,
    measure,
    groupBy,
    ...(series ? { series } : {}),
    limit: 12,
    ...(timeOf(facts) ? { range: timeName(facts) } : {}),
  });
  return true;
}

/** "top customers by revenue": the money of the records that refer to them. */
export function countChildren(named: EntityFacts, show: StatedShow, place: Place): boolean {
  for (const child of place.facts) {
    const link = child.entity.fields.find(
      (field) => field.type === "reference" && field.reference?.entity === named.entity.name,
    );
    const number = link
      ? show.measure === undefined
        ? rankingNumber(child)
        : (findNumber(show.measure, child) ?? (findEntity(show.measure, [child]) ? undefined : null))
      : null;
    if (!link || number === null) continue;
    const measure: Measure = number ? { fn: "sum", field: number.name } : { fn: "count" };
    place.placed.widgets.push({
      kind: "chart",
      title: show.title ?? phrase(place.phrases.by, named.entity.pluralLabel, show.measure ?? child.entity.pluralLabel),
      entity: child.entity.name,
      style: "bar",
      measure,
      groupBy: { field: link.name },
      limit: Math.min(50, Math.max(2, show.limit ?? 10)),
    });
    if (show.title !== undefined)
      add(place, {
        kind: "report",
        title: show.title,
        entity: child.entity.name,
        groupBy: [{ field: link.name }],
        measures: [measure, ...(number ? [{ fn: "count" as const }] : [])],
        filters: filtersOf(child.entity).slice(0, 4),
      });
    return true;
  }
  return false;
}

/** "compare pollution": the readings by day, where nothing of that name is kept. */
function compareReadings(show: StatedShow, place: Place): boolean {
  const readings = place.facts.find((one) => one.isReading);
  if (show.topic === undefined || !readings) return show.topic === undefined;
  return placeReport(
    {
      what: "report",
      topic: readings.entity.name.replace(/_/gu, " "),
      ...(show.title === undefined ? {} : { title: show.title }),
    },
    place,
  );
}

export function placeComparison(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return compareReadings(show, place);
  const { facts } = subject;
  const said = (show.by ?? []).flatMap((words) => findGroup(words, facts) ?? [])[0];
  const group =
    said ??
    facts.entity.fields.find((field) => field.type === "reference" && field.readOnly !== true) ??
    facts.entity.fields.find((field) => field.type === "choice");
  const number =
    subject.measure?.field === undefined
      ? rankingNumber(facts)
      : facts.entity.fields.find((field) => field.name === subject.measure?.field);
  const measure: Measure = number ? { fn: "avg", field: number.name } : { fn: "count" };
  const time = timeOf(facts);
  const groupBy: GroupKey = group ? { field: group.name } : { field: timeName(facts), bucket: "week" };
  place.placed.widgets.push({
    kind: "chart",
    title: show.title ?? describe(show, facts, measure, place),
    entity: facts.entity.name,
    style: "bar",
    measure,
    groupBy,
    limit: 12,
    ...(time ? { range: time.name } : {}),
  });
  if (show.title !== undefined)
    add(place, {
      kind: "report",
      title: show.title,
      entity: facts.entity.name,
      groupBy: [groupBy],
      measures: [measure, { fn: "count" }],
      filters: filtersOf(facts.entity).slice(0, 4),
      ...(time ? { range: time.name } : {}),
    });
  return true;
}
