/** Holds what expenses and their claims keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const DESCRIPTIONS = `
  Train to the trade fair | Lunch with a client | Hotel, two nights | Taxi to the airport | Printer paper | Parking at the hospital
  Monthly phone bill | Conference ticket | Team dinner | Fuel for the van | Webcam | Postage for samples | Cleaning supplies
  Room for the workshop | Replacement charger | Flight to the branch office
`;

export const EXPENSES: Pack = {
  id: "expenses",
  cues: values("expense tracker | expense tracking | expense management | reimbursement | travel expense"),
  core: ["expense"],
  records: [
    {
      nouns: values("expense | cost entry"),
      fields:
        "description (text); date; amount; category (travel, meals, accommodation, equipment, other); status (submitted, approved, rejected, reimbursed); receipt (file)",
      links: [
        { to: "employee" },
        { to: "project" },
        { to: "department" },
        { to: "budget" },
        { to: "vehicle" },
        { to: "category" },
      ],
      says: ["chart of total amount by category", "chart of total amount per month", "managers approve or reject it"],
      examples: { description: values(DESCRIPTIONS) },
    },
    {
      nouns: values("expense claim | expense report | reimbursement | reimbursement request | travel claim"),
      fields:
        "title; date (default today); total; status (draft, submitted, approved, rejected, reimbursed); rejection reason; notes",
      links: [{ to: "employee", brings: true }, { to: "project" }, { to: "department" }],
      with: ["% item"],
      says: ["managers approve or reject it"],
      examples: {
        title: values(
          "Trade fair in spring | Visit to the branch office | Client workshop | Training week | Customer installation | Site inspection | Team offsite | Supplier audit | Recruiting day | Conference trip | Home office set-up | Delivery tour",
        ),
      },
    },
    {
      nouns: values(
        "expense claim item | expense report item | reimbursement item | reimbursement request item | travel claim item | expense item",
      ),
      fields:
        "description (text); date; category (travel, meals, accommodation, equipment, other); amount; receipt (file)",
      links: [
        { to: "expense claim", lines: true },
        { to: "expense report", lines: true },
        { to: "reimbursement", lines: true },
        { to: "reimbursement request", lines: true },
        { to: "travel claim", lines: true },
      ],
      examples: { description: values(DESCRIPTIONS) },
    },
  ],
};
