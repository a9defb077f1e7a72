/** Holds what a customer relationship app keeps. */
import type { Pack } from "./pack.ts";

export const CRM: Pack = {
  id: "crm",
  cues: [
    "crm",
    "customer relationship",
    "sales pipeline",
    "sales",
    "lead",
    "deal",
    "sales tracker",
    "client management",
    "account management",
    "pipeline",
  ],
  core: ["company", "contact", "deal", "activity"],
  records: [
    {
      nouns: ["company", "account", "organization", "organisation"],
      fields: "name; website; phone; industry; address; notes",
    },
    { nouns: ["contact"], fields: "name; email; phone; job title; notes", links: [{ to: "company" }] },
    { nouns: ["customer", "client"], fields: "name; email; phone; address; notes", links: [{ to: "company" }] },
    {
      nouns: ["lead", "prospect"],
      fields:
        "name; email; phone; source (website, referral, event, other); status (new, contacted, qualified, lost); notes",
    },
    {
      nouns: ["deal", "opportunity"],
      fields: "title; amount; stage (new, qualified, proposal, negotiation, won, lost); expected close date; notes",
      links: [{ to: "company" }, { to: "contact" }, { to: "customer" }],
    },
    {
      nouns: ["activity", "interaction"],
      fields: "subject; type (call, email, meeting, task); date; done; notes",
      links: [{ to: "contact" }, { to: "deal" }, { to: "customer" }],
    },
    {
      nouns: ["call", "call log"],
      fields: "subject; date; outcome (reached, voicemail, no answer); follow up date; notes",
      links: [{ to: "contact" }, { to: "customer", brings: true }],
    },
  ],
};
