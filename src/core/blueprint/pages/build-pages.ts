/** Builds the pages of an app from its entities: what was asked for first, and what such records need to be worked with. */
import type { Page, Widget } from "../../spec/page-schema.ts";
import type { Entity } from "../../spec/schema.ts";
import type { Reason } from "../blueprint.ts";
import { ENGLISH, type PagePhrases } from "../lexicon/page-phrases.ts";
import { buildWidgets } from "./build-dashboard.ts";
import { buildReports } from "./build-reports.ts";
import { buildView, type ViewKind, viewKinds } from "./build-views.ts";
import { columnsOf, filtersOf, sortOf } from "./choose-columns.ts";
import { collectFacts, type EntityFacts } from "./entity-facts.ts";
import { Paths } from "./page-paths.ts";

/** A page that was asked for; its path is given when it is placed. */
export type WantedPage = Page extends infer Kind ? (Kind extends Page ? Omit<Kind, "path"> : never) : never;

/** What a request asks of the pages; all of it comes before what the rules add. */
export interface Wanted {
  dashboardTitle?: string;
  widgets: readonly Widget[];
  pages: readonly WantedPage[];
  /** Views that stand in the navigation. */
  views: readonly { entity: string; kind: ViewKind; title?: string }[];
  /** Titles of lists, by entity, where a request calls them otherwise. */
  listTitles?: ReadonlyMap<string, string>;
  /** The words that asked for a page, a view or the title of an entity's list. */
  evidence?: ReadonlyMap<WantedPage | Wanted["views"][number] | string, string>;
}

export interface PageOptions {
  userEntity?: string | undefined;
  /** Entities that a person named; they stand before those that rules added. */
  named?: ReadonlySet<string> | undefined;
  wanted?: Wanted | undefined;
  phrases?: PagePhrases | undefined;
}

export interface BuiltPages {
  pages: Page[];
  /** Path of the page to open with. */
  home: string;
  /** Why each page is there, by its path. */
  reasons: Map<string, Reason>;
}

const RULES: Record<Page["kind"], string> = {
  dashboard: "An app with several kinds of record, or with dates and statuses, opens with its numbers",
  list: "Every kind of record has a list",
  detail: "Every kind of record has a page for one of it",
  form: "Every kind of record has a form",
  board: "Records with a status can be moved on a board",
  calendar: "Records that take place or fall due on a day have a calendar",
  gallery: "Records with a picture have a gallery",
  report: "Records with money or a status and a date have a report",
  settings: "Every app has its settings",
  content: "Text that was asked for has a page",
};

/** A page that was asked for rests on the words that did; the others follow from a rule. */
function reasonsOf(pages: readonly Page[], asked: ReadonlyMap<string, string>): Map<string, Reason> {
  return new Map(
    pages.map((page) => {
      const words = asked.get(page.path);
      return [
        page.path,
        words === undefined
          ? { rule: RULES[page.kind], evidence: "", confidence: 0.8, from: "engine" as const }
          : { rule: "Asked for", evidence: words, confidence: 0.9, from: "request" as const },
      ];
    }),
  );
}

/** Returns the words that asked for each page, by its path. */
function askedFor(pages: readonly Page[], asked: readonly Page[], wanted: Wanted): Map<string, string> {
  const words = new Map<string, string>();
  wanted.pages.forEach((wish, at) => {
    const said = wanted.evidence?.get(wish);
    const page = asked[at];
    if (page && said !== undefined) words.set(page.path, said);
  });
  for (const page of pages) {
    const wish =
      "entity" in page ? wanted.views.find((one) => one.entity === page.entity && one.kind === page.kind) : undefined;
    const key =
      wish ??
      (page.kind === "list" && !words.has(page.path) ? page.entity : page.kind === "dashboard" ? "" : undefined);
    const said = key === undefined ? undefined : wanted.evidence?.get(key);
    if (said !== undefined && !asked.includes(page)) words.set(page.path, said);
  }
  return words;
}

/** What people leave behind with buttons comes after what they work with. */
const OUTBOX = /(?:message|notification|invitation|subscription|email|alert)$/u;

/** Named entities first, then by how many others refer to them; line items, lookups and accounts last. */
function rankEntities(facts: readonly EntityFacts[], named: ReadonlySet<string> | undefined): EntityFacts[] {
  const weight = (one: EntityFacts): number =>
    (one.isPart ? 8 : 0) +
    (one.isLookup ? 4 : 0) +
    (one.isUsers ? 2 : 0) +
    (OUTBOX.test(one.entity.name) ? 1.5 : 0) +
    (named?.has(one.entity.name) === false ? 1 : 0);
  return facts
    .map((one, order) => ({ one, order }))
    .sort((a, b) => weight(a.one) - weight(b.one) || b.one.incoming - a.one.incoming || a.order - b.order)
    .map(({ one }) => one);
}

function listOf(facts: EntityFacts, path: string, title: string, group: string | undefined): Page {
  const { entity } = facts;
  return {
    kind: "list",
    path,
    title,
    ...(group === undefined ? {} : { group }),
    ...(facts.isPart ? { nav: false } : {}),
    entity: entity.name,
    columns: columnsOf(facts),
    sort: sortOf(facts),
    filters: filtersOf(entity),
    pageSize: 25,
  };
}

const LINE_COLUMNS = 8;

