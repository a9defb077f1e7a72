/** Holds what an invoicing and expenses app keeps. */
import type { Pack } from "./pack.ts";

export const INVOICING: Pack = {
  id: "invoicing",
  cues: [
    "invoice",
    "invoicing",
    "billing",
    "accounting",
    "expense",
    "quote",
    "payment",
    "bookkeeping",
    "expenses",
    "budget",
    "finance",
  ],
  core: ["customer", "invoice", "payment"],
  records: [
    {
      nouns: ["invoice", "bill"],
      fields: "invoice number; issue date; due date; amount; status (draft, sent, paid, overdue, cancelled); notes",
      links: [{ to: "customer", brings: true }, { to: "client" }],
    },
    {
      nouns: ["payment"],
      fields: "date; amount; method (bank transfer, card, cash); reference number",
      links: [{ to: "invoice" }, { to: "order" }, { to: "booking" }, { to: "tenant" }],
    },
    {
      nouns: ["quote", "quotation", "estimate"],
      fields: "quote number; date; valid until; amount; status (draft, sent, accepted, declined)",
      links: [{ to: "customer", brings: true }],
    },
    {
      nouns: ["expense", "expense claim", "expense report"],
      fields:
        "description (text); date; amount; category (travel, meals, equipment, other); status (submitted, approved, rejected, reimbursed)",
      links: [{ to: "employee" }],
    },
    {
      nouns: ["transaction", "income"],
      fields: "description (text); date; amount; type (income, expense); category",
      links: [{ to: "account" }],
    },
    {
      nouns: ["contract", "agreement"],
      fields: "title; contract number; start date; end date; value; status (draft, active, expired, terminated)",
      links: [{ to: "customer" }, { to: "supplier" }, { to: "vendor" }],
    },
    { nouns: ["budget"], fields: "name; amount; year; notes" },
    {
      nouns: ["claim", "insurance claim"],
      fields: "claim number; date; amount; status (submitted, in review, approved, rejected); description",
      links: [{ to: "policy" }, { to: "customer" }, { to: "patient" }],
    },
    {
      nouns: ["policy", "insurance policy"],
      fields: "policy number; type; premium; start date; end date",
      links: [{ to: "customer" }],
    },
  ],
};
