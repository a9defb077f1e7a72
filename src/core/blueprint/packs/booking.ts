/** Holds what an app for bookings, appointments and rentals keeps. */
import type { Pack } from "./pack.ts";

export const BOOKING: Pack = {
  id: "booking",
  cues: [
    "booking",
    "reservation",
    "appointment",
    "rental",
    "hotel",
    "scheduling",
    "salon",
    "room booking",
    "restaurant",
    "travel",
    "coaching",
  ],
  core: ["booking", "customer", "service"],
  records: [
    {
      nouns: ["booking", "reservation"],
      fields: "reference number; start date; end date; status (requested, confirmed, cancelled, completed); notes",
      links: [
        { to: "customer", brings: true },
        { to: "guest" },
        { to: "room" },
        { to: "service" },
        { to: "apartment" },
        { to: "car" },
        { to: "vehicle" },
        { to: "hotel" },
        { to: "court" },
        { to: "table" },
        { to: "resource" },
        { to: "package" },
      ],
    },
    {
      nouns: ["appointment", "session", "consultation"],
      fields: "title; date; time; duration; status (scheduled, confirmed, completed, cancelled, no show); notes",
      links: [
        { to: "customer" },
        { to: "client" },
        { to: "patient" },
        { to: "doctor" },
        { to: "service" },
        { to: "coach" },
      ],
    },
    { nouns: ["service", "treatment"], fields: "name; description; price; duration; active" },
    { nouns: ["customer", "client", "guest"], fields: "name; email; phone; notes" },
    {
      nouns: ["room", "meeting room", "desk", "court", "studio"],
      fields: "name; capacity; location; price; status (available, occupied, out of service)",
    },
    {
      nouns: ["rental", "hire"],
      fields: "start date; end date; price; status (reserved, rented, returned, overdue)",
      links: [
        { to: "customer", brings: true },
        { to: "car" },
        { to: "vehicle" },
        { to: "apartment" },
        { to: "bike" },
        { to: "item" },
        { to: "equipment" },
      ],
    },
    { nouns: ["hotel", "restaurant"], fields: "name; address; phone; website; rating; description" },
    {
      nouns: ["flight", "package", "tour"],
      fields: "name; destination; departure date; price; seats; description",
    },
    { nouns: ["coach", "trainer", "therapist", "instructor"], fields: "name; email; phone; specialty; bio" },
    { nouns: ["table"], fields: "name; seats; location" },
  ],
};