/** Columns in which line items are entered: what is chosen, how many, at what price, and what it comes to. */
function lineColumns(part: Entity): string[] {
  const shown = part.fields.filter(
    (field) =>
      field.name !== part.partOf &&
      !["long_text", "markdown", "html", "json", "image", "file", "references", "position"].includes(field.type) &&
      field.computed?.kind !== "rollup",
  );
  const columns = [
    ...shown.filter((field) => field.type === "reference"),
    ...shown.filter((field) => field.type !== "reference" && !field.computed),
    ...shown.filter((field) => field.computed),
  ].map((field) => field.name);
  return columns.length > 0 ? columns.slice(0, LINE_COLUMNS) : part.fields.slice(0, 1).map((field) => field.name);
}

function recordPages(entity: Entity, entities: readonly Entity[], paths: Paths): Page[] {
  const children = entities.flatMap((other) =>
    other.fields
      .filter((field) => field.type === "reference" && field.reference?.entity === entity.name)
      .map((field) => ({ entity: other.name, field: field.name })),
  );
  const entered = entity.fields
    .filter((field) => !field.computed && field.readOnly !== true)
    .map((field) => field.name);
  const lines = entities
    .filter(
      (other) =>
        other.partOf !== undefined &&
        children.some((child) => child.entity === other.name && child.field === other.partOf),
    )
    .slice(0, 4)
    .map((other) => ({ entity: other.name, field: other.partOf ?? "", columns: lineColumns(other) }));
  return [
    {
      kind: "detail",
      path: paths.take(`${entity.name}-detail`),
      title: entity.label,
      entity: entity.name,
      fields: entity.fields.map((field) => field.name),
      children,
    },
    {
      kind: "form",
      path: paths.take(`${entity.name}-form`),
      title: entity.label,
      entity: entity.name,
      fields: entered.length > 0 ? entered : entity.fields.slice(0, 1).map((field) => field.name),
      ...(lines.length > 0 ? { lines } : {}),
    },
  ];
}

/** Returns the pages in the order of the navigation, and the page to open with. */
export function buildPages(entities: readonly Entity[], options: PageOptions = {}): BuiltPages {
  const phrases = options.phrases ?? ENGLISH;
  const wanted: Wanted = options.wanted ?? { widgets: [], pages: [], views: [] };
  const facts = collectFacts(entities, options.userEntity);
  const ranked = rankEntities(facts, options.named);
  const paths = new Paths();
  const listPaths = new Map(facts.map((one) => [one.entity.name, paths.take(one.entity.table)]));
  const widgets = buildWidgets(ranked, wanted.widgets, phrases).slice(0, 24);
  const dashboard: Page[] =
    widgets.length > 0
      ? [
          {
            kind: "dashboard",
            path: paths.take("dashboard"),
            title: wanted.dashboardTitle ?? phrases.dashboard,
            widgets,
          },
        ]
      : [];
  const asked = wanted.pages.map((page) => ({ ...page, path: paths.take(page.title) }));
  const lists = ranked.map((one) => {
    const { name, pluralLabel, table } = one.entity;
    const group = (one.isLookup && named(options, name) !== true) || one.isUsers ? phrases.settings : undefined;
    return listOf(one, listPaths.get(name) ?? table, wanted.listTitles?.get(name) ?? pluralLabel, group);
  });
  const views = ranked.flatMap((one) => viewsOf(one, wanted, paths, phrases));
  const reported = new Set(asked.flatMap((page) => (page.kind === "report" ? [page.entity] : [])));
  const reports = buildReports(ranked, reported, paths, phrases).map((page) => ({ ...page, group: phrases.reports }));
  const settings: Page = {
    kind: "settings",
    path: paths.take("settings"),
    title: phrases.settings,
    group: phrases.settings,
  };
  const main = lists.filter((page) => page.group === undefined);
  const records = entities.flatMap((entity) => recordPages(entity, entities, paths));
  const pages = [
    ...dashboard,
    ...asked.filter((page) => page.kind === "dashboard"),
    ...withViews(main, views),
    ...asked.filter((page) => page.kind !== "dashboard"),
    ...reports,
    ...lists.filter((page) => page.group !== undefined),
    settings,
    ...records,
  ];
  const home = pages.find((page) => page.kind === "dashboard" || page.kind === "list" || page.kind === "content");
  return { pages, home: home?.path ?? settings.path, reasons: reasonsOf(pages, askedFor(pages, asked, wanted)) };
}

function named(options: PageOptions, entity: string): boolean | undefined {
  return options.named?.has(entity);
}

function viewsOf(facts: EntityFacts, wanted: Wanted, paths: Paths, phrases: PagePhrases): Page[] {
  const asked = wanted.views.filter((view) => view.entity === facts.entity.name);
  const kinds = [...new Set([...viewKinds(facts), ...asked.map((view) => view.kind)])];
  return kinds.flatMap((kind) => {
    const wish = asked.find((view) => view.kind === kind);
    const page = buildView(kind, facts, paths, phrases);
    if (!page) return [];
    return [wish ? { ...page, nav: true, title: wish.title ?? page.title } : page];
  });
}

/** Puts each view behind the list of its entity. */
function withViews(lists: readonly Page[], views: readonly Page[]): Page[] {
  const entityOf = (page: Page): string | undefined => ("entity" in page ? page.entity : undefined);
  const placed = lists.flatMap((list) => [list, ...views.filter((view) => entityOf(view) === entityOf(list))]);
  return [...placed, ...views.filter((view) => !placed.includes(view))];
}
