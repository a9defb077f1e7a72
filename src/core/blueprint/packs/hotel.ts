/** Holds what a hotel keeps: rooms, guests, stays. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const HOTEL: Pack = {
  id: "hotel",
  cues: values(
    "hotel | hotel management | hotel booking | guest house | guesthouse | hostel management | bed and breakfast",
  ),
  core: ["room", "guest", "reservation"],
  records: [
    {
      nouns: values("reservation | hotel reservation | room reservation | hotel booking | stay"),
      fields:
        "reference number; check-in date; check-out date; number of guests; status (requested, confirmed, checked in, checked out, cancelled, no show); notes",
      links: [
        { to: "guest", brings: true },
        { to: "customer" },
        { to: "room", brings: true },
        { to: "hotel room" },
        { to: "hotel" },
      ],
    },
    {
      nouns: values("room | hotel room"),
      fields:
        "name; type (single, double, family, suite); floor; beds; price per night; status (available, occupied, cleaning, out of service)",
      links: [{ to: "hotel" }],
      examples: {
        name: values(
          "Room 101 | Room 102 | Room 103 | Room 104 | Room 201 | Room 202 | Room 203 | Room 204 | Room 301 | Room 302 | Garden suite | Attic suite",
        ),
      },
    },
    {
      nouns: values("housekeeping task | room cleaning"),
      fields: "date (default today); type (daily, departure, deep clean); status (open, in progress, done); notes",
      links: [{ to: "room", brings: true }, { to: "hotel room" }, { to: "employee", role: "assigned to" }],
    },
  ],
};
