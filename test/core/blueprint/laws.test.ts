/** Tests laws of reading: valid specs for any text, nothing lost, same text same result, bounded work. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VERB_FORMS } from "../../../src/core/blueprint/lexicon/verbs.ts";
import { ACTOR_NOUNS } from "../../../src/core/blueprint/lexicon/words.ts";
import { readRequest } from "../../../src/core/blueprint/read-request.ts";
import { groupBrackets } from "../../../src/core/blueprint/source/group-brackets.ts";
import { type Clause, splitClauses } from "../../../src/core/blueprint/source/split-clauses.ts";
import { tokenize } from "../../../src/core/blueprint/source/tokenize.ts";
import { READ_LIMIT } from "../../../src/core/blueprint/statement/read-statements.ts";
import { isContent } from "../../../src/core/blueprint/statement/reading.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import { type AppSpec, appSpecSchema } from "../../../src/core/spec/schema.ts";
import { ATTRIBUTE_LIST_CASES } from "./attribute-list-cases.ts";
import { FREE_REQUEST_CASES } from "./free-request-cases.ts";
import { MORE_ATTRIBUTE_LIST_CASES } from "./more-attribute-list-cases.ts";

const FRAGMENTS = [
  "laptop",
  "laptops",
  "employees",
  "has",
  "have",
  "with",
  "name",
  "email",
  "serial number",
  "(unique)",
  "(required)",
  "status",
  "(open, closed)",
  "price in EUR",
  ",",
  ", ",
  " and ",
  " or ",
  ";",
  ".",
  "\n",
  "\n- ",
  "\n\n",
  ":",
  "each",
  "belongs to",
  "has many",
  "is assigned to",
  "a",
  "an",
  "the",
  "customer",
  "one of",
  "either",
  "from 1 to 5",
  "between 9 and 2",
  "(",
  ")",
  "rating",
  "Track",
  "manage",
  "who has them",
  "users should be able to",
  "view",
  "features such as",
  'called "X"',
  "ivory background",
  "teal buttons",
  "no sample data",
  "order",
  "group",
  "table",
  "id",
  "created at",
  "default",
  "default today",
  "parent",
  "manager",
  "reports to",
  "many-to-many",
  "between",
  "link to",
  "yes/no",
  "1-5",
  "é",
  "价格",
  "🚲",
  "CRM",
  "issue tracker",
  "identified by",
  "per",
  "of",
  "in",
  "must have",
  "can",
  "when they were sold",
  "max 3 characters",
  "date",
  "__proto__",
  "constructor",
  "toString",
  "their",
  "/",
  "-",
  "##",
  "#fff",
  "?",
  "'",
  '"',
];

/** Pieces of the grammar for what apps do and show. */
const FEATURES = [
  "status goes from open to in progress to done",
  "managers approve or reject",
  "it",
  "requests",
  "with a reason",
  "only managers may see",
  "employees see only their own",
  "prices",
  "chart of",
  "total of amount",
  "per month",
  "by status",
  "board",
  "calendar of",
  "gallery",
  "top five",
  "leaderboard",
  "statistics",
  "report of",
  "log in",
  "customers sign up",
  "users can",
  "users should be able to",
  "enroll in",
  "book",
  "vote on",
  "comment on",
  "pay",
  "clock in",
  "notifications",
  "courses",
  "rooms",
  "photos",
  "orders",
  "line items",
  "each order has lines with product, quantity and price",
  "labels in German",
  "about us",
  "contact us",
  "the company's history, mission and values",
  "data such as temperature, humidity and power",
  "demographic, economic and crime data across areas",
  "Return: from open to done, asks reason",
  "a button Close that sets status to done",
  "when a ticket is closed, set closed on to today",
  "mark tasks as completed",
  "assign colour codes to each animal",
  "The app should have functionalities for",
  "features such as",
  "including",
  "search",
  "data visualization",
  "match prediction",
  "tickets (title, status (open, closed), amount, due date)",
  ". ",
  ". ",
  ", ",
  ", ",
  " and ",
  "\n- ",
];

