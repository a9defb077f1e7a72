/** Places what a request wants to look at: widgets of the dashboard, reports, rankings, lists and views by their names. */
import type { Filter } from "../../spec/filter-schema.ts";
import type { Bucket, GroupKey, Measure, Widget } from "../../spec/page-schema.ts";
import { type PagePhrases, phrase } from "../lexicon/page-phrases.ts";
import type { StatedShow, Statement } from "../statement/statement.ts";
import { buildCharts } from "./build-dashboard.ts";
import type { WantedPage } from "./build-pages.ts";
import { measuresOf } from "./build-reports.ts";
import type { ViewKind } from "./build-views.ts";
import { columnsOf, filtersOf, sortOf } from "./choose-columns.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";
import { findByNumber, findEntity, findGroup, findNumber, isNumeric, rankingNumber } from "./find-subject.ts";

export type ShowStatement = Extract<Statement, { kind: "show" }>;

export interface PlacedShows {
  widgets: Widget[];
  pages: WantedPage[];
  views: { entity: string; kind: ViewKind; title?: string }[];
  listTitles: Map<string, string>;
}

interface Place {
  facts: readonly EntityFacts[];
  phrases: PagePhrases;
  placed: PlacedShows;
}

const GENERAL_TITLES =
  /\b(?:statistics|analytics|analysis|visuali[sz]ation|insights|performance|reports?|reporting|stats)\b/iu;

function timeName(facts: EntityFacts): string {
  return (timeOf(facts) ?? facts.due)?.name ?? "created_at";
}

function subjectOf(show: StatedShow, place: Place): { facts: EntityFacts; measure?: Measure } | undefined {
  const main = place.facts.filter((one) => !one.isPart && !one.isLookup);
  const named = findEntity(show.topic, place.facts);
  if (named) {
    const number = findNumber(show.measure, named);
    if (show.measure !== undefined && !number && show.fn !== "count") return undefined;
    if (number) return { facts: named, measure: { fn: show.fn ?? "sum", field: number.name } };
    const fallback = show.fn !== undefined && show.fn !== "count" ? rankingNumber(named) : undefined;
    return { facts: named, measure: fallback ? { fn: show.fn ?? "sum", field: fallback.name } : { fn: "count" } };
  }
  const byNumber = findByNumber(show.measure ?? show.topic, main);
  if (byNumber) {
    const averaged = byNumber.facts.isReading || ["percent", "rating"].includes(byNumber.field.type);
    return {
      facts: byNumber.facts,
      measure: { fn: show.fn ?? (averaged ? "avg" : "sum"), field: byNumber.field.name },
    };
  }
  return undefined;
}

function onlyFilter(show: StatedShow, facts: EntityFacts): Filter | undefined {
  const word = show.only?.toLowerCase();
  const { status } = facts;
  if (word === undefined) return undefined;
  const value = status?.choices?.find((choice) => choice.value.toLowerCase() === word)?.value;
  if (status && word === "open" && facts.open.length > 0)
    return { field: status.name, op: "in", value: [...facts.open] };
  if (status && value !== undefined) return { field: status.name, op: "eq", value };
  if (word === "overdue" && facts.due) {
    const late: Filter = { field: facts.due.name, op: "lt", value: "today" };
    return status && facts.open.length > 0
      ? { and: [late, { field: status.name, op: "in", value: [...facts.open] }] }
      : late;
  }
  return undefined;
}

function describe(show: StatedShow, facts: EntityFacts, measure: Measure, place: Place): string {
  const field = facts.entity.fields.find((one) => one.name === measure.field);
  const word = { sum: place.phrases.sum, avg: place.phrases.average, min: place.phrases.sum, max: place.phrases.sum }[
    measure.fn as "sum"
  ];
  const base = field
    ? measure.fn === "avg"
      ? phrase(word, "", field.label)
      : phrase(word, field.label, facts.entity.pluralLabel)
    : facts.entity.pluralLabel;
  return show.only === undefined
    ? base
    : `${show.only.charAt(0).toUpperCase()}${show.only.slice(1)} ${base.charAt(0).toLowerCase()}${base.slice(1)}`;
}

