/** Holds what charities keep: donors, donations, fundraising, grants. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const FUNDRAISERS = values(
  "Roof for the shelter | Winter coats | School lunches | New rescue boat | Books for the ward | Clean river day | Playground repair | Guide dog training | Food bank shelves | Music for seniors | Emergency relief | Tree planting",
);
const GOODS = values(
  "Winter coats, 12 pieces | Tinned food | School bags | Blankets | Children's books | Bicycle, repaired | Baby clothes | Rice, 40 kg | Toys | Dishes | Sleeping bags | Shoes, mixed sizes",
);

export const NONPROFIT: Pack = {
  id: "nonprofit",
  cues: values(
    "donation | donation management | donation tracking | fundraising | fundraiser | charity | nonprofit management | food bank",
  ),
  core: ["donor", "donation", "fundraiser"],
  records: [
    {
      nouns: values("donor"),
      fields: "name; email; phone; address; notes",
    },
    {
      nouns: values("donation"),
      fields:
        "donor; amount; date (default today); method (bank transfer, card, cash); purpose (text); thanked (checkbox); notes",
      links: [
        { to: "donor", role: "donor" },
        { to: "fundraiser" },
        { to: "campaign" },
        { to: "project" },
        { to: "member" },
      ],
      says: ["chart of total amount per month"],
      examples: { purpose: FUNDRAISERS },
    },
    {
      nouns: values("item donation | goods donation | food donation | in-kind donation | donated item"),
      fields: "title; quantity; date; status (offered, received, distributed); notes",
      links: [{ to: "donor" }, { to: "beneficiary" }, { to: "warehouse" }],
      examples: { title: GOODS },
    },
    {
      nouns: values("fundraiser | fundraising campaign"),
      fields: "name; description; target amount; start date; end date; status (planned, active, completed)",
      examples: { name: FUNDRAISERS },
    },
    {
      nouns: values("beneficiary | family in need"),
      fields: "name; phone; address; household size (integer); needs (long text); status (active, inactive)",
    },
    {
      nouns: values("grant | grant application | funding application"),
      fields: "title; funder (text); amount; deadline; status (planned, submitted, approved, rejected, closed); notes",
      links: [{ to: "project" }],
      examples: {
        title: values(
          "Youth arts programme | Energy saving | Digital skills | Community kitchen | Accessible entrance | Summer camp | Urban gardening | Film nights | Repair workshop | Language cafés | Local history | Night shelter",
        ),
        funder: values(
          "City council | Regional culture fund | Community foundation | Ministry of education | Lottery fund | Neighbourhood fund",
        ),
      },
    },
  ],
};
