/** Holds what a customer relationship app keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const DEALS = `
  Office refurbishment, phase one | Annual cleaning contract | Warehouse lighting upgrade | Website relaunch
  Payroll software for 80 seats | Delivery vans, five year lease | Catering for the summer party | Solar panels for two roofs
  Staff training, spring term | Packaging line service plan | Server room move | Conference stand for May
  Replacement of 40 laptops | Security audit | Translation of the product catalogue | Coffee machines on rental
`;
const CALLS = `
  Asked for a price list | Follow-up on the offer | Introduced the new service | Confirmed the delivery date | Complaint about a late order
  Renewal of the yearly contract | Call back about the demo | Questions on the invoice | Changed the contact person | Discussed payment terms
  Feedback after the first month | Agreed on a visit | Sent the signed contract | Left a message about samples
`;

export const CRM: Pack = {
  id: "crm",
  cues: values(
    "crm | customer relationship | customer relationship management | sales pipeline | sales tracker | client management | account management | lead management | lead tracker | deal pipeline",
  ),
  core: ["company", "contact", "deal", "activity"],
  records: [
    {
      nouns: values("company | account | organization | organisation"),
      fields: "name; website; phone; industry; address; notes",
      examples: {
        industry: values(
          "Construction | Retail | Software | Food production | Logistics | Health care | Education | Tourism | Energy | Printing | Agriculture | Insurance",
        ),
      },
    },
    {
      nouns: ["contact"],
      fields: "name; email; phone; job title; notes",
      links: [{ to: "company" }, { to: "customer" }, { to: "supplier" }],
    },
    {
      nouns: values("customer | client"),
      fields: "name; email; phone; address; notes",
      links: [{ to: "company" }],
    },
    {
      nouns: values("lead | prospect | sales lead"),
      fields:
        "name; company; email; phone; source (website, referral, event, advertisement, cold call, other); status (new, contacted, qualified, converted, lost); notes",
      links: [{ to: "company" }, { to: "campaign" }, { to: "employee", role: "owner" }],
    },
    {
      nouns: values("deal | opportunity | sales opportunity"),
      fields: "title; amount; stage (new, qualified, proposal, negotiation, won, lost); expected close date; notes",
      links: [
        { to: "company" },
        { to: "account" },
        { to: "contact" },
        { to: "customer" },
        { to: "client" },
        { to: "lead" },
        { to: "employee", role: "owner" },
      ],
      says: ["chart of total amount by stage"],
      examples: { title: values(DEALS) },
    },
    {
      nouns: values("activity | interaction | touchpoint"),
      fields: "subject; type (call, email, meeting, task); date; done; notes",
      links: [
        { to: "contact" },
        { to: "deal" },
        { to: "opportunity" },
        { to: "lead" },
        { to: "customer" },
        { to: "client" },
      ],
      examples: { subject: values(CALLS) },
    },
    {
      nouns: values("call | call log | phone call"),
      fields: "subject; date; outcome (reached, voicemail, no answer); follow up date; notes",
      links: [{ to: "contact" }, { to: "lead" }, { to: "customer", brings: true }, { to: "client" }],
      examples: { subject: values(CALLS) },
    },
    {
      nouns: values("follow-up | follow up"),
      fields: "subject; due date; status (planned, done, cancelled); notes",
      links: [{ to: "contact" }, { to: "lead" }, { to: "deal" }, { to: "customer", brings: true }, { to: "client" }],
      examples: { subject: values(CALLS) },
    },
  ],
};
