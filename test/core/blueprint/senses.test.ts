/** Tests requests whose words mean what the rest of the request makes of them. */
import { describe, expect, it } from "vitest";
import { blueprintOf } from "./request-case.ts";

function fieldsOf(text: string, entity: string): string[] {
  const found = blueprintOf(text).spec.entities.find((one) => one.name === entity);
  return (found?.fields ?? []).map((field) =>
    field.reference ? `${field.name}>${field.reference.entity}` : `${field.name}:${field.type}`,
  );
}

function names(text: string): string[] {
  return blueprintOf(text).spec.entities.map((entity) => entity.name);
}

function reported(text: string): string[] {
  return blueprintOf(text).notUnderstood.map((part) => part.text);
}

describe("what an app does, one thing after another", () => {
  const DIVING =
    "The site should have functionalities for recording wetsuits with a brand, size, purchase date and state (fine, torn), planning dives, and reporting mishaps. Members should be able to browse wetsuits, reserve a dive, report a mishap.";

  it("gives the listed attributes to what is recorded, up to the next of them", () => {
    expect(fieldsOf(DIVING, "wetsuit")).toEqual(["brand:text", "size:text", "purchase_date:date", "state:choice"]);
    expect(names(DIVING)).toEqual(expect.arrayContaining(["dive", "mishap"]));
    expect(reported(DIVING)).toEqual([]);
  });

  it("reserves only what is reserved", () => {
    const actions = blueprintOf(DIVING).spec.entities.find((entity) => entity.name === "mishap")?.actions ?? [];
    expect(actions.map((action) => action.label)).not.toContain("Book");
  });

  it("leaves attributes that look like deeds where they are", () => {
    const text =
      "A tool with features for recording songs with a title, recording length and booking date, and planning gigs.";
    expect(fieldsOf(text, "song").map((field) => field.split(":")[0])).toEqual([
      "title",
      "recording_length",
      "booking_date",
    ]);
    expect(names(text)).toContain("gig");
  });
});

describe("roles of packs", () => {
  it("refers to those whom the request itself names", () => {
    const vet = "Make an app for a veterinary practice to manage dogs, keepers, appointments and immunizations";
    expect(names(vet)).toEqual(["dog", "keeper", "appointment", "immunization"]);
    expect(fieldsOf(vet, "immunization")).toContain("dog_id>dog");
    expect(fieldsOf(vet, "appointment")).toContain("dog_id>dog");
    const hiring = "Track internship applicants, vacancies and interviews";
    expect(names(hiring)).not.toContain("candidate");
    expect(fieldsOf(hiring, "interview")).toContain("internship_applicant_id>internship_applicant");
  });

  it("brings those who are served where nobody plays their part", () => {
    expect(names("Manage a clinic: appointments, vaccinations")).toContain("patient");
  });
});

describe("words that mean one thing here and another there", () => {
  it.each([
    ["A hockey app to manage players and games", "game", "home_score:integer"],
    ["Track my games and loans", "game", "genre:text"],
    ["hospital with patients and tests", "test", "reference_range:text"],
    ["school with students and tests", "test", "maximum_score:integer"],
    ["Clinic: patients, doctors, laboratory tests", "laboratory_test", "value:decimal"],
    ["Theatre with performances, tickets and seats", "ticket", "seat:text"],
    ["Office with employees and tickets", "ticket", "priority:choice"],
    ["Bookshop app with books and customers", "book", "price:money"],
    ["Library with books and members", "book", "status:choice"],
    ["equipment with tag, name and location", "equipment", "tag:code"],
    ["notes with title and tag", "note", "tag:tags"],
  ])("%s", (text, entity, field) => {
    expect(fieldsOf(text, entity)).toContain(field);
  });

  it("lends no films at a cinema", () => {
    expect(fieldsOf("Cinema: films, screenings, tickets", "film")).not.toContain("status:choice");
  });
});

describe("what stands between, in and after others", () => {
  it("refers to both of the two that a record stands between", () => {
    expect(fieldsOf("dance troupe: dancers, workshops, attendance of dancers at workshops", "attendance")).toEqual([
      "dancer_id>dancer",
      "workshop_id>workshop",
      "date:date",
      "present:boolean",
      "notes:long_text",
    ]);
    expect(fieldsOf("Record grades of pupils in subjects", "grade")).toEqual(
      expect.arrayContaining(["pupil_id>pupil", "subject_id>subject"]),
    );
  });

  it("gives attributes to what is kept, not to the place where it is", () => {
    const text = "We want to log faults in our substation with severity, affected part, start and end time";
    expect(names(text)).toEqual(["fault"]);
    expect(fieldsOf(text, "fault").map((field) => field.split(":")[0])).toEqual([
      "severity",
      "affected_part",
      "start_time",
      "end_time",
    ]);
    expect(reported(text)).toEqual([]);
  });

  it("asks when something is due back", () => {
    const puzzle = fieldsOf("track the puzzles of our club, who borrowed them and when they are due back", "puzzle");
    expect(puzzle).toEqual(expect.arrayContaining(["due_date:date", "borrowed_by_id>member"]));
  });
});

describe("what people are told to do", () => {
  const TREES =
    "A tool where hikers report fallen trees with a photo and location, and the forest crew marks them as cleared";

  it("keeps what is reported, by whom, and how far it is", () => {
    expect(fieldsOf(TREES, "fallen_tree")).toEqual([
      "photo:image",
      "location:text",
      "reported_by_id>hiker",
      "status:choice",
    ]);
    const [tree] = blueprintOf(TREES).spec.entities.filter((entity) => entity.name === "fallen_tree");
    expect(tree?.workflow?.transitions.map((step) => `${step.from.join("|")}>${step.to}`)).toEqual(["open>cleared"]);
    expect(reported(TREES)).toEqual([]);
  });

  it("keeps what people pay again and again, not what they pay off", () => {
    const text = "Rowing: clubs have berths, berths have holders, members pay fees yearly";
    expect(fieldsOf(text, "fee_payment")).toEqual(
      expect.arrayContaining(["member_id>member", "amount:money", "date:date"]),
    );
    expect(names("Customers pay invoices")).not.toContain("invoice_payment");
  });
});
