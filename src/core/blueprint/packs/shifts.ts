/** Holds what planning of shifts keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const SHIFTS: Pack = {
  id: "shifts",
  cues: values(
    "shift planning | shift planner | rota | roster | duty roster | staff scheduling | shift scheduling | shift management | employee scheduling",
  ),
  core: ["shift", "employee"],
  records: [
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
      nouns: values("shift swap | shift change request"),
      fields: "date; reason; status (requested, approved, rejected)",
      links: [
        { to: "shift", brings: true },
        { to: "employee", role: "requested by" },
      ],
      says: ["managers approve or reject it"],
    },
  ],
};
