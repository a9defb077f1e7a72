/** Reads what is to be looked at: "chart of orders per month by status", "board by status", "top five customers by revenue". */
import type { Bucket } from "../../spec/page-schema.ts";
import { isPlural } from "../assembly/inflect.ts";
import { isExactNoun } from "../packs/known-nouns.ts";
import { splitItems } from "../source/split-items.ts";
import { spanOf, type Token } from "../source/token.ts";
import { matchRun, splitWordList } from "./match-run.ts";
import type { Reading } from "./reading.ts";
import type { StatedShow } from "./statement.ts";

const LEAD =
  "^(?:(?:the |all )?[\\p{L}]+ (?:can|may|should be able to|must be able to|should|need to|want to|would like to) )?(?:(?:show|add|with|see|view|display|include|have|draw|generate|give me|i want|there should be) )*(?:(?:an?|the|some) )?";
const CHART = new RegExp(
  `${LEAD}(?:(?<style>bar|line|pie|donut|doughnut|area|column|trend) )?(?:chart|graph|plot|diagram|curve)s? (?:of|showing|for|with) (?:the )?(?<what>[\\p{L}].{1,90})$`,
  "iu",
);
/** "chart per hour" of what was spoken of last. */
const CHART_PER = new RegExp(
  `${LEAD}(?:(?<style>bar|line|area) )?(?:chart|graph)s? (?:per|by) (?<bucket>hour|day|week|month|quarter|year)$`,
  "iu",
);
const RANKING = new RegExp(
  `${LEAD}(?:(?<kind>leader ?board|rankings?|top list|hall of fame) (?:of|for) (?:the )?(?<topic>[\\p{L}][\\p{L} -]{1,40}?)(?: by (?<by>[\\p{L}][\\p{L} -]{1,40}))?|top (?<limit>\\d{1,2}|three|five|ten|twenty)? ?(?<topic2>[\\p{L}][\\p{L} -]{1,40}?)(?: by (?<by2>[\\p{L}][\\p{L} -]{1,40}))?)$`,
  "iu",
);
const VIEW = new RegExp(
  `${LEAD}(?:kanban )?(?<what>board|calendar|gallery|kanban)(?: view)?(?: (?:of|for|with) (?:all |the |our )?(?<topic>[\\p{L}][\\p{L} -]{1,40}?))?(?: by (?<by>[\\p{L}][\\p{L} -]{1,40}))?$`,
  "iu",
);
/** "see orders on a calendar" */
const ON_VIEW = new RegExp(
  "^(?:and )?(?:(?:the |all )?[\\p{L}]+ (?:can|may|should be able to|must be able to|should|need to|want to|would like to) )?(?:show|see|view|display|have|plan|arrange|organi[sz]e|manage) (?:me )?(?:all |the |our |my )*(?<topic>[\\p{L}][\\p{L} -]{1,40}?) (?:on|in|as) (?:an? |the )(?:kanban )?(?<what>board|calendar|gallery|kanban)(?: view)?(?: by (?<by>[\\p{L}][\\p{L} -]{1,40}))?$",
  "iu",
);
const NAMED_VIEW = new RegExp(
  `${LEAD}(?<topic>(?!(?:job|message|notice|bulletin|score|white|story|mood)s? )[\\p{L}][\\p{L} -]{1,40}?) (?:kanban )?(?<what>board|calendar|gallery)(?: view)?(?: by (?<by>[\\p{L}][\\p{L} -]{1,40}))?$`,
  "iu",
);
const METRIC = new RegExp(
  `${LEAD}(?<fn>total number|number|count|total|sum|average|mean|highest|lowest) of (?:the |all )?(?:(?<only>open|overdue|late|active|pending|outstanding|unfinished|unresolved|closed|completed|approved|paid|unpaid|unapproved|unshipped|undelivered|new) )?(?<topic>[\\p{L}][\\p{L} -]{1,40}?)(?: (?<grouped>(?:by|per) [\\p{L}].{1,60}))?$`,
  "iu",
);
const REPORT = new RegExp(
  `${LEAD}(?:(?<bucket>daily|weekly|monthly|quarterly|yearly|annual) )?reports? (?:of|on|about|for|with) (?:the |all )?(?<what>[\\p{L}].{1,90})$`,
  "iu",
);
/** "revenue per month chart" */
const CHARTED = new RegExp(
  `${LEAD}(?<what>[\\p{L}][\\p{L} -]{1,60}? (?:per|by|over) [\\p{L} ]{1,30}?) (?:(?<style>bar|line|pie|donut|area) )?(?:chart|graph|plot)s?$`,
  "iu",
);
const PER = new RegExp(
  `${LEAD}(?<topic>[\\p{L}][\\p{L} -]{1,40}?) per (?<bucket>hour|day|week|month|quarter|year)(?: by (?<by>[\\p{L}][\\p{L} -]{1,40}))?$`,
  "iu",
);

