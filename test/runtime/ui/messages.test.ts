/** What validation and the server say to people is said in the app's language. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
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

/** Answers for programs and for those who write them: no screen of an app asks such questions. */
const forPrograms = [
  /header x-vector-upload/,
  /^There is no table/,
  /^There is no (Abc )?(Abc|record)( Abc)?$/,
  /must be JSON/,
  /are not archived/,
  /has no step/,
  /has no field/,
  /is set by the server/,
  /is not asked for here/,
  /^There is no Abc Abc here$/,
];

/** Put together from parts that have templates of their own. */
const composed = [
  /^Too many attempts; try again in Abc$/,
  /^You may not Abc$/,
  /^Abc Abc$/,
  /^Abc: Abc$/,
  /^Abc Abc: Abc$/,
  /^Abc: "Abc" is not Abc$/,
];

/** A literal with `Abc` at each place; undefined for what is not written where it stands. */
function sampleOf(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `Abc${literal.text}`).join("");
}

/** Sentences in `error:`, in `errors[field] =` and in errors that are thrown. */
function sentencesIn(file: string): string[] {
  const found: string[] = [];
  const take = (node: ts.Node | undefined) => {
    const sample = sampleOf(node);
    if (sample !== undefined && / /.test(sample.replace(/Abc/g, ""))) found.push(sample);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "error") take(node.initializer);
    if (ts.isBinaryExpression(node) && /^(change\.)?(errors|fields)\W/.test(node.left.getText())) take(node.right);
    if (ts.isNewExpression(node) && node.expression.getText() === "ApiError") take(node.arguments?.[1]);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

const texts = Object.values({ ...ISSUE_TEXTS, ...SERVER_ISSUE_TEXTS });
const sentences = [
  ...texts.map((text) => text.replace(/\{\w+\}/g, "Abc")),
  ...["runtime/model", "runtime/server"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => sentencesIn(`${folder}/${name}`)),
  ),
];

describe.each(languages)("%s", (language) => {
  test("says everything that the code's own sentences come to", async () => {
    const { translate } = await wordsOf(language);
    expect(sentences.length).toBeGreaterThan(60);
    const left = [...forPrograms, ...composed];
    const said = sentences.filter((sentence) => !left.some((pattern) => pattern.test(sentence)));
    expect(said.filter((sentence) => translate(sentence) === sentence)).toEqual([]);
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
