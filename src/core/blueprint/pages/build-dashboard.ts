/** Builds the dashboard: a few numbers, a few charts, and what needs attention. */
import type { Filter } from "../../spec/filter-schema.ts";
import type { Widget } from "../../spec/page-schema.ts";
import { type PagePhrases, phrase } from "../lexicon/page-phrases.ts";
import { cardOf } from "./choose-columns.ts";
import { type EntityFacts, timeOf } from "./entity-facts.ts";

export const MOST_METRICS = 4;
export const MOST_CHARTS = 4;
const MOST_LISTS = 4;

type Metric = Extract<Widget, { kind: "metric" }>;
type Chart = Extract<Widget, { kind: "chart" }>;
type Records = Extract<Widget, { kind: "records" }>;

function stillOpen(facts: EntityFacts): Filter[] {
  const { status, open, finished } = facts;
  if (status && open.length > 0) return [{ field: status.name, op: "in", value: [...open] }];
  if (!finished) return [];
  return finished.type === "boolean"
    ? [{ field: finished.name, op: "ne", value: true }]
    : [{ field: finished.name, op: "is_null", value: true }];
}

function together(filters: readonly Filter[]): Filter {
  return filters.length === 1 ? (filters[0] as Filter) : { and: [...filters] };
}

function metrics(ranked: readonly EntityFacts[], phrases: PagePhrases): Metric[] {
  const open = ranked
    .filter((facts) => facts.course)
    .slice(0, 2)
    .map(
      (facts): Metric => ({
        kind: "metric",
        title: phrase(phrases.open, facts.entity.pluralLabel),
        entity: facts.entity.name,
        measure: { fn: "count" },
        filter: together(stillOpen(facts)),
      }),
    );
  const money = ranked
    .filter((facts) => facts.money !== undefined && timeOf(facts) !== undefined && !facts.isPart)
    .slice(0, 1)
    .map(
      (facts): Metric => ({
        kind: "metric",
        title: phrase(phrases.thisMonth, phrase(phrases.amount, facts.entity.label, facts.money?.label)),
        entity: facts.entity.name,
        measure: { fn: "sum", field: facts.money?.name ?? "" },
        compare: { field: timeOf(facts)?.name ?? "created_at", period: "month" },
      }),
    );
  const readings = ranked.filter((facts) => facts.isReading).flatMap((facts) => currentValues(facts, phrases));
  const counts = ranked
    .filter((facts) => !facts.isPart && !facts.isLookup && !facts.isReading)
    .map(
      (facts): Metric => ({
        kind: "metric",
        title: phrase(phrases.all, facts.entity.pluralLabel),
        entity: facts.entity.name,
        measure: { fn: "count" },
      }),
    );
  return [...readings, ...open, ...money, ...counts].slice(0, MOST_METRICS);
}

/** Today's average of each number that is read off a meter, beside yesterday's week. */
function currentValues(facts: EntityFacts, phrases: PagePhrases): Metric[] {
  const time = timeOf(facts);
  return measured(facts).map(
    (field): Metric => ({
      kind: "metric",
      title: phrase(phrases.average, "", field.label),
      entity: facts.entity.name,
      measure: { fn: "avg", field: field.name },
      ...(time ? { compare: { field: time.name, period: "week" as const } } : {}),
    }),
  );
}

function measured(facts: EntityFacts) {
  return facts.entity.fields.filter((field) => ["integer", "decimal", "money", "percent"].includes(field.type));
}

function overTime(facts: EntityFacts, phrases: PagePhrases): Chart[] {
  const time = timeOf(facts);
  if (facts.isReading && time)
    return measured(facts)
      .slice(0, MOST_CHARTS)
      .map(
        (field): Chart => ({
          kind: "chart",
          title: phrase(phrases.per.day, field.label),
          entity: facts.entity.name,
          style: "line",
          measure: { fn: "avg", field: field.name },
          groupBy: { field: time.name, bucket: "day" },
          limit: 50,
          range: time.name,
        }),
      );
  if (!time && !facts.course) return [];
  const field = time?.name ?? "created_at";
  const bucket = facts.money ? "month" : "week";
  const what = facts.money ? phrase(phrases.amount, facts.entity.label, facts.money.label) : facts.entity.pluralLabel;
  return [
    {
      kind: "chart",
      title: phrase(phrases.per[bucket], what),
      entity: facts.entity.name,
      style: facts.money ? "bar" : "line",
      measure: facts.money ? { fn: "sum", field: facts.money.name } : { fn: "count" },
      groupBy: { field, bucket },
      limit: 12,
      range: field,
    },
  ];
}

function byField(
  facts: EntityFacts,
  field: { name: string; label: string },
  style: "bar" | "donut",
  phrases: PagePhrases,
): Chart {
  return {
    kind: "chart",
    title: phrase(phrases.by, facts.entity.pluralLabel, field.label),
    entity: facts.entity.name,
    style,
    measure: { fn: "count" },
    groupBy: { field: field.name },
    limit: 12,
  };
}

/** Returns at most four charts of the records: over time, by status, by what they refer to. */
export function buildCharts(ranked: readonly EntityFacts[], phrases: PagePhrases): Chart[] {
  const candidates = ranked.filter((facts) => !facts.isPart && !facts.isLookup && !facts.isUsers);
  const time = candidates.flatMap((facts) => overTime(facts, phrases).slice(0, facts.isReading ? MOST_CHARTS : 1));
  const status = candidates.flatMap((facts) => (facts.status ? [byField(facts, facts.status, "donut", phrases)] : []));
  const kinds = candidates.flatMap((facts) => {
    const kind = facts.entity.fields.find((field) => field.type === "choice" && field !== facts.status);
    return kind ? [byField(facts, kind, "bar", phrases)] : [];
  });
  const references = candidates.flatMap((facts) => {
    const top = facts.entity.fields.find(
      (field) => field.type === "reference" && field.readOnly !== true && field.name !== facts.entity.parentField,
    );
    return top ? [byField(facts, top, "bar", phrases)] : [];
  });
  const first = [time[0], status[0], references[0], time[1], status[1], kinds[0], time[2], references[1], time[3]];
  const chosen = first.flatMap((chart) => (chart ? [chart] : []));
  return chosen.slice(0, MOST_CHARTS);
}

