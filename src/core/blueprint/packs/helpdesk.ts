/** Holds what a help desk or issue tracker keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TICKETS = `
  Printer on the second floor jams | VPN drops every hour | Password expired and reset mail does not arrive | New starter needs a laptop on Monday
  Screen flickers after docking | Cannot open shared calendar | Meeting room display stays black | Invoice shows wrong address
  Email signature is not updated | Access to the finance folder | Phone has no signal in the basement | Software licence has run out
  Headset is not recognised | Export of the customer list fails | Slow network in building B | Two-factor code is not accepted
  Please move three desks to room 204 | Scanner sends empty pages | Order confirmation went to spam | Keyboard layout is wrong after update
`;
const ISSUES = `
  Login page does not remember the user | Totals are rounded twice | Dates shift by one day in exports | Add a filter for archived records
  Button is hidden on small screens | Search ignores accents | Import stops at empty lines | Show the owner in the list
  Wrong tax on returned goods | Keyboard focus is lost after saving | Timeout on large reports | Attachments over 10 MB are refused
  Dark mode makes labels unreadable | Allow several addresses per customer | Double click creates two orders | Typo on the welcome page
`;
const COMPLAINTS = `
  Parcel arrived damaged | Waited an hour for an appointment | Charged twice for one month | Wrong size was delivered | Rude answer on the phone
  Refund has not arrived | Noise from the building site | Missing parts in the box | Room was not cleaned | Cancellation was ignored
  Gift card is not accepted | Delivery left in the rain
`;

export const HELPDESK: Pack = {
  id: "helpdesk",
  cues: values(
    "helpdesk | help desk | support desk | issue tracker | bug tracker | ticketing | ticketing system | customer support | customer service desk | service desk | it support | support ticket",
  ),
  core: ["ticket", "employee"],
  records: [
    {
      nouns: values("ticket | support ticket | support request | service request | support case"),
      fields:
        "subject; description; status (open, in progress, waiting, resolved, closed); priority (low, medium, high, urgent); category; due date",
      links: [
        { to: "employee", role: "assignee", brings: true },
        { to: "agent", role: "assignee" },
        { to: "customer" },
        { to: "client" },
        { to: "asset" },
        { to: "department" },
      ],
      examples: {
        subject: values(TICKETS),
        category: values(
          "Hardware | Software | Network | Accounts and access | Email | Phones | Printing | Meeting rooms | Billing | Other",
        ),
      },
    },
    {
      nouns: values("issue | bug | defect"),
      fields:
        "title; description; status (open, in progress, in review, closed); priority (low, medium, high, critical); type (bug, feature, task); due date",
      links: [
        { to: "employee", role: "assignee", brings: true },
        { to: "developer", role: "assignee" },
        { to: "project" },
        { to: "sprint" },
      ],
      examples: { title: values(ISSUES) },
    },
    {
      nouns: values("complaint | inquiry | enquiry | customer inquiry"),
      fields: "subject; description; status (new, in progress, resolved, closed); received date",
      links: [{ to: "customer" }, { to: "client" }, { to: "order" }, { to: "property" }],
      examples: { subject: values(COMPLAINTS) },
    },
    {
      nouns: values("case | service case"),
      fields:
        "title; description; status (open, in progress, on hold, closed); priority (low, medium, high, urgent); opened on; closed on",
      links: [{ to: "customer" }, { to: "client" }, { to: "employee", role: "assigned to" }, { to: "category" }],
      examples: { title: values(COMPLAINTS) },
    },
    {
      nouns: values("comment | ticket comment"),
      fields: "text (long text); date (default today)",
      links: [
        { to: "ticket" },
        { to: "issue" },
        { to: "task" },
        { to: "post" },
        { to: "article" },
        { to: "topic" },
        { to: "recipe" },
        { to: "employee", role: "author" },
      ],
    },
  ],
};
