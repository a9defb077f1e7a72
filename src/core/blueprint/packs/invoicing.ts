/** Holds what an invoicing app keeps: invoices and quotes with their lines, payments. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const SERVICES = `
  Consulting, one day | Design of the brochure | Installation on site | Monthly maintenance | Hosting, one year | Translation, 12 pages
  Training workshop | Photography, half day | Delivery and assembly | Repair of the pump | Bookkeeping, March | Project management
  Travel expenses | Spare parts | Software licence
`;

export const INVOICING: Pack = {
  id: "invoicing",
  cues: values("invoicing | billing | accounting | bookkeeping | invoice tracker | accounts receivable | quoting"),
  core: ["customer", "invoice", "payment"],
  records: [
    {
      nouns: values("invoice | bill"),
      fields: "invoice number; issue date; due date; amount; status (draft, sent, paid, overdue, cancelled); notes",
      links: [
        { to: "customer", brings: true },
        { to: "client" },
        { to: "tenant" },
        { to: "patient" },
        { to: "project" },
        { to: "order" },
        { to: "supplier" },
      ],
      with: ["% line"],
      says: ["chart of total amount per month"],
    },
    {
      nouns: values("invoice line | bill line | invoice item | bill item"),
      fields: "description (text); quantity (decimal, default 1); unit price",
      links: [{ to: "invoice", lines: true }, { to: "bill", lines: true }, { to: "product" }, { to: "service" }],
      examples: { description: values(SERVICES) },
    },
    {
      nouns: ["payment"],
      fields: "date; amount; method (bank transfer, card, cash); notes",
      links: [
        { to: "invoice" },
        { to: "bill" },
        { to: "order" },
        { to: "booking" },
        { to: "reservation" },
        { to: "rental" },
        { to: "lease" },
        { to: "tenant" },
        { to: "subscription" },
        { to: "membership" },
        { to: "policy" },
        { to: "member" },
        { to: "student" },
        { to: "customer" },
        { to: "client" },
      ],
      says: ["chart of total amount per month"],
    },
    {
      nouns: values("quote | quotation | estimate | sales quote"),
      fields: "quote number; date; valid until; amount; status (draft, sent, accepted, declined)",
      links: [{ to: "customer", brings: true }, { to: "client" }, { to: "project" }, { to: "deal" }],
      with: ["% line"],
    },
    {
      nouns: values("quote line | quotation line | estimate line | sales quote line | quote item"),
      fields: "description (text); quantity (decimal, default 1); unit price",
      links: [
        { to: "quote", lines: true },
        { to: "quotation", lines: true },
        { to: "estimate", lines: true },
        { to: "sales quote", lines: true },
        { to: "product" },
        { to: "service" },
      ],
      examples: { description: values(SERVICES) },
    },
    {
      nouns: ["line item"],
      fields: "description (text); quantity (decimal, default 1); unit price",
      links: [
        { to: "invoice", lines: true },
        { to: "order", lines: true },
        { to: "quote", lines: true },
        { to: "purchase order", lines: true },
        { to: "product" },
        { to: "service" },
      ],
      examples: { description: values(SERVICES) },
    },
    {
      nouns: values("credit note | credit memo"),
      fields: "credit note number (code); date; amount; reason; status (draft, issued, settled)",
      links: [{ to: "invoice", brings: true }, { to: "customer" }],
    },
  ],
};
