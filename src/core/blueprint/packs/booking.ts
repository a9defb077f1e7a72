/** Holds what an app for bookings, appointments and rentals keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const SERVICES = values(
  "Haircut, short | Haircut and colour | Deep tissue massage | Manicure | Beard trim | Tax consultation | Piano lesson | Bicycle check | Eye test | Passport photo | Dog grooming | Car wash, inside | Window cleaning | Personal training | Legal advice, 30 minutes",
);
const ROOMS = values(
  "Oak room | Riverside | Board room | Studio 1 | Studio 2 | Attic | Court A | Court B | Garden room | Seminar room 3 | Quiet room | Workshop space | Lounge | Room 101 | Room 102 | Room 204",
);

export const BOOKING: Pack = {
  id: "booking",
  cues: values(
    "booking | booking system | reservation | reservation system | appointment | appointment scheduling | appointment booking | rental | rental management | salon | barber shop | spa | room booking | meeting room booking | desk booking | coaching",
  ),
  core: ["booking", "customer", "service"],
  records: [
    {
      nouns: values("booking | reservation"),
      fields: "reference number; start date; end date; status (requested, confirmed, cancelled, completed); notes",
      links: [
        { to: "customer", brings: true },
        { to: "guest" },
        { to: "client" },
        { to: "traveler" },
        { to: "traveller" },
        { to: "employee", role: "booked by" },
        { to: "room" },
        { to: "meeting room" },
        { to: "desk" },
        { to: "studio" },
        { to: "service" },
        { to: "apartment" },
        { to: "car" },
        { to: "vehicle" },
        { to: "hotel" },
        { to: "court" },
        { to: "table" },
        { to: "resource" },
        { to: "package" },
        { to: "tour" },
        { to: "flight" },
        { to: "venue" },
        { to: "event" },
        { to: "class" },
        { to: "equipment" },
      ],
    },
    {
      nouns: values("appointment | session | consultation"),
      fields: "title; date; time; duration; status (scheduled, confirmed, completed, cancelled, no show); notes",
      links: [
        { to: "customer" },
        { to: "client" },
        { to: "patient" },
        { to: "pet" },
        { to: "doctor" },
        { to: "dentist" },
        { to: "therapist" },
        { to: "stylist" },
        { to: "service" },
        { to: "treatment" },
        { to: "coach" },
        { to: "trainer" },
        { to: "tutor" },
        { to: "mentor" },
        { to: "student" },
      ],
      examples: { title: SERVICES },
    },
    {
      nouns: values("service | treatment"),
      fields: "name; description; price; duration; active",
      links: [{ to: "category" }],
      examples: { name: SERVICES },
    },
    {
      nouns: ["guest"],
      fields: "name; email; phone; notes",
    },
    {
      nouns: values("room | meeting room | desk | court | studio | conference room"),
      fields: "name; capacity; location; price; status (available, occupied, out of service)",
      links: [{ to: "hotel" }, { to: "building" }, { to: "location" }],
      examples: {
        name: ROOMS,
        location: values("Ground floor | First floor | Second floor | North wing | Annex | Garden level"),
      },
    },
    {
      nouns: values("rental | rental agreement"),
      fields: "start date; end date; price; status (reserved, rented, returned, overdue)",
      links: [
        { to: "customer", brings: true },
        { to: "client" },
        { to: "tenant" },
        { to: "car" },
        { to: "vehicle" },
        { to: "apartment" },
        { to: "bike" },
        { to: "boat" },
        { to: "item" },
        { to: "tool" },
        { to: "product" },
        { to: "costume" },
        { to: "equipment" },
      ],
    },
    {
      nouns: values("coach | trainer | therapist | instructor | stylist | mentor"),
      fields: "name; email; phone; specialty; bio",
      examples: {
        specialty: values(
          "Back pain | Strength | Public speaking | Colour and cut | Career change | Swimming | Sports massage | Mathematics | Yoga | Sleep | Nutrition | Leadership",
        ),
      },
    },
    {
      nouns: values("time slot | appointment slot"),
      fields: "date; start time (time); end time (time); status (available, booked, blocked)",
      links: [
        { to: "service" },
        { to: "room" },
        { to: "doctor" },
        { to: "coach" },
        { to: "trainer" },
        { to: "volunteer" },
        { to: "employee" },
      ],
    },
    {
      nouns: values("waiting list entry | waitlist entry"),
      fields: "name; phone; date (default today); party size (integer); status (waiting, seated, left)",
      links: [{ to: "service" }, { to: "event" }, { to: "class" }],
    },
  ],
};
