/** Builds the other views of an entity's list: board, calendar and gallery. */
import type { Page } from "../../spec/page-schema.ts";
import { type PagePhrases, phrase } from "../lexicon/page-phrases.ts";
import { cardOf, sortOf } from "./choose-columns.ts";
import type { EntityFacts } from "./entity-facts.ts";
import type { Paths } from "./page-paths.ts";

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 9;

export type ViewKind = "board" | "calendar" | "gallery";

/** Kinds of view that the fields of the entity carry. */
export function viewKinds(facts: EntityFacts): ViewKind[] {
  if (facts.isPart || facts.isLookup || facts.isReading) return [];
  const columns = facts.status?.choices?.length ?? 0;
  const board = columns <= MOST_COLUMNS && (columns >= FEWEST_COLUMNS || (facts.course && columns >= 2));
  return [
    ...(board && !facts.isUsers ? (["board"] as const) : []),
    ...(facts.start || (facts.due && facts.course) ? (["calendar"] as const) : []),
    ...(facts.image ? (["gallery"] as const) : []),
  ];
}

/** Returns the page; undefined when the entity lacks the field that the view needs. */
export function buildView(kind: ViewKind, facts: EntityFacts, paths: Paths, phrases: PagePhrases): Page | undefined {
  const { entity, status } = facts;
  const shape = {
    path: paths.take(`${entity.table}-${kind}`),
    title: phrase(phrases[kind], entity.label),
    nav: false,
    entity: entity.name,
  };
  if (kind === "board") {
    const field = status ?? entity.fields.find((one) => one.type === "choice");
    if (!field) return undefined;
    return { kind, ...shape, field: field.name, card: cardOf(facts, [field.name]), sort: sortOf(facts) };
  }
  if (kind === "calendar") {
    const start = facts.start ?? facts.due ?? facts.happened;
    if (!start) return undefined;
    return {
      kind,
      ...shape,
      start: start.name,
      ...(facts.end && facts.start ? { end: facts.end.name } : {}),
      ...(status ? { colourBy: status.name } : {}),
    };
  }
  return {
    kind,
    ...shape,
    ...(facts.image ? { image: facts.image.name } : {}),
    card: cardOf(facts, [facts.image?.name]),
    sort: sortOf(facts),
  };
}
