/** Places rankings, lists under another name, and other views of lists. */
import { phrase } from "../lexicon/page-phrases.ts";
import type { StatedShow } from "../statement/statement.ts";
import type { ViewKind } from "./build-views.ts";
import { columnsOf, filtersOf, sortOf } from "./choose-columns.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";
import { findEntity, findNumber, rankingNumber } from "./find-subject.ts";
import { countChildren } from "./place-charts.ts";
import { placeReport } from "./place-reports.ts";
import { add, type Place, timeName } from "./show-place.ts";

/** Records by a number, the most first; where only their children are counted, the sum of those. */
export function placeRanking(show: StatedShow, place: Place): boolean {
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

/** The status of a service is that of its bookings. */
function childWithStatus(parent: EntityFacts, place: Place): EntityFacts | undefined {
  return place.facts.find(
    (one) => one.status && one.entity.fields.some((field) => field.reference?.entity === parent.entity.name),
  );
}

/** "order status", "match history", "property listings": the records themselves under that name. */
export function placeList(show: StatedShow, place: Place): boolean {
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

export function placeView(show: StatedShow, place: Place): boolean {
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