const requests = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(""));
const featureRequests = fc
  .array(fc.tuple(fc.constantFrom(...FEATURES, ...FRAGMENTS), fc.constantFrom(" ", " ", ". ", ", ")), { maxLength: 30 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(""));
const noise = fc.string({ unit: "binary", maxLength: 300 });

/** Everything a spec must be besides what its schema says. */
function checkSpec(spec: AppSpec): void {
  expect(appSpecSchema.parse(spec)).toEqual(spec);
  expect(parseSpec(spec)).toMatchObject({ ok: true });
  const entities = new Map(spec.entities.map((entity) => [entity.name, entity]));
  expect(entities.size).toBe(spec.entities.length);
  expect(entities.size).toBeLessThanOrEqual(60);
  expect(new Set(spec.entities.map((entity) => entity.table)).size).toBe(spec.entities.length);
  expect(new Set(spec.pages.map((page) => page.path)).size).toBe(spec.pages.length);
  for (const entity of spec.entities) {
    const fields = new Set(entity.fields.map((field) => field.name));
    expect(fields.size).toBe(entity.fields.length);
    expect(fields.has(entity.titleField)).toBe(true);
    for (const reserved of ["id", "created_at", "updated_at"]) expect(fields.has(reserved)).toBe(false);
    for (const field of entity.fields) {
      expect((field.type === "reference" || field.type === "references") === (field.reference !== undefined)).toBe(
        true,
      );
      expect((field.type === "choice") === (field.choices !== undefined)).toBe(true);
      if (field.reference) expect(entities.has(field.reference.entity)).toBe(true);
      if (field.choices && field.default !== undefined)
        expect(field.choices.map((choice) => choice.value)).toContain(field.default);
      if (field.min !== undefined && field.max !== undefined) expect(field.min).toBeLessThanOrEqual(field.max);
    }
  }
  for (const page of spec.pages) {
    if (page.kind === "list") expect(page.columns.length).toBeLessThanOrEqual(7);
    if (page.kind === "dashboard") {
      const count = (kind: string) => page.widgets.filter((widget) => widget.kind === kind).length;
      expect(Math.max(count("metric"), count("chart"), count("records"))).toBeLessThanOrEqual(8);
    }
  }
  for (const entity of spec.entities) {
    for (const kind of ["list", "detail", "form"])
      expect(spec.pages.some((page) => page.kind === kind && "entity" in page && page.entity === entity.name)).toBe(
        true,
      );
  }
}

function flatten(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...flatten(clause.children)]);
}

/** Words that must be found again in a finding; verbs and actors only frame what was said. */
function wordsToKeep(text: string): string[] {
  return flatten(splitClauses(groupBrackets(tokenize(text))))
    .flatMap((clause) => clause.tokens.flatMap((token) => (token.kind === "group" ? (token.inside ?? []) : [token])))
    .filter(
      (token) =>
        token.kind === "word" && isContent(token) && !VERB_FORMS.has(token.lower) && !ACTOR_NOUNS.has(token.lower),
    )
    .map((token) => token.text);
}

function lostWords(text: string): string[] {
  const result = readRequest(text);
  const found = result.ok
    ? [
        ...result.blueprint.understood.map((one) => one.evidence),
        ...result.blueprint.assumed.map((one) => one.evidence),
        ...result.blueprint.notUnderstood.map((one) => one.text),
      ]
    : result.notUnderstood.map((one) => one.text);
  const all = found.join("\n");
  return wordsToKeep(text).filter((word) => !all.includes(word));
}

const CASES = [...ATTRIBUTE_LIST_CASES, ...MORE_ATTRIBUTE_LIST_CASES, ...FREE_REQUEST_CASES];