function records(facts: EntityFacts, title: string, filters: readonly Filter[], sort: Records["sort"]): Records {
  const shown = sort[0]?.field;
  return {
    kind: "records",
    title,
    entity: facts.entity.name,
    ...(filters.length === 0 ? {} : { filter: together(filters) }),
    columns: [
      ...new Set([facts.entity.titleField, ...(shown === undefined ? [] : [shown]), ...cardOf(facts, [shown], 3)]),
    ].slice(0, 4),
    sort,
    limit: 5,
  };
}

const STOCK =
  /(?:^|_)(?:stock|quantity_in_stock|quantity_on_hand|on_hand|quantity|qty|stock_level|stock_quantity|in_stock)$/u;
const REORDER =
  /^(?:reorder_(?:level|point|quantity)|min(?:imum)?_(?:stock|quantity|level)|safety_stock|low_stock_level)$/u;

function lowStock(facts: EntityFacts, phrases: PagePhrases): Records[] {
  const numbers = facts.entity.fields.filter((field) => field.type === "integer" || field.type === "decimal");
  const level = numbers.find((field) => REORDER.test(field.name));
  const stock = numbers.find((field) => field !== level && STOCK.test(field.name));
  if (!stock || !level) return [];
  const low = records(
    facts,
    phrase(phrases.low, facts.entity.pluralLabel),
    [{ field: stock.name, op: "lte", valueField: level.name }],
    [{ field: stock.name, direction: "asc" }],
  );
  return [{ ...low, columns: [facts.entity.titleField, stock.name, level.name] }];
}

/** What is late, runs out, is missing or has nobody: the lists that people act on. */
function attention(ranked: readonly EntityFacts[], phrases: PagePhrases): Records[] {
  const lists = ranked.flatMap((facts) => {
    const many = facts.entity.pluralLabel;
    const open = stillOpen(facts);
    const { due, expires, assignee, start } = facts;
    const late =
      due && open.length > 0
        ? [
            records(
              facts,
              phrase(phrases.overdue, many),
              [{ field: due.name, op: "lt", value: "today" }, ...open],
              [{ field: due.name, direction: "asc" }],
            ),
          ]
        : [];
    const soon = expires
      ? [
          records(
            facts,
            phrase(phrases.expiring, many),
            [{ field: expires.name, op: "lte", value: "today+30d" }],
            [{ field: expires.name, direction: "asc" }],
          ),
        ]
      : [];
    const nobody =
      assignee && facts.course && !assignee.required
        ? [
            records(
              facts,
              phrase(phrases.unassigned, many),
              [{ field: assignee.name, op: "is_null", value: true }, ...open],
              [],
            ),
          ]
        : [];
    const next =
      start && !facts.isPart && (facts.course || facts.status)
        ? [
            records(
              facts,
              phrase(phrases.upcoming, many),
              [{ field: start.name, op: "gte", value: "today" }],
              [{ field: start.name, direction: "asc" }],
            ),
          ]
        : [];
    return [...late, ...lowStock(facts, phrases), ...soon, ...next, ...nobody];
  });
  return lists.slice(0, MOST_LISTS);
}

function latest(ranked: readonly EntityFacts[], phrases: PagePhrases): Records[] {
  const facts = ranked.find((one) => !one.isLookup && !one.isPart);
  if (!facts) return [];
  const time = timeOf(facts)?.name ?? "created_at";
  return [records(facts, phrase(phrases.latest, facts.entity.pluralLabel), [], [{ field: time, direction: "desc" }])];
}

/** Two widgets that show the same are one. */
function contentOf(widget: Widget): string {
  if (widget.kind === "records") return JSON.stringify([widget.entity, widget.filter]);
  const groups = widget.kind === "chart" ? [widget.groupBy, widget.series] : [];
  return JSON.stringify([widget.kind, widget.entity, widget.measure, widget.filter, ...groups]);
}

/**
 * Returns the widgets, the wanted ones first and never fewer than those. `ranked` are the facts, most important first.
 * Empty when the records have too little to count.
 */
export function buildWidgets(
  ranked: readonly EntityFacts[],
  wanted: readonly Widget[],
  phrases: PagePhrases,
): Widget[] {
  const fill = (kind: Widget["kind"], most: number, own: readonly Widget[]): Widget[] => {
    const asked = wanted.filter((widget) => widget.kind === kind);
    const known = new Set(asked.flatMap((widget) => [widget.title.toLowerCase(), contentOf(widget)]));
    const more = own.filter((widget) => !known.has(widget.title.toLowerCase()) && !known.has(contentOf(widget)));
    return [...asked, ...more.slice(0, Math.max(0, most - asked.length))];
  };
  const lists = attention(ranked, phrases);
  const drawn = buildCharts(ranked, phrases);
  if (wanted.length === 0 && drawn.length === 0 && lists.length === 0 && ranked.length < 3) return [];
  return [
    ...fill("metric", MOST_METRICS, metrics(ranked, phrases)),
    ...fill("chart", MOST_CHARTS, drawn),
    ...fill("records", MOST_LISTS, lists.length > 0 ? lists : latest(ranked, phrases)),
  ];
}