const BUCKETS: Record<string, Bucket> = {
  hour: "hour",
  hourly: "hour",
  day: "day",
  daily: "day",
  week: "week",
  weekly: "week",
  month: "month",
  monthly: "month",
  quarter: "quarter",
  quarterly: "quarter",
  year: "year",
  yearly: "year",
  annual: "year",
};
const NUMBERS: Record<string, number> = { three: 3, five: 5, ten: 10, twenty: 20 };
const FUNCTIONS: Record<string, StatedShow["fn"]> = {
  "total number": "count",
  number: "count",
  count: "count",
  total: "sum",
  sum: "sum",
  average: "avg",
  mean: "avg",
  highest: "max",
  lowest: "min",
};

/** An aggregate of what has such a number: "the total per month". */
const LONE = /^(?:total|sum|average|mean|highest|lowest)$/iu;

/** "rooms cleaned", "orders shipped". */
const DONE_TO =
  /^(?<topic>[\p{L}][\p{L} ]*?s) (?<when>[\p{L}]{3,}ed|sold|sent|lent|paid|made|done|built|taken|given|held|found|lost)$/iu;

/** "sum of amount of orders per month by status" -> measure, topic, groups, bucket. */
function readWhat(text: string): Pick<StatedShow, "fn" | "measure" | "topic" | "by" | "bucket" | "when"> {
  let rest = text.replace(/^(?:the )/iu, "").trim();
  const by: string[] = [];
  let bucket: Bucket | undefined;
  const cue = / (?:by|per|over|for each) (?:the )?(?<groups>.+)$/iu.exec(rest);
  const inner = cue ? (cue.groups?.["groups"] ?? "") : "";
  for (const part of inner.split(/\s*(?:,|\band (?:by|per)\b|\band\b|\bby\b|\bper\b)\s*/iu)) {
    const group = part.replace(/^(?:the|each) /iu, "").trim();
    const span = BUCKETS[group.toLowerCase()];
    if (group === "") continue;
    if (span) bucket = span;
    else if (/^time$/iu.test(group)) bucket = "month";
    else by.push(group);
  }
  if (cue) rest = rest.slice(0, cue.index);
  const named =
    /^(?<fn>total number|number|count|total|sum|average|mean|highest|lowest)(?: of)? (?:the )?(?<of>.+)$/iu.exec(rest);
  const fn = named ? FUNCTIONS[named.groups?.["fn"]?.toLowerCase() ?? ""] : undefined;
  const of = named?.groups?.["of"] ?? rest;
  const lone = LONE.test(of) ? FUNCTIONS[of.toLowerCase()] : undefined;
  const inside = /^(?<measure>[\p{L}][\p{L} ]*?) of (?:the |all )?(?<topic>.+)$/iu.exec(of);
  const grouping = { ...(by.length > 0 ? { by } : {}), ...(bucket ? { bucket } : {}), ...(fn ? { fn } : {}) };
  const done = DONE_TO.exec(of);
  if (done && fn === undefined && !inside)
    return { topic: done.groups?.["topic"] ?? "", when: done.groups?.["when"] ?? "", ...grouping };
  if (lone !== undefined) return { measure: of, ...grouping, fn: lone };
  if (inside) return { measure: inside.groups?.["measure"] ?? "", topic: inside.groups?.["topic"] ?? "", ...grouping };
  return fn !== undefined && fn !== "count" ? { measure: of, ...grouping } : { topic: of, ...grouping };
}

