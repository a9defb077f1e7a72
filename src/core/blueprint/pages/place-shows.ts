/** Places what a request wants to look at: widgets of the dashboard, reports, rankings, lists and views by their names. */
import { type PagePhrases } from "../lexicon/page-phrases.ts";
import type { StatedShow } from "../statement/statement.ts";
import { type EntityFacts } from "./entity-facts.ts";
import { findEntity } from "./find-subject.ts";
import { placeChart, placeComparison, placeMetric } from "./place-charts.ts";
import { placeList, placeRanking, placeView } from "./place-lists.ts";
import { placeGeneral, placeReport, placeStatistics } from "./place-reports.ts";
import { type Place, type PlacedShows } from "./show-place.ts";

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
