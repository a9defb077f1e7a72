/** Holds what travel agencies and ticket sellers keep. */
import type { Pack } from "./pack.ts";

export const TRAVEL: Pack = {
  id: "travel",
  cues: ["travel", "travel agency", "travel booking", "tour operator", "ticket sales", "trip planning"],
  core: ["travel package", "booking", "customer"],
  records: [
    {
      nouns: ["train ticket", "air ticket", "plane ticket", "flight ticket", "bus ticket", "ferry ticket"],
      fields:
        "title; from (text); to (text); departure (datetime); arrival (datetime); price; seats; class (economy, business, first)",
    },
    {
      nouns: ["concert ticket", "event ticket", "admission ticket", "theatre ticket"],
      fields: "title; date; venue (text); seat (text); price; status (available, sold, cancelled)",
      links: [{ to: "event" }, { to: "customer" }],
    },
    {
      nouns: ["travel package", "tour package", "holiday package", "trip package"],
      fields: "name; destination; departure date; return date; price; seats; description",
      links: [{ to: "hotel" }, { to: "supplier" }],
    },
    { nouns: ["transport", "transfer"], fields: "name; type (bus, train, car, boat); from (text); to (text); price" },
    {
      nouns: ["voucher", "digital voucher"],
      fields: "voucher number; issue date; valid until; amount; status (issued, redeemed, expired)",
      links: [{ to: "booking" }, { to: "customer" }],
    },
    { nouns: ["destination"], fields: "name; country; description; image" },
    {
      nouns: ["itinerary"],
      fields: "title; start date; end date; notes",
      links: [{ to: "booking" }, { to: "customer" }],
    },
  ],
};