describe("laws", () => {
  it.each(CASES.map((one) => one.request))("loses no word of: %s", (request) => {
    expect(lostWords(request)).toEqual([]);
  });

  it("loses no word of sentences put together from fragments", () => {
    fc.assert(
      fc.property(requests, (text) => {
        expect(lostWords(text)).toEqual([]);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("gives a valid spec or a refusal for fragments in any order", () => {
    fc.assert(
      fc.property(requests, (text) => {
        const result = readRequest(text);
        if (result.ok) checkSpec(result.blueprint.spec);
        else expect(result.notUnderstood.length).toBeGreaterThan(0);
      }),
      { numRuns: 600, seed: 11 },
    );
  });

  it("loses no word of what apps do and show", () => {
    fc.assert(
      fc.property(featureRequests, (text) => {
        expect(lostWords(text)).toEqual([]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("gives valid specs with every kind of page", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(featureRequests, (text) => {
        const result = readRequest(text);
        if (!result.ok) return;
        checkSpec(result.blueprint.spec);
        for (const page of result.blueprint.spec.pages) kinds.add(page.kind);
        for (const path of Object.keys(result.blueprint.reasons ?? {})) expect(path).toMatch(/^(?:page:)?[a-z]/u);
      }),
      { numRuns: 500, seed: 19 },
    );
    expect([...kinds].sort()).toEqual([
      "board",
      "calendar",
      "content",
      "dashboard",
      "detail",
      "form",
      "gallery",
      "list",
      "report",
      "settings",
    ]);
  });

  it("gives a valid spec or a refusal for any Unicode", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          fc.tuple(noise, noise, noise).map(([a, b, c]) => `${a} has ${b}, ${c}`),
        ),
        (text) => {
          const result = readRequest(text);
          if (result.ok) checkSpec(result.blueprint.spec);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it("gives the same result for the same text", () => {
    for (const { request } of CASES)
      expect(JSON.stringify(readRequest(request))).toBe(JSON.stringify(readRequest(request)));
  });

  it("gives consistent specs for all tables of requests", () => {
    for (const { request } of CASES) {
      const result = readRequest(request);
      if (result.ok) checkSpec(result.blueprint.spec);
    }
  });
});

const HUGE: readonly [string, string][] = [
  ["commas", `laptop has ${"a, ".repeat(60_000)}`],
  ["many records", Array.from({ length: 400 }, (_, at) => `thing${at} has name, price and color${at}.`).join(" ")],
  ["many fields", `laptop has ${Array.from({ length: 900 }, (_, at) => `field${at}`).join(", ")}`],
  ["one long word", `laptop has ${"x".repeat(200_000)}`],
  ["brackets", `laptop has name ${"(a, ".repeat(30_000)}`],
  ["closed brackets", `laptop has name ${"(".repeat(5_000)}b${")".repeat(5_000)}`],
  ["quotes", '"'.repeat(100_000)],
  ["colons", "a: ".repeat(60_000)],
  ["cues", "belongs to has many ".repeat(10_000)],
  ["colours", "red background ".repeat(10_000)],
  ["bullets", "- laptop: name, price\n".repeat(10_000)],
  ["nested bullets", Array.from({ length: 2_000 }, (_, at) => `${" ".repeat(at)}- a${at}`).join("\n")],
  ["html", `<div class="a">${"<b>laptop</b> ".repeat(15_000)}</div>`],
  ["angle brackets", "<a".repeat(100_000)],
  ["control characters", "laptop\u0000 has\u0001 name\u0007, price\u200b"],
  ["right to left", "\u202elaptop has name\u202c, \u05e9\u05dd"],
  ["half a character", "laptop has \ud83d, name \udeb2"],
  ["newlines", `laptop has name${"\n".repeat(200_000)}`],
  ["prose of 200 KB", "Staff can look at reports and keep orders with a date. ".repeat(3_000)],
];

describe("limits", () => {
  it.each(HUGE)("survives %s", (_name, text) => {
    const result = readRequest(text);
    if (result.ok) checkSpec(result.blueprint.spec);
    expect(JSON.stringify(result).length).toBeLessThan(40 * READ_LIMIT);
  });

  it("reports what it did not read of a long request", () => {
    const text = `laptop has name. ${"x ".repeat(READ_LIMIT)}`;
    const result = readRequest(text);
    expect(result.ok && result.blueprint.notUnderstood.some((part) => part.reason.startsWith("Only the first"))).toBe(
      true,
    );
  });

  it("keeps to 60 records and 200 fields and reports the rest", () => {
    const records = readRequest(
      Array.from(
        { length: 80 },
        (_, at) => `thing${String.fromCharCode(97 + (at % 26))}${"qwertzuiop"[Math.floor(at / 26)]} has name, price.`,
      ).join(" "),
    );
    expect(records.ok && records.blueprint.spec.entities.length).toBe(60);
    expect(records.ok && records.blueprint.notUnderstood.some((part) => part.reason.includes("as many kinds"))).toBe(
      true,
    );
    const fields = readRequest(`laptop has name, ${Array.from({ length: 300 }, (_, at) => `spec${at}x`).join(", ")}`);
    expect(fields.ok && fields.blueprint.spec.entities[0]?.fields.length).toBe(200);
  });
});
