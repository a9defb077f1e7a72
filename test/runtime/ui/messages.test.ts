/** What validation and the server say to people is said in the app's language. */
import { describe, expect, test } from "vitest";
import { DataClient } from "../../../runtime/client/data-client.ts";
import { formatValue } from "../../../runtime/model/format-value.ts";
import { ISSUE_TEXTS } from "../../../runtime/model/issue.ts";
import type { FieldModel } from "../../../runtime/model/types.ts";
import { SERVER_ISSUE_TEXTS } from "../../../runtime/server/issue-texts.ts";
import { catalogueQuery } from "../../../runtime/ui/text/catalogues.ts";
import { messageTemplates } from "../../../runtime/ui/text/message-templates.ts";

const languages = ["de", "fr", "es", "it", "nl", "pt"];
const wordsOf = (language: string) => catalogueQuery(language).run(new AbortController().signal);

/** Every sentence of the tables that validation and the server speak from, with something at each place. */
const sentences = Object.values({ ...ISSUE_TEXTS, ...SERVER_ISSUE_TEXTS }).map((text) =>
  text
    .replace("{reason}", "Name is required")
    .replace("You may not {what}", "You may not see Abc")
    .replace(/\{\w+\}/g, "Abc"),
);

describe.each(languages)("%s", (language) => {
  test("says everything that validation and the server can say", async () => {
    const { translate } = await wordsOf(language);
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((sentence) => translate(sentence) === sentence)).toEqual([]);
  });

  test("keeps what a template's places are filled with, once each", async () => {
    const { translate } = await wordsOf(language);
    for (const template of messageTemplates) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      const filled = names.reduce((text, name, index) => text.replace(`{${name}}`, `Wert${index}`), String(template));
      const result = translate(filled);
      names.forEach((_, index) => {
        expect(result.split(`Wert${index}`), `${filled} → ${result}`).toHaveLength(2);
      });
      expect(result).not.toMatch(/[{}]/);
    }
  });
});

test("what is said with several possibilities, about another record or in no known words stays whole", async () => {
  const { translate } = await wordsOf("de");
  expect(translate("Status is Open and can become Paid or Void only")).toBe(
    "Status ist Open und kann nur Paid oder Void werden",
  );
  expect(translate("Lamp: Stock must be at least 0")).toBe("Lamp: Stock muss mindestens 0 sein");
  expect(translate("An email address is required")).toBe("Eine E-Mail-Adresse ist erforderlich");
  expect(translate("Nothing like this was ever said: really")).toBe("Nothing like this was ever said: really");
});

test("the data client says errors of the server, and that there is none, in the app's language", async () => {
  const { translate } = await wordsOf("de");
  const error = { code: "validation", message: "Name is required", fields: { name: "Name is required" } };
  const refused = new DataClient({ translate, fetch: async () => Response.json({ error }, { status: 422 }) });
  await expect(refused.request("/api/x")).rejects.toMatchObject({
    message: "Name ist erforderlich",
    fields: { name: "Name ist erforderlich" },
  });
  const away = new DataClient({ translate, fetch: async () => Promise.reject(new TypeError("gone")) });
  await expect(away.request("/api/x")).rejects.toThrow("Der Server ist nicht erreichbar.");
});

test("yes and no are said in the app's words", () => {
  const field: FieldModel = { name: "paid", label: "Bezahlt", type: "boolean" } as FieldModel;
  const options = { locale: "de-DE", currency: "EUR", yes: "Ja", no: "Nein" };
  expect(formatValue(field, true, options)).toBe("Ja");
  expect(formatValue(field, 0, options)).toBe("Nein");
  expect(formatValue(field, false, { locale: "en-US", currency: "USD" })).toBe("No");
});
