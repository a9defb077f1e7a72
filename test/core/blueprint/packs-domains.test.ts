/** Tests that each domain gets what practitioners expect, that what a person says comes first, and that packs stay apart. */
import { describe, expect, it } from "vitest";
import { maxLengthOf } from "../../../runtime/model/field-traits.ts";
import { parseFieldValue } from "../../../runtime/model/parse-field-value.ts";
import { readTemplateFields } from "../../../src/core/blueprint/assembly/apply-packs.ts";
import { singular } from "../../../src/core/blueprint/assembly/inflect.ts";
import { lowerWords } from "../../../src/core/blueprint/assembly/naming.ts";
import { readPackSentence } from "../../../src/core/blueprint/assembly/pack-statements.ts";
import { PACKS } from "../../../src/core/blueprint/packs/all-packs.ts";
import { findKnownRecords } from "../../../src/core/blueprint/packs/known-nouns.ts";
import { parseSpec } from "../../../src/core/spec/parse-spec.ts";
import { PACK_CASES } from "./pack-cases.ts";
import { blueprintOf } from "./request-case.ts";
import { UNRELATED } from "./unrelated-requests.ts";

const RECORDS = PACKS.flatMap((pack) => pack.records.map((record) => ({ pack, record })));

describe("every domain", () => {
  it("has a case", () => {
    expect(PACK_CASES.map((one) => one.pack).sort()).toEqual(
      PACKS.filter((pack) => pack.core.length > 0)
        .map((pack) => pack.id)
        .sort(),
    );
    expect(PACKS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PACK_CASES)("$pack: $request", ({ request, records }) => {
    const { spec } = blueprintOf(request);
    expect(parseSpec(JSON.parse(JSON.stringify(spec))).ok).toBe(true);
    const wanted = records.map((line) => line.split(": "));
    expect(spec.entities.map((entity) => entity.name).sort()).toEqual(wanted.map(([name]) => name).sort());
    for (const [name, fields = ""] of wanted) {
      const known = spec.entities
        .find((entity) => entity.name === name)
        ?.fields.map((field) => `${field.name} ${field.type}`);
      for (const field of fields.split(", ")) expect(known, `${name}: ${field}`).toContain(field);
    }
  });
});

describe("what the person said", () => {
  it.each(UNRELATED)("%s keeps only what it names", (request, names) => {
    expect(blueprintOf(request).spec.entities.map((entity) => entity.name)).toEqual(names);
  });

  // "Each table has" may speak of a database.
  it.each(PACKS.flatMap((pack) => pack.core.flatMap((noun) => (noun === "table" ? [] : [[pack.id, noun] as const]))))(
    "%s: a %s with attributes of its own has these, in their order",
    (_id, noun) => {
      const { spec } = blueprintOf(`Each ${noun} has a nickname, a shoe size and a moon phase (new, full)`);
      expect(spec.entities.map((entity) => entity.fields.map((field) => field.name))).toEqual([
        ["nickname", "shoe_size", "moon_phase"],
      ]);
    },
  );

  it("puts a single attribute before what the pack adds, and keeps its choices", () => {
    const { spec } = blueprintOf("Track tickets with status (raised, answered) and mood");
    const [ticket] = spec.entities;
    expect(ticket?.fields.slice(0, 2).map((field) => field.name)).toEqual(["status", "mood"]);
    expect(ticket?.fields[0]?.choices?.map((choice) => choice.label)).toEqual(["Raised", "Answered"]);
  });

  it("fills in the choices and examples that a listed field was not given", () => {
    const { spec, assumed } = blueprintOf("An order has an order number, a status and a channel. A book has a title.");
    const [order, book] = spec.entities;
    const status = order?.fields.find((field) => field.name === "status");
    expect(status?.choices?.map((choice) => choice.value)).toEqual([
      "new",
      "paid",
      "shipped",
      "delivered",
      "cancelled",
    ]);
    expect(assumed.some((finding) => finding.subject === "order.status" && finding.text.includes("Shipped"))).toBe(
      true,
    );
    expect(book?.fields[0]?.examples?.length).toBeGreaterThanOrEqual(12);
    expect(order?.fields.map((field) => field.name)).toEqual(["order_number", "status", "channel"]);
  });

  it("links records to what only a later one brings", () => {
    const { spec } = blueprintOf("appointments and prescriptions");
    const [appointment] = spec.entities;
    expect(appointment?.fields.find((field) => field.name === "patient_id")?.reference?.entity).toBe("patient");
  });

  it("adds the missing records of a domain only where nothing else is named", () => {
    const names = (request: string) => blueprintOf(request).spec.entities.map((entity) => entity.name);
    expect(names("property management")).toEqual(["property", "tenant", "lease"]);
    expect(names("track properties")).toEqual(["property"]);
    expect(names("fleet management for our vans")).toEqual(["van"]);
    expect(names("property management: properties and owners")).toEqual(["property", "owner"]);
  });

  it("brings no second kind of part", () => {
    const { spec } = blueprintOf("track invoices and invoice lines");
    expect(spec.entities.map((entity) => entity.name)).toEqual(["invoice", "invoice_line", "customer"]);
    expect(spec.entities.find((entity) => entity.name === "invoice_line")?.partOf).toBe("invoice_id");
  });
});

describe("line items", () => {
  const HEADERS: readonly [string, string, string][] = [
    ["track orders", "order_item", "total"],
    ["track invoices", "invoice_line", "amount"],
    ["track quotes", "quote_line", "amount"],
    ["track purchase orders", "purchase_order_line", "total"],
    ["track expense claims", "expense_claim_item", "total"],
  ];
  it.each(HEADERS)("%s: %s adds up to %s", (request, lines, total) => {
    const { spec } = blueprintOf(request);
    const part = spec.entities.find((entity) => entity.name === lines);
    expect(part?.partOf).toBe(`${spec.entities[0]?.name}_id`);
    const field = spec.entities[0]?.fields.find((one) => one.name === total);
    expect(field?.computed).toMatchObject({ kind: "rollup", entity: lines, fn: "sum" });
  });
});

describe("buttons", () => {
  it("lets people clock in and out", () => {
    const actions = blueprintOf("an attendance app").spec.entities[0]?.actions?.map((action) => action.label);
    expect(actions).toEqual(["Clock in", "Clock out"]);
  });

  it("takes an approval as a step, not as an attribute", () => {
    const { spec } = blueprintOf("Track expenses with approval");
    const [expense] = spec.entities;
    expect(expense?.fields.map((field) => field.name)).not.toContain("approval");
    expect(expense?.workflow?.transitions.map((step) => `${step.label} ${step.from} ${step.to}`)).toEqual(
      expect.arrayContaining(["Approve submitted approved", "Reject submitted rejected"]),
    );
    const [plea] = blueprintOf("Pleas with a date, a subject and approval by managers").spec.entities;
    expect(plea?.fields.map((field) => field.name)).toEqual(["date", "subject", "status"]);
    expect(plea?.workflow?.transitions.map((step) => step.to)).toEqual(
      expect.arrayContaining(["approved", "rejected"]),
    );
  });

  it("orders only what was approved, and ships only what was paid", () => {
    const steps = (request: string) =>
      blueprintOf(request).spec.entities[0]?.workflow?.transitions.map((step) => `${step.from} > ${step.to}`);
    expect(steps("track purchase requests")).toEqual([
      "draft > submitted",
      "submitted > approved",
      "approved > ordered",
      "submitted > rejected",
      "rejected > draft",
    ]);
    expect(steps("track orders")).toEqual([
      "new > paid",
      "paid > shipped",
      "shipped > delivered",
      "new,paid > cancelled",
    ]);
  });

  it("does not double a button that was asked for", () => {
    const { spec } = blueprintOf("Employees can clock in and clock out");
    const attendance = spec.entities.find((entity) => entity.name === "attendance");
    expect(attendance?.actions?.map((action) => action.label)).toEqual(["Clock in", "Clock out"]);
  });

  it("makes a returned book available again", () => {
    const loan = blueprintOf("library").spec.entities.find((entity) => entity.name === "loan");
    const back = loan?.workflow?.transitions.find((step) => step.to === "returned");
    expect(back).toMatchObject({
      label: "Return",
      set: { returned_on: "today" },
      effects: [{ reference: "book_id", set: { status: "available" } }],
    });
  });

  it("moves stock by what was received", () => {
    const moves = blueprintOf("track inventory").spec.entities.find((entity) => entity.name === "stock_movement");
    expect(moves?.actions?.map((action) => action.effects)).toEqual([
      [{ reference: "product_id", add: { quantity_in_stock: { field: "quantity", factor: 1 } } }],
      [{ reference: "product_id", add: { quantity_in_stock: { field: "quantity", factor: -1 } } }],
    ]);
  });
});

/** Nouns of more than one domain, with the one that is meant where the request says nothing more. */
const SHARED: Readonly<Record<string, string>> = {
  attendance: "attendance",
  book: "library",
  case: "helpdesk",
  film: "library",
  game: "library",
  meal: "fitness",
  movie: "library",
  package: "shipping",
  reservation: "booking",
  room: "booking",
  team: "hr",
  test: "school",
  ticket: "helpdesk",
  trip: "fleet",
};
/** Words that may stand in the request for any kind of app. */
const GENERAL =
  /^(?:support|service|plan|area|finance|data|user|account|manager|list|record|report|system|app|tool|status|level|group|order form|community|management|monitoring|marketing|sales|stock|part|parts|health|education|social|registration|travel expenses)$/u;

describe("the packs", () => {
  it("share only the nouns that are meant to be shared", () => {
    const packs = new Map<string, string[]>();
    for (const { pack, record } of RECORDS)
      for (const noun of record.nouns) packs.set(noun, [...(packs.get(noun) ?? []), pack.id]);
    const shared = [...packs].filter(([, ids]) => ids.length > 1);
    expect(Object.fromEntries(shared.map(([noun, ids]) => [noun, ids[0]]))).toEqual(SHARED);
  });

  it("take the meaning of the company that a noun is in", () => {
    const first = (request: string, name: string) =>
      blueprintOf(request)
        .spec.entities.find((entity) => entity.name === name)
        ?.fields.map((field) => field.name);
    expect(first("vehicles and trips", "trip")).toContain("distance");
    expect(first("trips, accommodations and destinations", "trip")).toContain("budget");
    expect(first("teams and players", "team")).toContain("founded_year");
    expect(first("employees and teams", "team")).toEqual(["name", "description"]);
    expect(first("hotel rooms and guests", "hotel_room")).toContain("price_per_night");
  });

  it("name nouns in the singular and cues that are no general words", () => {
    for (const { pack, record } of RECORDS)
      for (const noun of record.nouns) {
        const words = noun.split(" ");
        const last = words.pop() ?? "";
        expect([...words, singular(last)].join(" "), pack.id).toBe(noun);
      }
    const cues = PACKS.flatMap((pack) => pack.cues);
    expect(new Set(cues).size).toBe(cues.length);
    for (const cue of cues) expect(cue).not.toMatch(GENERAL);
  });

  it.each(RECORDS.map(({ pack, record }) => [`${pack.id}: ${record.nouns[0]}`, record] as const))(
    "%s is readable throughout",
    (_name, record) => {
      const fields = readTemplateFields(record.fields);
      expect(
        fields.map((field) => lowerWords(field.text)).filter((words, at, all) => all.indexOf(words) !== at),
      ).toEqual([]);
      expect(fields.filter((field) => field.help !== undefined)).toEqual([]);
      for (const sentence of record.says ?? []) expect(readPackSentence(sentence), sentence).not.toEqual([]);
      for (const pattern of record.with ?? [])
        for (const noun of record.nouns) {
          const words = pattern.replace("%", lowerWords(noun));
          expect(findKnownRecords(words).exact && findKnownRecords(words).records.length, words).toBe(1);
        }
    },
  );

  it.each(
    RECORDS.filter(({ record }) => record.examples !== undefined).map(
      ({ pack, record }) => [`${pack.id}: ${record.nouns[0]}`, record] as const,
    ),
  )("%s has examples that fit their fields", (_name, record) => {
    const noun = record.nouns[0] ?? "";
    const { spec } = blueprintOf(`Gizmo: ${record.fields.replaceAll(";", ",")}`);
    const [entity] = spec.entities;
    for (const [words, list] of Object.entries(record.examples ?? {})) {
      const stated = readTemplateFields(record.fields).some((field) => lowerWords(field.text) === words);
      expect(stated, `${noun}: ${words}`).toBe(true);
      expect(new Set(list).size).toBe(list.length);
      expect(list.length).toBeGreaterThanOrEqual(3);
      expect(list.length).toBeLessThanOrEqual(30);
      const field = entity?.fields.find((one) => one.name.replace(/_/gu, " ") === words);
      if (!field) continue;
      expect(["text", "long_text", "code"]).toContain(field.type);
      for (const value of list) {
        expect(value.length).toBeLessThanOrEqual(Math.min(200, maxLengthOf(field)));
        expect("value" in parseFieldValue(field, value), value).toBe(true);
      }
    }
  });

  it("have a dozen or more examples for the titles of the records that they are about", () => {
    const persons =
      /^(?:employee|customer|supplier|member|driver|candidate|doctor|patient|student|attendee|player|volunteer|donor|trainer|guest|tenant|technician|contact|company|community member|profile|visitor log|agent)$/u;
    for (const pack of PACKS)
      for (const noun of pack.core.filter((one) => !persons.test(one))) {
        for (const { template } of findKnownRecords(noun).records) {
          const titles = readTemplateFields(template.fields).filter((field) =>
            /^(?:name|title|subject)$/u.test(field.text),
          );
          for (const { text } of titles)
            expect(template.examples?.[text]?.length ?? 0, `${pack.id}: ${noun}.${text}`).toBeGreaterThanOrEqual(12);
        }
      }
  });
});
