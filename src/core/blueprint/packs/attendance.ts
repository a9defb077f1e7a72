/** Holds what attendance keeps: presence, shifts, overtime. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const ATTENDANCE: Pack = {
  id: "attendance",
  cues: values(
    "attendance | attendance management | attendance tracker | attendance tracking | clock in | time clock | shift planning | shift planner | rota | roster | duty roster | staff scheduling | shift scheduling",
  ),
  core: ["employee", "attendance", "shift"],
  records: [
    {
      nouns: values("attendance | attendance record | clocking | check-in record | attendance log"),
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
      nouns: values("shift | work shift"),
      fields: "name; date; start time (time); end time (time); notes",
      links: [
        { to: "employee", brings: true },
        { to: "staff member" },
        { to: "worker" },
        { to: "nurse" },
        { to: "volunteer" },
        { to: "location" },
        { to: "department" },
      ],
      examples: {
        name: values(
          "Early shift | Late shift | Night shift | Weekend cover | Reception | Kitchen, evening | Ward 2, day | Standby | Stocktaking | Market stall | Delivery round | Closing shift",
        ),
      },
    },
    {
      nouns: values("overtime | overtime request | overtime record"),
      fields: "date; hours; reason; status (requested, approved, rejected)",
      links: [{ to: "employee", brings: true }, { to: "project" }],
      says: ["managers approve or reject it"],
    },
    {
      nouns: values("shift swap | shift change request"),
      fields: "date; reason; status (requested, approved, rejected)",
      links: [
        { to: "shift", brings: true },
        { to: "employee", role: "requested by" },
      ],
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
