/** Tests labels in other languages: common words by the dictionary, the person's own words as they were said. */
import { describe, expect, it } from "vitest";
import { menuOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

const REQUEST =
  "Customers have name, email and phone. Orders have date, status (open, paid), total and belong to a customer.";

const LANGUAGES: readonly [string, string, string, string][] = [
  ["Labels in German.", "de", "de-DE", "Kunden"],
  ["auf Deutsch beschriftet", "de", "de-DE", "Kunden"],
  ["The interface should be in French.", "fr", "fr-FR", "Clients"],
  ["Spanish labels.", "es", "es-ES", "Clientes"],
  ["Use Italian labels.", "it", "it-IT", "Clienti"],
  ["Labels and buttons in Dutch.", "nl", "nl-NL", "Klanten"],
  ["Everything in Portuguese.", "pt", "pt-PT", "Clientes"],
];

describe("the language of labels", () => {
  it.each(LANGUAGES)("%s", (sentence, language, locale, customers) => {
    const { spec, notUnderstood } = blueprintOf(`${REQUEST} ${sentence}`);
    expect(spec.app).toMatchObject({ language, locale });
    expect(spec.entities[0]?.pluralLabel).toBe(customers);
    expect(spec.entities.map((entity) => entity.name)).toEqual(["customer", "order"]);
    expect(notUnderstood).toEqual([]);
  });

  it("translates fields, choices, steps and pages", () => {
    const { spec } = blueprintOf(`${REQUEST.replace("paid", "done")} Labels in German.`);
    const order = spec.entities[1];
    expect(order?.fields.map((field) => field.label)).toEqual(["Datum", "Status", "Summe", "Kunde"]);
    expect(order?.fields[1]?.choices?.map((choice) => choice.label)).toEqual(["Offen", "Erledigt"]);
    expect(order?.workflow?.transitions.map((step) => step.label)).toEqual(["Wieder öffnen", "Als erledigt markieren"]);
    expect(menuOf(spec)).toContain("Übersicht: dashboard");
    expect(menuOf(spec)).toContain("Einstellungen/Einstellungen: settings");
  });

  it("keeps words that the dictionary lacks, and says so", () => {
    const { spec, assumed } = blueprintOf("Frobnicators have name and torque. Labels in German.");
    expect(spec.entities[0]?.pluralLabel).toBe("Frobnicators");
    expect(
      assumed.some((finding) => finding.text.includes("Frobnicators") && finding.text.includes("no translation")),
    ).toBe(true);
  });

  it("finds charts by the words of the request all the same", () => {
    const { notUnderstood } = blueprintOf(`${REQUEST} Chart of total per month by customer. Labels in German.`);
    expect(notUnderstood).toEqual([]);
  });
});