function placeMetric(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return false;
  const measure = subject.measure ?? { fn: "count" as const };
  const filter = onlyFilter(show, subject.facts);
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

function placeChart(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return false;
  const { facts } = subject;
  const measure = subject.measure ?? { fn: "count" as const };
  const fields = (show.by ?? []).map((words) => findGroup(words, facts));
  if (fields.some((field) => field === undefined)) return false;
  const groups: GroupKey[] = fields.flatMap((field) => (field ? [toGroup(field, show.bucket)] : []));
  const byTime: GroupKey = { field: timeName(facts), bucket: show.bucket ?? "month" };
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

function toGroup(field: { name: string; type: string }, bucket: Bucket | undefined): GroupKey {
  return field.type === "date" || field.type === "datetime"
    ? { field: field.name, bucket: bucket ?? "month" }
    : { field: field.name };
}

function placeReport(show: StatedShow, place: Place): boolean {
  const subject = subjectOf(show, place);
  if (!subject) return false;
  const { facts } = subject;
  const fields = (show.by ?? []).flatMap((words) => findGroup(words, facts) ?? []);
  if (fields.length < (show.by ?? []).length) return false;
  const time = timeOf(facts) ?? facts.due;
  const first =
    facts.status ??
    facts.entity.fields.find(
      (field) => (field.type === "reference" && field.readOnly !== true) || field.type === "choice",
    );
  const named: GroupKey[] = fields.map((field) => toGroup(field, show.bucket));
  const timed: GroupKey[] =
    show.bucket && !named.some((key) => key.bucket) ? [{ field: timeName(facts), bucket: show.bucket }] : [];
  const own: GroupKey[] = [
    ...(time ? [{ field: time.name, bucket: facts.isReading ? ("day" as const) : ("month" as const) }] : []),
    ...(first ? [{ field: first.name }] : []),
  ];
  const groupBy =
    [...timed, ...named].length > 0
      ? [...timed, ...named]
      : own.length > 0
        ? own
        : [{ field: "created_at", bucket: "month" as const }];
  const said = subject.measure && subject.measure.fn !== "count" ? [subject.measure] : [];
  const measures = [
    ...said,
    ...measuresOf(facts).filter((one) => !said.some((known) => known.fn === one.fn && known.field === one.field)),
  ].slice(0, 8);
  add(place, {
    kind: "report",
    title: show.title ?? phrase(place.phrases.report, facts.entity.label),
    entity: facts.entity.name,
    groupBy: groupBy.slice(0, 3),
    measures,
    filters: filtersOf(facts.entity)
      .filter((name) => name !== time?.name)
      .slice(0, 4),
    ...(time ? { range: time.name } : {}),
  });
  return true;
}

function add(place: Place, page: WantedPage): void {
  const same = place.placed.pages.some((known) => known.title.toLowerCase() === page.title.toLowerCase());
  if (!same) place.placed.pages.push(page);
}

/** The numbers of records side by side, or all their measures where they have few. */
function placeStatistics(show: StatedShow, place: Place): boolean {
  const facts = findEntity(show.topic, place.facts);
  if (!facts) return placeGeneral(show, place);
  const numbers = facts.entity.fields.filter(isNumeric);
  if (numbers.length < 2 || facts.isReading || !facts.isPerson) return placeReport(show, place);
  const best = rankingNumber(facts);
  const columns = [
    ...new Set([facts.entity.titleField, ...numbers.map((field) => field.name), ...columnsOf(facts)]),
  ].slice(0, 7);
  add(place, {
    kind: "list",
    title: show.title ?? facts.entity.pluralLabel,
    entity: facts.entity.name,
    columns,
    sort: best ? [{ field: best.name, direction: "desc" }] : sortOf(facts),
    filters: filtersOf(facts.entity),
    pageSize: 25,
  });
  return true;
}

/** "data statistics" of nothing in particular: charts of the records that matter most, on a page of that name. */
function placeGeneral(show: StatedShow, place: Place): boolean {
  const title = show.title ?? "";
  if (
    show.topic !== undefined &&
    !/^(?:analysis|analytics|statistics|stats|insights|data analysis)$/u.test(show.aspect ?? "")
  )
    return false;
  if (!GENERAL_TITLES.test(title) || place.placed.pages.some((page) => page.kind === "dashboard")) return true;
  const widgets = buildCharts(place.facts, place.phrases);
  if (widgets.length > 0) add(place, { kind: "dashboard", title, widgets });
  return true;
}

/** Records by a number, the most first; where only their children are counted, the sum of those. */
function placeRanking(show: StatedShow, place: Place): boolean {
  const named = findEntity(show.topic, place.facts);
  const candidates = named ? [named] : place.facts.filter((one) => !one.isPart && !one.isLookup && !one.isReading);
  const measured = candidates.flatMap((facts) => {
    const field = show.measure === undefined ? rankingNumber(facts) : findNumber(show.measure, facts);
    return field ? [{ facts, field }] : [];
  });
  const best =
    measured.find(
      ({ facts, field }) => /score|points|rating|wins|votes|total|amount/u.test(field.name) && facts.isPerson,
    ) ??
    measured.find(({ field }) => /score|points|wins|votes|calories|distance/u.test(field.name)) ??
    (named ? measured[0] : undefined);
  const earned =
    /^(?:revenue|sales|turnover|income|spending|earnings)$/iu.test(show.measure ?? "") &&
    named !== undefined &&
    timeOf(named) === undefined;
  const children = named && (!best || earned) ? countChildren(named, show, place) : false;
  if (children) return true;
  const found = best ?? measured[0];
  if (!found) return named ? placeReport(show, place) : false;
  const person = found.facts.entity.fields.find(
    (field) =>
      field.type === "reference" &&
      place.facts.some((one) => one.entity.name === field.reference?.entity && (one.isPerson || one.isUsers)),
  );
  const title =
    show.title ??
    phrase(place.phrases.by, phrase(place.phrases.top, found.facts.entity.pluralLabel), found.field.label);
  if (person && !found.facts.isPerson) {
    add(place, {
      kind: "report",
      title,
      entity: found.facts.entity.name,
      groupBy: [{ field: person.name }],
      measures: [{ fn: "sum", field: found.field.name }, { fn: "count" }],
      filters: filtersOf(found.facts.entity).slice(0, 4),
      ...(timeOf(found.facts) ? { range: timeName(found.facts) } : {}),
    });
    return true;
  }
  add(place, {
    kind: "list",
    title,
    entity: found.facts.entity.name,
    columns: [...new Set([found.facts.entity.titleField, found.field.name, ...columnsOf(found.facts)])].slice(0, 7),
    sort: [{ field: found.field.name, direction: "desc" }],
    filters: filtersOf(found.facts.entity),
    pageSize: 25,
  });
  return true;
}

/** "top customers by revenue": the money of the records that refer to them. */
function countChildren(named: EntityFacts, show: StatedShow, place: Place): boolean {
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

function placeComparison(show: StatedShow, place: Place): boolean {
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

/** The status of a service is that of its bookings. */
function childWithStatus(parent: EntityFacts, place: Place): EntityFacts | undefined {
  return place.facts.find(
    (one) => one.status && one.entity.fields.some((field) => field.reference?.entity === parent.entity.name),
  );
}

/** "order status", "match history", "property listings": the records themselves under that name. */
function placeList(show: StatedShow, place: Place): boolean {
  const named = findEntity(show.topic, place.facts);
  const title = show.title;
  const facts =
    named && /status/u.test(show.aspect ?? "") && !named.status ? (childWithStatus(named, place) ?? named) : named;
  if (!facts || title === undefined) return false;
  const { name } = facts.entity;
  if (place.placed.listTitles.get(name)?.toLowerCase() === title.toLowerCase()) return true;
  if (
    /listing|showcase|directory|catalog|record|result/u.test(show.aspect ?? "") &&
    !place.placed.listTitles.has(name)
  ) {
    place.placed.listTitles.set(name, title);
    return true;
  }
  if (title.toLowerCase() === facts.entity.pluralLabel.toLowerCase()) return true;
  const time = timeOf(facts)?.name;
  const isStatus = /status/u.test(show.aspect ?? "") && facts.status;
  const columns = isStatus
    ? [...new Set([facts.entity.titleField, facts.status?.name ?? "", ...columnsOf(facts)])]
    : columnsOf(facts);
  add(place, {
    kind: "list",
    title,
    entity: name,
    columns: columns.slice(0, 7),
    sort: time === undefined ? sortOf(facts) : [{ field: time, direction: "desc" }],
    filters: filtersOf(facts.entity),
    pageSize: 25,
  });
  return true;
}

function placeView(show: StatedShow, place: Place): boolean {
  const facts =
    findEntity(show.topic, place.facts) ??
    (show.topic === undefined ? place.facts.find((one) => canShow(show.what as ViewKind, one)) : undefined);
  if (!facts || !canShow(show.what as ViewKind, facts)) {
    const other =
      show.title === undefined && show.implied === true
        ? place.facts.find((one) => canShow(show.what as ViewKind, one))
        : undefined;
    if (!other) return false;
    place.placed.views.push({ entity: other.entity.name, kind: show.what as ViewKind });
    return true;
  }
  place.placed.views.push({
    entity: facts.entity.name,
    kind: show.what as ViewKind,
    ...(show.title === undefined ? {} : { title: show.title }),
  });
  return true;
}

function canShow(kind: ViewKind, facts: EntityFacts): boolean {
  const { fields } = facts.entity;
  if (kind === "board") return fields.some((field) => field.type === "choice");
  if (kind === "calendar") return fields.some((field) => field.type === "date" || field.type === "datetime");
  return true;
}

/** Places one wish; false when the records have nothing of the kind. */
export function placeShow(
  show: StatedShow,
  facts: readonly EntityFacts[],
  phrases: PagePhrases,
  placed: PlacedShows,
): boolean {
  const place: Place = { facts, phrases, placed };
  switch (show.what) {
    case "metric":
      return placeMetric(show, place);
    case "chart":
      return show.topic === undefined && show.measure === undefined
        ? placeGeneral(show, place)
        : placeChart(show, place);
    case "report":
      return show.aspect === undefined || (/^reports?$/u.test(show.aspect) && show.topic !== undefined)
        ? placeReport(show, place)
        : placeStatistics(show, place);
    case "ranking":
      return placeRanking(show, place);
    case "comparison":
      return placeComparison(show, place);
    case "dashboard":
      return show.topic === undefined || findEntity(show.topic, facts) === undefined ? true : placeReport(show, place);
    case "list":
      return placeList(show, place);
    default:
      return placeView(show, place);
  }
}
