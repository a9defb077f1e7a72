/** Holds what incidents, safety and corrective actions keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TITLES = `
  Slipped on wet floor in the canteen | Checkout page answers slowly | Forklift touched a rack | Power cut in hall 2 | Login service down
  Cut finger at the packing table | Chemical spill in the laboratory | Backup did not run | Fire alarm without fire | Stolen bicycle
  Payment provider times out | Broken glass in the corridor | Data sent to the wrong address | Ladder collapsed | Water in the basement
`;
const ACTIONS = values(
  "Put up warning signs | Add a second approval | Replace the ladder | Train the night shift | Install a water sensor | Update the emergency plan | Mark the walkways | Rotate the keys | Order cut-proof gloves | Test the restore monthly | Fix the lock | Move the rack",
);

export const INCIDENTS: Pack = {
  id: "incidents",
  cues: values(
    "incident | incident management | incident report | incident reporting | incident tracker | safety management | accident report | near miss | occupational safety | health and safety",
  ),
  core: ["incident", "corrective action", "employee"],
  records: [
    {
      nouns: values("incident | safety incident | security incident | near miss | outage"),
      fields:
        "title; description; severity (low, medium, high, critical); status (open, investigating, resolved, closed); occurred at; location; resolution",
      links: [
        { to: "employee", role: "assignee", brings: true },
        { to: "asset" },
        { to: "location" },
        { to: "service" },
        { to: "department" },
        { to: "customer" },
      ],
      says: ["chart of incidents by severity"],
      examples: {
        title: values(TITLES),
        location: values(
          "Hall 1 | Hall 2 | Canteen | Laboratory | Car park | Loading bay | Office, level 2 | Stairwell B | Data centre | Yard",
        ),
      },
    },
    {
      nouns: values("corrective action | preventive action | capa"),
      fields: "title; description; due date; status (open, in progress, done, verified)",
      links: [
        { to: "incident" },
        { to: "nonconformance" },
        { to: "audit" },
        { to: "risk" },
        { to: "employee", role: "assigned to" },
      ],
      examples: { title: ACTIONS },
    },
    {
      nouns: values("hazard | safety observation"),
      fields:
        "title; location; likelihood (low, medium, high); severity (low, medium, high, critical); status (open, mitigated, closed); photo",
      links: [{ to: "employee", role: "reported by" }, { to: "location" }],
      examples: {
        title: values(
          "Loose cable in the corridor | Blocked emergency exit | Missing guard on the saw | Icy steps | Unlabelled bottle | Overloaded shelf | Dim light in stairwell | Worn sling | Loud compressor | Hot surface | Open shaft | Broken tile",
        ),
      },
    },
    {
      nouns: values("audit | safety audit | internal audit"),
      fields:
        "title; date; auditor (text); score (percent); status (planned, in progress, completed); findings (long text)",
      links: [{ to: "department" }, { to: "supplier" }, { to: "location" }],
      examples: {
        title: values(
          "Fire protection | Supplier quality | Data protection | Workplace safety | Hygiene | Energy | Cash handling | Training records | Waste | Access rights | Stock accuracy | Vehicle safety",
        ),
      },
    },
  ],
};
