/** Holds what a stock and inventory app keeps. */
import type { Pack } from "./pack.ts";

export const INVENTORY: Pack = {
  id: "inventory",
  cues: [
    "inventory",
    "stock",
    "warehouse",
    "stock control",
    "stockroom",
    "supply chain",
    "inventory management",
    "parts",
    "spare parts",
  ],
  core: ["product", "supplier", "stock movement"],
  records: [
    {
      nouns: ["product", "item", "article of stock", "part", "spare part", "good", "merchandise"],
      fields: "name; SKU; category; price; quantity in stock (integer); reorder level; description",
      links: [{ to: "supplier" }, { to: "category" }],
    },
    { nouns: ["supplier", "vendor", "manufacturer"], fields: "name; contact name; email; phone; website; notes" },
    {
      nouns: ["stock movement", "stock transaction", "inventory transaction"],
      fields: "date; type (received, sold, returned, adjusted); quantity; notes",
      links: [{ to: "product", brings: true }],
    },
    { nouns: ["warehouse", "storage location"], fields: "name; address; capacity" },
    {
      nouns: ["medicine", "drug"],
      fields: "name; code; dosage (text); quantity in stock (integer); expiry date; price",
      links: [{ to: "supplier" }],
    },
    { nouns: ["category"], fields: "name; description" },
    {
      nouns: ["purchase order"],
      fields: "order number; order date; expected date; status (draft, ordered, received, cancelled); total",
      links: [{ to: "supplier", brings: true }],
    },
    {
      nouns: ["shipment", "delivery"],
      fields:
        "tracking number; shipped date; delivered date; status (pending, shipped, in transit, delivered, returned); carrier; destination",
      links: [{ to: "order" }, { to: "product" }],
    },
    {
      nouns: ["order", "sales order"],
      fields: "order number; order date; status (new, paid, shipped, delivered, cancelled); total",
      links: [{ to: "customer", brings: true }, { to: "product" }],
    },
  ],
};
