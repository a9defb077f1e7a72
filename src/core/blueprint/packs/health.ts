/** Holds what clinics, fitness and care keep. */
import type { Pack } from "./pack.ts";

export const HEALTH: Pack = {
  id: "health",
  cues: [
    "clinic",
    "hospital",
    "patient",
    "medical practice",
    "veterinary",
    "vet",
    "dental",
    "fitness",
    "gym",
    "health",
    "workout",
  ],
  core: ["patient", "appointment", "doctor"],
  records: [
    { nouns: ["patient"], fields: "name; date of birth; phone; email; address; allergies; notes" },
    { nouns: ["doctor", "physician", "nurse", "dentist", "vet"], fields: "name; specialty; email; phone" },
    {
      nouns: ["visit", "patient visit"],
      fields: "date; reason; diagnosis; notes",
      links: [{ to: "patient", brings: true }, { to: "doctor" }],
    },
    {
      nouns: ["prescription"],
      fields: "medicine; dosage (text); start date; end date; notes",
      links: [{ to: "patient" }, { to: "doctor" }],
    },
    {
      nouns: ["workout", "exercise", "fitness activity", "training session"],
      fields: "name; date; duration; distance; calories; notes",
    },
    {
      nouns: ["pet", "animal", "species"],
      fields: "name; species (text); breed; date of birth; notes",
      links: [{ to: "owner" }],
    },
    { nouns: ["diary"], fields: "title; date; text (long text); mood (good, fair, poor)" },
    {
      nouns: ["measurement", "reading", "sensor reading"],
      fields: "name; value (decimal); unit; measured at (datetime)",
      links: [{ to: "patient" }, { to: "sensor" }],
    },
    {
      nouns: ["detection", "sighting"],
      fields: "species; location; date; time; notes",
      links: [{ to: "animal" }],
    },
  ],
};
