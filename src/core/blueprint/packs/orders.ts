/** Holds what selling goods keeps: orders with their items, returns, discounts. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const ITEMS = `
  Linen shirt, blue, M | Espresso beans 1 kg | Oak side table | Scented candle, cedar | Running socks, 3 pairs | Ceramic bowl, large
  Children's raincoat | Leather belt, brown | Picture frame 30 x 40 | Wool scarf, grey | Garden shears | Olive oil 0.5 l | Board game, family edition
  Stainless lunch box | Desk organiser
`;

const BOOKS = `
  The Glass Orchard | Letters from the Lighthouse | A Short Walk in Winter | Salt and Paper | Northbound | The Quiet Harbour | Maps of Nowhere
  Seven Bridges | The Bee Ledger | Rooms with No Doors | Under the Copper Roof | The Last Ferry
`;

export const ORDERS: Pack = {
  id: "orders",
  cues: values(
    "order management | order tracking | order processing | e-commerce | ecommerce | online shop | online store | webshop | web shop | point of sale | shopping cart | bookshop | bookstore | book shop | book store | bookseller",
  ),
  core: ["order", "customer", "product"],
  records: [
    {
      nouns: values("order | sales order | customer order"),
      fields: "order number; order date; status (new, paid, shipped, delivered, cancelled); total",
      links: [{ to: "customer", brings: true }, { to: "client" }, { to: "buyer" }, { to: "table" }],
      with: ["% item"],
      says: ["status goes from new to paid to shipped to delivered, from new or paid to cancelled"],
    },
    {
      nouns: values("order item | order line | sales order item | customer order item | order position | cart item"),
      fields: "item; quantity (default 1); unit price",
      links: [
        { to: "order", lines: true },
        { to: "sales order", lines: true },
        { to: "customer order", lines: true },
        { to: "cart", lines: true },
        { to: "product", role: "item" },
        { to: "item", role: "item" },
        { to: "menu item", role: "item" },
        { to: "dish", role: "item" },
        { to: "book", role: "item" },
      ],
      examples: { item: values(ITEMS) },
    },
    {
      nouns: ["book"],
      fields: "title; author; ISBN; genre; price; quantity in stock (integer)",
      links: [{ to: "author" }, { to: "publisher" }, { to: "genre" }, { to: "supplier" }],
      examples: { title: values(BOOKS) },
    },
    {
      nouns: ["sale"],
      fields: "date (default today); quantity (default 1); amount; payment method (cash, card, transfer); notes",
      links: [
        { to: "product" },
        { to: "item" },
        { to: "book" },
        { to: "customer" },
        { to: "client" },
        { to: "employee", role: "sold by" },
      ],
      says: ["chart of total amount per month"],
    },
    {
      nouns: values("return request | product return | refund request"),
      fields: "date (default today); reason; amount; status (requested, approved, rejected, refunded)",
      links: [{ to: "order", brings: true }, { to: "customer" }, { to: "product" }],
    },
    {
      nouns: values("discount code | coupon | promotion"),
      fields: "name; code; discount rate; valid from; valid until; active",
      examples: {
        name: values(
          "Spring sale | First order | Free delivery weekend | Loyalty thank-you | Student discount | Clearance | Birthday offer | Summer opening | Two for one | Newsletter welcome | Late autumn | Friends and family",
        ),
      },
    },
    {
      nouns: values("auction | auction item"),
      fields: "title; description; starting price; end date; status (planned, open, sold, closed)",
      links: [{ to: "seller" }, { to: "category" }],
      examples: { title: values(ITEMS) },
    },
    {
      nouns: ["bid"],
      fields: "amount; date (default today); bidder name",
      links: [{ to: "auction", brings: true }, { to: "product" }, { to: "customer" }],
    },
  ],
};
