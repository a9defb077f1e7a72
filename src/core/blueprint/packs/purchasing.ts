/** Holds what buying from suppliers keeps: requests, purchase orders with their lines, receipts. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const NEEDS = `
  Two standing desks for the design team | Replacement projector | Safety shoes for the new crew | Coffee for the second quarter
  Licences for the drawing software | Pallets, 50 pieces | Microscope lamp | Tyres for the delivery van | Printer toner
  External hard drives | Lab coats in three sizes | Booth for the spring fair | Repair of the cold room | Office plants
`;
const GOODS = `
  Steel tube 40 mm | Cardboard box, large | Hydraulic oil 20 l | Printed labels | Pump seal | Office paper | Bearing housing
  Cleaning agent | Aluminium sheet | Cable tray | Filter mat | Rubber feet | Pallet wrap | Control unit
`;

export const PURCHASING: Pack = {
  id: "purchasing",
  cues: values(
    "purchasing | procurement | purchase order | purchase request | requisition | supplier management | vendor management | supply chain | supply chain management",
  ),
  core: ["purchase order", "supplier", "product"],
  records: [
    {
      nouns: values("purchase order | supplier order"),
      fields:
        "order number; order date (default today); expected date; status (draft, ordered, received, cancelled); total; notes",
      links: [{ to: "supplier", brings: true }, { to: "vendor" }, { to: "warehouse" }, { to: "project" }],
      with: ["% line"],
      says: ["chart of total total per month"],
    },
    {
      nouns: values("purchase order line | supplier order line | purchase order item"),
      fields: "item; quantity (decimal, default 1); unit price",
      links: [
        { to: "purchase order", lines: true },
        { to: "supplier order", lines: true },
        { to: "product", role: "item" },
        { to: "item", role: "item" },
        { to: "part", role: "item" },
        { to: "material", role: "item" },
      ],
      examples: { item: values(GOODS) },
    },
    {
      nouns: values("purchase request | purchase requisition | requisition | procurement request"),
      fields:
        "title; quantity; estimated cost; needed by (date); status (draft, submitted, approved, rejected, ordered); reason; rejection reason",
      links: [
        { to: "employee", role: "requested by", brings: true },
        { to: "department" },
        { to: "supplier" },
        { to: "vendor" },
        { to: "product" },
      ],
      says: [
        "status goes from draft to submitted to approved to ordered, from submitted to rejected, from rejected to draft",
        "managers approve or reject it",
      ],
      examples: { title: values(NEEDS) },
    },
    {
      nouns: values("goods receipt | receiving report"),
      fields: "receipt number; received date (default today); quantity; condition (complete, partial, damaged); notes",
      links: [{ to: "purchase order", brings: true }, { to: "supplier" }, { to: "product" }],
    },
    {
      nouns: values("tender | rfq | request for quotation"),
      fields: "title; deadline; budget; status (draft, open, awarded, cancelled); description",
      links: [{ to: "supplier" }, { to: "vendor" }],
      examples: { title: values(NEEDS) },
    },
  ],
};
