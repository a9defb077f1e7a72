/** Finds what a wish to look at something is about, and collects what it becomes. */
import type { Bucket, GroupKey, Measure, Widget } from "../../spec/page-schema.ts";
import { type PagePhrases, phrase } from "../lexicon/page-phrases.ts";
import type { StatedShow, Statement } from "../statement/statement.ts";
import type { WantedPage } from "./build-pages.ts";
import type { ViewKind } from "./build-views.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";
import { findByNumber, findEntity, findNumber, rankingNumber } from "./find-subject.ts";

export type ShowStatement = Extract<Statement, { kind: "show" }>;

export interface PlacedShows {
  widgets: Widget[];
  pages: WantedPage[];
  views: { entity: string; kind: ViewKind; title?: string }[];
  listTitles: Map<string, string>;
}

export interface Place {
  facts: readonly EntityFacts[];
  phrases: PagePhrases;
  placed: PlacedShows;
}

export function timeName(facts: EntityFacts, when?: string): string {
  const moment =
    when === undefined
      ? undefined
      : facts.entity.fields.find(
          (field) => /^date/u.test(field.type) && new RegExp(`^(?:last_)?${when}_(?:on|at)$`, "iu").test(field.name),
        );
  if (moment) return moment.name;
  return (timeOf(facts) ?? facts.due)?.name ?? "created_at";
}

export function subjectOf(show: StatedShow, place: Place): { facts: EntityFacts; measure?: Measure } | undefined {
  const main = place.facts.filter((one) => !one.isPart && !one.isLookup);
  const named = findEntity(show.topic, place.facts);
  if (named) {
    const number = findNumber(show.measure, named);
    if (show.measure !== undefined && !number && show.fn !== "count") return undefined;
    if (number) return { facts: named, measure: { fn: show.fn ?? "sum", field: number.name } };
    const fallback = show.fn !== undefined && show.fn !== "count" ? rankingNumber(named) : undefined;
    return { facts: named, measure: fallback ? { fn: show.fn ?? "sum", field: fallback.name } : { fn: "count" } };
  }
  // "total of unpaid invoices": the main number of the invoices.
  const counted = show.fn === undefined || show.topic !== undefined ? undefined : findEntity(show.measure, place.facts);
  const number = counted ? (counted.money ?? counted.amount ?? rankingNumber(counted)) : undefined;
  const exact = findByNumber(show.measure ?? show.topic, main, "named");
  if (counted && number && !exact) return { facts: counted, measure: { fn: show.fn ?? "sum", field: number.name } };
  const byNumber = exact ?? findByNumber(show.measure ?? show.topic, main);
  if (byNumber) {
    const averaged = byNumber.facts.isReading || ["percent", "rating"].includes(byNumber.field.type);
    return {
      facts: byNumber.facts,
      measure: { fn: show.fn ?? (averaged ? "avg" : "sum"), field: byNumber.field.name },
    };
  }
  return undefined;
}

export function describe(show: StatedShow, facts: EntityFacts, measure: Measure, place: Place): string {
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

export function toGroup(field: { name: string; type: string }, bucket: Bucket | undefined): GroupKey {
  return field.type === "date" || field.type === "datetime"
    ? { field: field.name, bucket: bucket ?? "month" }
    : { field: field.name };
}

export function add(place: Place, page: WantedPage): void {
  const same = place.placed.pages.some((known) => known.title.toLowerCase() === page.title.toLowerCase());
  if (!same) place.placed.pages.push(page);
}
