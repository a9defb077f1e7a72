/** Holds what attendance keeps: presence, overtime, holidays. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const ATTENDANCE: Pack = {
  id: "attendance",
  cues: values("attendance | attendance management | attendance tracker | attendance tracking | clock in | time clock"),
  core: ["attendance", "employee"],
  records: [
    {
      nouns: values("attendance | clocking"),
      fields: "date; clock in; clock out; status (present, late, absent); notes",
      links: [
        { to: "employee", brings: true },
        { to: "staff member" },
        { to: "worker" },
        { to: "student" },
        { to: "pupil" },
        { to: "member" },
        { to: "participant" },
        { to: "player" },
        { to: "volunteer" },
        { to: "class" },
        { to: "course" },
        { to: "event" },
        { to: "training session" },
      ],
      says: [
        "Clock in: on the list, creates attendance with date today and clock in now asking employee",
        "Clock out: sets clock out to now, when clock out is empty",
        "chart of attendance by status",
      ],
    },
    {
      nouns: values("overtime | overtime request | overtime record"),
      fields: "date; hours; reason; status (requested, approved, rejected)",
      links: [{ to: "employee", brings: true }, { to: "project" }],
      says: ["managers approve or reject it"],
    },
    {
      nouns: values("public holiday | company holiday"),
      fields: "name; date; notes",
      examples: {
        name: values(
          "New Year | Spring holiday | Labour day | Summer shutdown | Harvest day | Founders' day | Winter break | Bridge day | Stocktaking day | National day | Midsummer | Year end",
        ),
      },
    },
  ],
};
