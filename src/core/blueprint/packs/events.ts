/** Holds what an app for events, clubs and contests keeps. */
import type { Pack } from "./pack.ts";

export const EVENTS: Pack = {
  id: "events",
  cues: [
    "event",
    "conference",
    "workshop",
    "contest",
    "competition",
    "tournament",
    "meetup",
    "wedding",
    "festival",
    "club",
    "registration",
  ],
  core: ["event", "attendee", "venue"],
  records: [
    {
      nouns: ["event", "conference", "workshop", "meetup", "festival", "concert", "webinar"],
      fields:
        "name; date; start time; location; capacity; status (planned, open, full, completed, cancelled); description",
      links: [{ to: "venue" }],
    },
    {
      nouns: ["contest", "competition", "tournament"],
      fields: "name; description; start date; end date; location; status (planned, open, running, finished)",
    },
    {
      nouns: ["attendee", "participant", "contestant"],
      fields: "name; email; phone; status (invited, registered, attended, no show)",
      links: [{ to: "event" }, { to: "contest" }],
    },
    {
      nouns: ["registration", "enrollment", "enrolment", "rsvp"],
      fields: "date; status (pending, confirmed, cancelled); notes",
      links: [{ to: "event" }, { to: "contest" }, { to: "course" }, { to: "attendee" }, { to: "student" }],
    },
    { nouns: ["venue"], fields: "name; address; capacity; contact name; phone" },
    { nouns: ["speaker", "sponsor", "performer"], fields: "name; email; company; bio", links: [{ to: "event" }] },
    { nouns: ["team", "club"], fields: "name; city; founded year; notes" },
    {
      nouns: ["player", "athlete"],
      fields: "name; position; date of birth; status (active, injured, inactive)",
      links: [{ to: "team" }, { to: "club" }],
    },
    {
      nouns: ["match", "fixture"],
      fields:
        "title; date; location; home score (integer); away score (integer); status (scheduled, played, cancelled)",
    },
    {
      nouns: ["prize", "award"],
      fields: "name; value; date; description",
      links: [{ to: "contest" }],
    },
    { nouns: ["volunteer", "donor"], fields: "name; email; phone; availability; status (active, inactive)" },
    {
      nouns: ["donation"],
      fields: "title; quantity; date; status (offered, received, distributed); notes",
      links: [{ to: "donor" }],
    },
  ],
};
