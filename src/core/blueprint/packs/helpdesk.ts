/** Holds what a help desk or issue tracker keeps. */
import type { Pack } from "./pack.ts";

export const HELPDESK: Pack = {
  id: "helpdesk",
  cues: [
    "helpdesk",
    "help desk",
    "support desk",
    "issue tracker",
    "bug tracker",
    "ticketing",
    "customer support",
    "customer service",
    "service desk",
    "support",
    "incident",
  ],
  core: ["ticket", "employee"],
  records: [
    {
      nouns: ["ticket", "support ticket", "support request", "service request"],
      fields:
        "subject; description; status (open, in progress, waiting, resolved, closed); priority (low, medium, high, urgent); category; due date",
      links: [{ to: "employee", role: "assignee", brings: true }, { to: "customer" }],
    },
    {
      nouns: ["issue", "bug", "defect"],
      fields:
        "title; description; status (open, in progress, in review, closed); priority (low, medium, high, critical); type (bug, feature, task); due date",
      links: [{ to: "employee", role: "assignee", brings: true }, { to: "project" }],
    },
    {
      nouns: ["incident"],
      fields:
        "title; description; severity (low, medium, high, critical); status (open, investigating, resolved, closed); occurred at; resolution",
      links: [{ to: "employee", role: "assignee", brings: true }],
    },
    {
      nouns: ["complaint", "inquiry", "enquiry"],
      fields: "subject; description; status (new, in progress, resolved, closed); received date",
      links: [{ to: "customer" }],
    },
    {
      nouns: ["comment", "reply", "answer"],
      fields: "text (long text); date",
      links: [{ to: "ticket" }, { to: "issue" }, { to: "post" }, { to: "article" }, { to: "question" }],
    },
  ],
};
