/** Collects what people and packs want to look at into the wishes of the page builder, and says which could be met. */
import type { Entity } from "../../spec/schema.ts";
import type { PagePhrases } from "../lexicon/page-phrases.ts";
import { isTransaction } from "../lexicon/transactions.ts";
import type { WantedPage } from "../pages/build-pages.ts";
import { collectFacts, type EntityFacts } from "../pages/entity-facts.ts";
import { findEntity } from "../pages/find-subject.ts";
import { onlyFilter } from "../pages/only-filter.ts";
import { placeShow } from "../pages/place-shows.ts";
import type { PlacedShows, ShowStatement } from "../pages/show-place.ts";
import type { StatedShow, Statement } from "../statement/statement.ts";
import type { Draft } from "./draft.ts";
import { packStatements } from "./pack-statements.ts";

const NOUNS: Record<StatedShow["what"], string> = {
  chart: "A chart on the dashboard",
  metric: "A number on the dashboard",
  report: "A page with these numbers",
  ranking: "A ranking",
  comparison: "A comparison as chart and report",
  board: "A board",
  calendar: "A calendar",
  gallery: "A gallery",
  list: "A list under this name",
  dashboard: "The dashboard",
};

/** More than this of what packs suggest would crowd the dashboard out. */
const MOST_FROM_PACKS = 2;

export interface Wishes extends PlacedShows {
  pages: WantedPage[];
  /** The words that asked for a page, a view, the list of an entity by its name, or "" for the dashboard. */
  evidence: Map<WantedPage | PlacedShows["views"][number] | string, string>;
}

/** Places a wish of the person and keeps the words that asked for what came of it. */
function placeSaid(
  draft: Draft,
  statement: ShowStatement,
  facts: readonly EntityFacts[],
  phrases: PagePhrases,
  placed: Wishes,
): boolean {
  const { pages, views, widgets } = placed;
  const before = { pages: pages.length, views: views.length, widgets: widgets.length };
  const titles = new Map(placed.listTitles);
  if (!placeShow(statement.show, facts, phrases, placed)) return false;
  const words = draft.slice(statement);
  noteMeant(draft, statement, facts);
  for (const wish of [...pages.slice(before.pages), ...views.slice(before.views)]) placed.evidence.set(wish, words);
  for (const [entity, title] of placed.listTitles) if (titles.get(entity) !== title) placed.evidence.set(entity, words);
  if ((statement.show.what === "dashboard" || widgets.length > before.widgets) && !placed.evidence.has(""))
    placed.evidence.set("", words);
  return true;
}

/** Says what a word such as "unpaid" was taken for. */
function noteMeant(draft: Draft, statement: ShowStatement, facts: readonly EntityFacts[]): void {
  const { only, topic, measure } = statement.show;
  const subject = only === undefined ? undefined : findEntity(topic ?? measure, facts);
  const meant = subject ? onlyFilter(only, subject)?.assumed : undefined;
  if (subject && meant !== undefined)
    draft.noteAssumed(`“${only ?? ""}” is taken to mean ${meant}.`, statement, subject.entity.name);
}

const RATE = /\b(?:rate|utili[sz]ation|occupancy|turnover|ratio)$/iu;

/** "occupancy rate per month": what it is worked out of is drawn, and said that the rate itself is not. */
function placeRate(
  draft: Draft,
  statement: ShowStatement,
  facts: readonly EntityFacts[],
  phrases: PagePhrases,
  placed: Wishes,
): boolean {
  const { topic = "", measure = topic, bucket } = statement.show;
  const main =
    facts.find((one) => one.start !== undefined && one.course) ?? facts.find((one) => isTransaction(one.entity.name));
  if (!RATE.test(measure) || !main) return false;
  const show = {
    what: "chart" as const,
    topic: main.entity.name.replace(/_/gu, " "),
    bucket: bucket ?? ("month" as const),
  };
  const before = placed.widgets.length;
  if (!placeSaid(draft, { ...statement, show }, facts, phrases, placed)) return false;
  const title = placed.widgets[before]?.title ?? main.entity.pluralLabel;
  draft.leaveOut(
    statement,
    `A rate has to be worked out of several kinds of record, which charts do not do; “${title}” shows what it rests on.`,
  );
  return true;
}

export function placeWishes(
  draft: Draft,
  entities: readonly Entity[],
  statements: readonly Statement[],
  options: { userEntity: string | undefined; phrases: PagePhrases },
): Wishes {
  const facts = collectFacts(entities, options.userEntity);
  const placed: Wishes = { widgets: [], pages: [], views: [], listTitles: new Map(), evidence: new Map() };
  for (const statement of statements) {
    if (statement.kind !== "show") continue;
    if (placeSaid(draft, statement, facts, options.phrases, placed))
      draft.noteUnderstood(`${NOUNS[statement.show.what]}.`, statement);
    else if (!placeRate(draft, statement, facts, options.phrases, placed))
      draft.leaveOut(statement, "The records have no such number, date or group to show.");
  }
  const own = placed.widgets.length;
  for (const entity of entities) {
    for (const statement of packStatements(draft, entity)) {
      if (statement.kind !== "show") continue;
      const isWidget = statement.show.what === "chart" || statement.show.what === "metric";
      if (isWidget && placed.widgets.length >= own + MOST_FROM_PACKS) continue;
      const show = { ...statement.show, topic: entity.name.replace(/_/gu, " ") };
      if (show.what === "board" || show.what === "calendar" || show.what === "gallery") continue;
      const count = placed.widgets.length;
      placeShow(show, facts, options.phrases, placed);
      // What was asked for in other words is not shown twice.
      const title = placed.widgets[count]?.title;
      if (placed.widgets.slice(0, count).some((widget) => widget.title === title)) placed.widgets.length = count;
    }
  }
  return placed;
}
