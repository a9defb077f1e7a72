/** Tests that contradictions become questions, that answers count, and that gaps do not become questions. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

const CHOICES = "A ticket has title and status (open, closed). Ticket has priority and status (new, done).";
const TYPES = "bikes have name and value (number). A bike has value (date).";
const TITLES =
  "Devices are identified by asset tag. Devices are identified by serial number. Devices have model and weight.";

function choicesOf(answers?: Record<string, string>): (string | undefined)[] | undefined {
  const field = blueprintOf(CHOICES, answers).spec.entities[0]?.fields.find((one) => one.name === "status");
  return field?.choices?.map((choice) => choice.value);
}

describe("questions", () => {
  it("asks which choices are meant, and keeps all of them until answered", () => {
    const { questions, assumed } = blueprintOf(CHOICES);
    expect(questions).toEqual([
      {
        id: "ticket.status.choices",
        text: "Ticket: Status was given two different sets of choices.",
        options: [
          { value: "first", label: "open, closed" },
          { value: "second", label: "new, done" },
          { value: "both", label: "all of them" },
        ],
        default: "both",
        subject: "ticket.status",
      },
    ]);
    expect(assumed.some((finding) => finding.subject === "ticket.status" && finding.text.includes("all of them"))).toBe(
      true,
    );
    expect(choicesOf()).toEqual(["open", "closed", "new", "done"]);
  });

  it("honours answers and then assumes nothing", () => {
    expect(choicesOf({ "ticket.status.choices": "first" })).toEqual(["open", "closed"]);
    expect(choicesOf({ "ticket.status.choices": "second" })).toEqual(["new", "done"]);
    const { assumed } = blueprintOf(CHOICES, { "ticket.status.choices": "first" });
    expect(assumed.some((finding) => finding.text.includes("two different sets"))).toBe(false);
  });

  it("takes an answer that is no option as none", () => {
    expect(choicesOf({ "ticket.status.choices": "purple" })).toEqual(["open", "closed", "new", "done"]);
    expect(choicesOf({ constructor: "first", __proto__: "x" })).toEqual(["open", "closed", "new", "done"]);
  });

  it("asks about two types of one field", () => {
    const { questions, spec } = blueprintOf(TYPES);
    expect(questions.map((question) => [question.id, question.default])).toEqual([["bike.value.type", "integer"]]);
    expect(spec.entities[0]?.fields.find((field) => field.name === "value")?.type).toBe("integer");
    const answered = blueprintOf(TYPES, { "bike.value.type": "date" });
    expect(answered.spec.entities[0]?.fields.find((field) => field.name === "value")?.type).toBe("date");
  });

  it("asks about two titles of one record", () => {
    const { questions, spec } = blueprintOf(TITLES);
    expect(questions.map((question) => question.id)).toEqual(["device.title"]);
    expect(spec.entities[0]?.titleField).toBe("asset_tag");
    expect(blueprintOf(TITLES, { "device.title": "serial_number" }).spec.entities[0]?.titleField).toBe("serial_number");
  });

  it.each([
    ["more choices of the same field extend it", "bikes have a name and a size (s, m). bikes have a size (s, m, l)."],
    ["a list without types", "bikes have a name, a status and a price"],
    ["a repeated list", "bikes have a name. bikes have a name and a price."],
  ])("asks nothing: %s", (_name, text) => {
    expect(blueprintOf(text).questions).toEqual([]);
  });
});
