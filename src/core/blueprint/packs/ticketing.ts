/** Holds what travel agencies and ticket sellers keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const TICKETING: Pack = {
  id: "ticketing",
  cues: ["travel agency", "travel booking", "tour operator", "ticket booking", "ticketing office"],
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
      examples: {
        name: values(
          "Lakes by bicycle | Coast and castles | City weekend | Island week | Northern lights | Wine villages | Family farm stay | Ski days | Spa and forest | Rail round trip | Autumn hiking | Harbour towns by ship",
        ),
        destination: values("Bergen | Porto | Vienna | Split | Riga | Granada | Ghent | Bologna"),
      },
    },
    { nouns: ["transport", "transfer"], fields: "name; type (bus, train, car, boat); from (text); to (text); price" },
    {
      nouns: ["voucher", "gift voucher"],
      fields: "voucher number (code); issue date; valid until; amount; status (issued, redeemed, expired)",
      links: [{ to: "booking" }, { to: "customer" }],
    },
  ],
};