function styleOf(word: string | undefined): StatedShow["style"] {
  const lower = word?.toLowerCase();
  if (lower === "pie" || lower === "donut" || lower === "doughnut") return "donut";
  if (lower === "line" || lower === "trend") return "line";
  if (lower === "area") return "area";
  return lower === undefined ? undefined : "bar";
}

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== "")) as T;
}

type Found = { show: StatedShow; match: NonNullable<ReturnType<typeof matchRun>> };

function findShow(tokens: readonly Token[], reading: Reading): Found | undefined {
  const chart = matchRun(tokens, CHART, reading);
  if (chart)
    return {
      match: chart,
      show: clean({
        what: "chart",
        style: styleOf(chart.groups["style"]),
        ...readWhat(chart.groups["what"] ?? ""),
      } as StatedShow),
    };
  const charted = matchRun(tokens, CHARTED, reading);
  if (charted && !/ and /iu.test(charted.groups["what"] ?? ""))
    return {
      match: charted,
      show: clean({
        what: "chart",
        style: styleOf(charted.groups["style"]),
        ...readWhat(charted.groups["what"] ?? ""),
      } as StatedShow),
    };
  const spans = matchRun(tokens, CHART_PER, reading);
  const topic = reading.last?.text;
  if (spans && topic !== undefined)
    return {
      match: spans,
      show: clean({
        what: "chart",
        topic,
        style: styleOf(spans.groups["style"]),
        bucket: BUCKETS[spans.groups["bucket"]?.toLowerCase() ?? ""],
      } as StatedShow),
    };
  const ranking = matchRun(tokens, RANKING, reading);
  if (ranking) {
    const { topic, topic2, by, by2, limit } = ranking.groups;
    const measure = by ?? by2;
    const count = limit === undefined ? undefined : (NUMBERS[limit.toLowerCase()] ?? Number(limit));
    return {
      match: ranking,
      show: clean({ what: "ranking", topic: topic ?? topic2, measure, limit: count } as StatedShow),
    };
  }
  const view =
    matchRun(tokens, VIEW, reading) ?? matchRun(tokens, ON_VIEW, reading) ?? matchRun(tokens, NAMED_VIEW, reading);
  if (view) {
    const word = view.groups["what"]?.toLowerCase();
    const what = word === "calendar" || word === "gallery" ? word : "board";
    const topic = view.groups["topic"];
    return {
      match: view,
      show: clean({
        what,
        topic: /^(?:it|them)$/iu.test(topic ?? "") ? undefined : topic,
        by: view.groups["by"] ? [view.groups["by"]] : undefined,
      } as unknown as StatedShow),
    };
  }
  const report = matchRun(tokens, REPORT, reading);
  if (report) {
    const bucket = BUCKETS[report.groups["bucket"]?.toLowerCase() ?? ""];
    return {
      match: report,
      show: clean({
        what: "report",
        ...(bucket ? { bucket } : {}),
        ...readWhat(report.groups["what"] ?? ""),
      }),
    };
  }
  const metric = matchRun(tokens, METRIC, reading);
  if (metric) {
    const { fn = "", only, topic = "", grouped } = metric.groups;
    const read = readWhat(`${fn} of ${topic}${grouped === undefined ? "" : ` ${grouped}`}`);
    return {
      match: metric,
      show: clean({ what: grouped === undefined ? "metric" : "chart", only, ...read } as StatedShow),
    };
  }
  const per = matchRun(tokens, PER, reading);
  if (per) {
    const { topic = "", bucket = "", by } = per.groups;
    return {
      match: per,
      show: clean({
        what: "chart",
        ...(LONE.test(topic) ? readWhat(topic) : { topic }),
        bucket: BUCKETS[bucket.toLowerCase()],
        by: by === undefined ? undefined : splitWordList(by),
      } as StatedShow),
    };
  }
  return undefined;
}

function isView(show: StatedShow): boolean {
  return show.what === "board" || show.what === "calendar" || show.what === "gallery";
}

