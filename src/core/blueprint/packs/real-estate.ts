/** Holds what selling and showing property keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const HOMES = `
  Two-room flat near the park | Terraced house with garden | Loft in the old mill | Studio at the university | Bungalow by the lake
  Four-room flat, third floor | Corner shop with flat | Farmhouse with barn | Penthouse, roof terrace | Family house, quiet street
  Ground-floor flat with patio | Office, 120 square metres | Row house, newly built | Attic flat with view | Holiday cottage
`;

export const REAL_ESTATE: Pack = {
  id: "real estate",
  cues: values("real estate | real estate agency | property listing | house hunting | estate agent"),
  core: ["property", "agent"],
  records: [
    {
      nouns: values("property | apartment | house | flat | listing | rental unit"),
      fields: "title; address; price; bedrooms; area; status (available, reserved, rented, sold); description",
      links: [{ to: "owner" }, { to: "landlord" }, { to: "agent" }, { to: "building" }],
      examples: { title: values(HOMES) },
    },
    {
      nouns: values("viewing | property viewing | house viewing"),
      fields: "date; time; status (scheduled, completed, cancelled, no show); feedback",
      links: [
        { to: "property", brings: true },
        { to: "apartment" },
        { to: "house" },
        { to: "listing" },
        { to: "customer" },
        { to: "client" },
        { to: "buyer" },
        { to: "agent" },
      ],
    },
    {
      nouns: values("owner | agent | landlord | real estate agent | broker"),
      fields: "name; email; phone",
    },
    {
      nouns: values("purchase offer"),
      fields: "amount; date (default today); status (submitted, accepted, declined, withdrawn); notes",
      links: [{ to: "property" }, { to: "house" }, { to: "listing" }, { to: "buyer" }, { to: "customer" }],
    },
    { nouns: values("buyer | seller"), fields: "name; email; phone; budget; notes" },
  ],
};
