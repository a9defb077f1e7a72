/** Holds what real estate, shops and places keep. */
import type { Pack } from "./pack.ts";

export const PROPERTY: Pack = {
  id: "property",
  cues: ["real estate", "property management", "landlord", "e-commerce", "online shop", "webshop", "web shop"],
  core: ["property", "tenant", "customer"],
  records: [
    {
      nouns: ["property", "apartment", "house", "flat", "listing"],
      fields: "title; address; price; bedrooms; area; status (available, reserved, rented, sold); description",
      links: [{ to: "owner" }, { to: "agent" }],
    },
    {
      nouns: ["tenant", "renter"],
      fields: "name; email; phone; move-in date",
      links: [{ to: "property" }, { to: "apartment" }],
    },
    {
      nouns: ["lease"],
      fields: "start date; end date; rent; deposit; status (active, ended)",
      links: [{ to: "property" }, { to: "apartment" }, { to: "tenant" }],
    },
    { nouns: ["owner", "agent", "landlord"], fields: "name; email; phone" },
    { nouns: ["plant", "tree", "crop"], fields: "name; species (text); planted on; location; notes" },
    { nouns: ["plan"], fields: "name; price; description; active" },
    { nouns: ["area", "neighborhood", "neighbourhood", "region", "city"], fields: "name; population; description" },
  ],
};
