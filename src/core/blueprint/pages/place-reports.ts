/** Places reports and statistics as pages of their own. */
import type { GroupKey } from "../../spec/page-schema.ts";
import { phrase } from "../lexicon/page-phrases.ts";
import type { StatedShow } from "../statement/statement.ts";
import { buildCharts } from "./build-dashboard.ts";
import { measuresOf } from "./build-reports.ts";
import { columnsOf, filtersOf, sortOf } from "./choose-columns.ts";
import { timeOf } from "./entity-facts.ts";
import { findEntity, findGroup, isNumeric, rankingNumber } from "./find-subject.ts";
import { add, type Place, subjectOf, timeName, toGroup } from "./show-place.ts";

const GENERAL_TITLES =
  /\b(?:statistics|analytics|analysis|visuali[sz]ation|insights|performance|reports?|reporting|stats)\b/iu;

export function placeReport(show: StatedShow, place: Place): boolean {
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
    show.bucket && !named.some((key) => key.bucket) ? [{ field: timeName(facts, show.when), bucket: show.bucket }] : [];
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

/** The numbers of records side by side, or all their measures where they have few. */
export function placeStatistics(show: StatedShow, place: Place): boolean {
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
export function placeGeneral(show: StatedShow, place: Place): boolean {
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