/** "the dashboard shows a chart of fees per month", "the number of members on the dashboard": where it is looked at. */
const DASHBOARD_LEAD =
  /^(?:and )?(?:(?:the|an?|my|our) )?(?:[\p{L}]+ )?dashboard(?: page)? (?:with|of|showing|that shows|which shows|shows?|has|should have|should show|displays|includes?|contains?):? ?/iu;
const DASHBOARD_TAIL = / (?:on|in) (?:the|an?|my|our) (?:main )?(?:dashboard|home ?page|start ?page|overview)$/iu;

function takeDashboard(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const lead = matchRun(tokens, DASHBOARD_LEAD, reading);
  const tail = lead ? undefined : matchRun(tokens, DASHBOARD_TAIL, reading);
  const inner = lead?.after ?? tail?.before;
  if (!inner || inner.length < 2) return undefined;
  const items = splitItems(inner);
  const whole = items.length < 2 ? findShow(inner, reading) : undefined;
  const all = items.every((item) => {
    const found = findShow(item.tokens, reading);
    return found !== undefined && found.match.before.length === 0 && found.match.after.length === 0;
  });
  if (!whole && !all) return undefined;
  for (const item of items) takeShow(item.tokens, reading);
  reading.cover(spanOf(tokens));
  return [];
}

/** "calendar of bookings and revenue per month chart": two wishes, each of which can stand alone. */
function takeBoth(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const at = tokens.findIndex((token) => token.lower === "and");
  if (at < 2 || tokens.some((token) => token.kind === "mark")) return undefined;
  const on = /^(?:on|in|as)$/u.test(tokens[at + 1]?.lower ?? "");
  const parts = [tokens.slice(0, at), tokens.slice(at + (on ? 2 : 1))];
  const whole = parts.every((part) => {
    const found = findShow(part, reading);
    return found && found.match.before.length === 0 && found.match.after.length === 0;
  });
  if (!whole) return undefined;
  const [first, second] = parts.map((part) => findShow(part, reading)?.show);
  // "orders on a calendar and a board": both are of the orders.
  const topic = first && isView(first) && second && isView(second) && !second.topic ? first.topic : undefined;
  parts.forEach((part, index) => {
    if (index === 1 && second && topic !== undefined)
      reading.add({ kind: "show", show: { ...second, topic }, ...(spanOf(part) ?? { start: 0, end: 0 }) });
    else takeShow(part, reading);
  });
  return [];
}

/** "board of episodes by stage (idea, recording)": the choices of what it is grouped by. */
function takeGrouped(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const group = tokens[tokens.length - 1];
  const found = group?.kind === "group" ? findShow(tokens.slice(0, -1), reading) : undefined;
  const [by] = found?.show.by ?? [];
  const choices = splitItems(group?.inside ?? [], true).map((item) => item.tokens.map((token) => token.text).join(" "));
  const words = found?.show.topic ?? reading.last?.text;
  if (!group || !found || by === undefined || words === undefined || choices.length < 2 || found.match.after.length > 0)
    return undefined;
  const place = { start: found.match.span.start, end: group.end };
  const entity = { ...place, text: words, plural: isPlural(words) };
  reading.add({ kind: "entity", phrase: entity, strength: 2, ...place });
  reading.add({
    kind: "field",
    entity,
    field: { ...place, text: by, plural: false, type: "choice", choices },
    ...place,
  });
  reading.add({ kind: "show", show: found.show, ...place });
  return found.match.before;
}

/** Returns the tokens that are left, or undefined when the run asks for nothing of the kind. */
export function takeShow(tokens: readonly Token[], reading: Reading): Token[] | undefined {
  const both = takeDashboard(tokens, reading) ?? takeBoth(tokens, reading) ?? takeGrouped(tokens, reading);
  if (both) return both;
  const found = findShow(tokens, reading);
  if (!found || (found.show.topic !== undefined && / and /iu.test(found.show.topic))) return undefined;
  const place = found.match.span;
  const { topic } = found.show;
  if (topic !== undefined && isExactNoun(topic))
    reading.add({ kind: "entity", phrase: { ...place, text: topic, plural: isPlural(topic) }, strength: 2, ...place });
  reading.add({ kind: "show", show: found.show, ...place });
  return [...found.match.before, ...found.match.after];
}
