/** Tests who is taken for a person, by a list or by the ending of the word, and what is kept of people. */
import { describe, expect, it } from "vitest";
import { soundsLikePerson } from "../../../src/core/blueprint/lexicon/person-words.ts";
import { blueprintOf } from "./request-case.ts";

describe("words for people", () => {
  it.each("gardener housekeeper donor florist trainee janitor foreman magician chef accountant".split(" "))(
    "%s",
    (word) => {
      expect(soundsLikePerson(word)).toBe(true);
    },
  );

  it.each("printer order sensor committee degree plant document list thermometer placeholder webinar".split(" "))(
    "not %s",
    (word) => {
      expect(soundsLikePerson(word)).toBe(false);
    },
  );

  it("have ways to be reached, things have a description", () => {
    const { spec } = blueprintOf("We keep florists, janitors and dispensers");
    const fieldsOf = (name: string) =>
      spec.entities.find((one) => one.name === name)?.fields.map((field) => field.name);
    expect(fieldsOf("florist")).toEqual(["name", "email", "phone", "notes"]);
    expect(fieldsOf("janitor")).toEqual(["name", "email", "phone", "notes"]);
    expect(fieldsOf("dispenser")).toEqual(["name", "description", "notes"]);
  });
});
