/** Holds what a stock and inventory app keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const PRODUCTS = `
  Cordless drill 18 V | LED desk lamp | Packing tape, brown | Safety gloves, size L | Steel shelf, 5 boards | Extension cable 10 m
  Whiteboard marker set | Office chair, mesh back | Copy paper A4, 500 sheets | First-aid kit | Ceramic mug, white | Stainless water bottle
  Wool blanket, grey | Ball bearing 6204 | Hex bolts M8, 100 pieces | Garden hose 20 m | Filter cartridge | Bicycle pump
  Kitchen scale | Toner, black | Cleaning cloths, 10 pieces | Folding table | Power bank 10,000 mAh | Notebook, dotted
`;
const MEDICINES = `
  Ibuprofen 400 mg | Paracetamol 500 mg | Saline solution 0.9 % | Cough syrup | Vitamin D drops | Nasal spray | Antiseptic cream
  Eye drops | Iron tablets | Magnesium 300 mg | Zinc ointment | Oral rehydration salts | Antihistamine tablets | Gauze bandage
`;
const CATEGORIES = `
  Tools | Office supplies | Electronics | Packaging | Spare parts | Furniture | Cleaning | Safety | Kitchen | Raw materials | Lighting | Outdoor
`;

export const INVENTORY: Pack = {
  id: "inventory",
  cues: values(
    "inventory | stock control | stockroom | stock management | stock keeping | inventory management | inventory control | spare parts | pharmacy",
  ),
  core: ["product", "supplier", "stock movement"],
  records: [
    {
      nouns: values("product | item | part | spare part | merchandise | stock item | inventory item"),
      fields: "name; SKU; category; price; quantity in stock (integer); reorder level; description",
      links: [{ to: "supplier" }, { to: "vendor" }, { to: "category" }, { to: "brand" }, { to: "warehouse" }],
      examples: { name: values(PRODUCTS), category: values(CATEGORIES) },
    },
    {
      nouns: values("supplier | vendor | manufacturer"),
      fields: "name; contact name; email; phone; website; notes",
    },
    {
      nouns: values("stock movement | stock transaction | inventory transaction | stock adjustment"),
      fields:
        "date (default today); type (received, sold, returned, adjusted); quantity; booked (checkbox, default no); notes",
      links: [
        { to: "product", brings: true },
        { to: "item" },
        { to: "part" },
        { to: "material" },
        { to: "warehouse" },
        { to: "supplier" },
      ],
      says: [
        "Add to stock: adds quantity to the product's quantity in stock, sets booked to yes, when booked is no",
        "Take from stock: takes quantity from the product's quantity in stock, sets booked to yes, when booked is no",
      ],
    },
    {
      nouns: values("medicine | drug | medication"),
      fields: "name; code; dosage (text); quantity in stock (integer); reorder level; expiry date; price",
      links: [{ to: "supplier" }, { to: "category" }],
      examples: {
        name: values(MEDICINES),
        dosage: values("1 tablet | 2 tablets | 5 ml | 10 drops | 1 sachet | 250 mg"),
      },
    },
    {
      nouns: values("material | raw material | consumable"),
      fields:
        "name; code; unit (piece, kilogram, gram, litre, metre, box); quantity in stock (decimal); reorder level; price",
      links: [{ to: "supplier" }, { to: "category" }],
      examples: {
        name: values(
          "Oak board 27 mm | Wood glue | Copper wire 1.5 mm | Sheet steel 2 mm | Cotton fabric, natural | Paint, white | Screws 4 x 40 | Sandpaper, grain 120 | Cardboard boxes, medium | Epoxy resin | Nitrile gloves | Solder, lead free",
        ),
      },
    },
    {
      nouns: values("category | product category"),
      fields: "name; description",
      examples: { name: values(CATEGORIES) },
    },
    { nouns: ["brand"], fields: "name; website; notes" },
  ],
};
