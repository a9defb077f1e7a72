/** Collects what people and packs want to look at into the wishes of the page builder, and says which could be met. */
import type { Entity } from "../../spec/schema.ts";
import type { PagePhrases } from "../lexicon/page-phrases.ts";
import type { WantedPage } from "../pages/build-pages.ts";
import { collectFacts } from "../pages/entity-facts.ts";
import { placeShow } from "../pages/place-shows.ts";
import type { PlacedShows } from "../pages/show-place.ts";
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
}

export function placeWishes(
  draft: Draft,
  entities: readonly Entity[],
  statements: readonly Statement[],
  options: { userEntity: string | undefined; phrases: PagePhrases },
): Wishes {
  const facts = collectFacts(entities, options.userEntity);
  const placed: Wishes = { widgets: [], pages: [], views: [], listTitles: new Map() };
  for (const statement of statements) {
    if (statement.kind !== "show") continue;
    if (placeShow(statement.show, facts, options.phrases, placed))
      draft.noteUnderstood(`${NOUNS[statement.show.what]}.`, statement);
    else draft.leaveOut(statement, "The records have no such number, date or group to show.");
  }
  const own = placed.widgets.length;
  for (const entity of entities) {
    for (const statement of packStatements(draft, entity)) {
      if (statement.kind !== "show") continue;
      const isWidget = statement.show.what === "chart" || statement.show.what === "metric";
      if (isWidget && placed.widgets.length >= own + MOST_FROM_PACKS) continue;
      const show = { ...statement.show, topic: entity.name.replace(/_/gu, " ") };
      if (show.what === "board" || show.what === "calendar" || show.what === "gallery") continue;
      placeShow(show, facts, options.phrases, placed);
    }
  }
  return placed;
}
