/** Holds what requests that somebody has to approve keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const REQUESTS = `
  Second monitor for the home office | Attend the spring conference | Extra storage space | Overtime for the stocktaking weekend
  New supplier for packaging | Change of opening hours | Parking permit for a visitor | Access to the archive | Hire a temporary assistant
  Replace the meeting room chairs | Move the release by a week | Work from another location in July | Discount for a large order
  Poster campaign at the station | Upgrade of the design software
`;

export const APPROVALS: Pack = {
  id: "approvals",
  cues: values(
    "approval app | approval system | approval tool | approval workflow | approval process | approval tracker | sign-off",
  ),
  core: ["approval request", "employee"],
  records: [
    {
      nouns: values("approval request | internal request | change request | access request"),
      fields:
        "title; description; amount; date needed (date); status (draft, submitted, approved, rejected); approved on (date); rejection reason",
      links: [{ to: "employee", role: "requested by", brings: true }, { to: "department" }, { to: "project" }],
      says: ["managers approve or reject it"],
      examples: { title: values(REQUESTS) },
    },
    {
      nouns: ["approval"],
      fields: "title; status (pending, approved, rejected); decided on (date); comment",
      links: [
        { to: "approval request" },
        { to: "purchase request" },
        { to: "document" },
        { to: "employee", role: "approver", brings: true },
      ],
      says: ["managers approve or reject it"],
      examples: { title: values(REQUESTS) },
    },
  ],
};
