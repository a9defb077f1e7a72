/** The words of the interface: each catalogue has every sentence that the code says, with the same places to fill. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { afterEach, describe, expect, test } from "vitest";
import { spanNames } from "../../../runtime/ui/list/date-spans.ts";
import { operatorLabels, spanLabel } from "../../../runtime/ui/list/describe-filter.ts";
import { catalogueQuery } from "../../../runtime/ui/text/catalogues.ts";
import { setCatalogue, text } from "../../../runtime/ui/text/text.ts";

const languages = ["de", "fr", "es", "it", "nl", "pt"];

afterEach(() => setCatalogue("en", {}));

/** First arguments of `text(...)`: a sentence, a choice between sentences, or the forms of one that counts. */
function findSentences(): Map<string, string> {
  const found = new Map<string, string>();
  const folder = "runtime/ui";
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name) || name.startsWith("text/")) continue;
    const source = readFileSync(`${folder}/${name}`, "utf8");
    const take = (node: ts.Expression | undefined): void => {
      if (node === undefined) return;
      if (ts.isStringLiteralLike(node)) found.set(node.text, name);
      else if (ts.isConditionalExpression(node)) {
        take(node.whenTrue);
        take(node.whenFalse);
      } else if (ts.isObjectLiteralExpression(node)) {
        const other = node.properties.find((property) => property.name?.getText() === "other");
        if (other !== undefined && ts.isPropertyAssignment(other)) take(other.initializer);
      }
    };
    const walk = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ["text", "say"].includes(node.expression.getText())) take(node.arguments[0]);
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  }
  return found;
}

const sentences = [...findSentences().keys(), ...Object.values(operatorLabels), ...spanNames.map(spanLabel)];

const placesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe.each(languages)("%s", (language) => {
  test("has every sentence, with its places", async () => {
    const { catalogue } = await catalogueQuery(language).run(new AbortController().signal);
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter((sentence) => catalogue[sentence] === undefined)).toEqual([]);
    for (const [sentence, translated] of Object.entries(catalogue)) {
      const forms = typeof translated === "string" ? [translated] : Object.values(translated);
      for (const form of forms) expect(placesOf(form), sentence).toEqual(placesOf(sentence));
    }
  });
});

test("a sentence that counts takes the form of its number in the app's language", async () => {
  const rows = { one: "There is {count} sample row.", other: "There are {count} sample rows." };
  expect(text(rows, { count: 1 })).toBe("There is 1 sample row.");
  expect(text(rows, { count: 1200 })).toBe("There are 1,200 sample rows.");
  setCatalogue("fr", (await catalogueQuery("fr").run(new AbortController().signal)).catalogue);
  // In French, none counts as one.
  expect(text(rows, { count: 0 })).toBe("Il y a 0 ligne d’exemple.");
  expect(text(rows, { count: 2 })).toBe("Il y a 2 lignes d’exemple.");
});

test("what no catalogue knows stays as it is written, and what looks like a place in a value is no place", () => {
  setCatalogue("de", {});
  expect(text("Search {name}", { name: "{name} & co" })).toBe("Search {name} & co");
  expect(text("Search {name}")).toBe("Search {name}");
});
