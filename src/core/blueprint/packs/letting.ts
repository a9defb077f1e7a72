/** Holds what landlords keep: tenants, leases, rent. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const LETTING: Pack = {
  id: "letting",
  cues: values(
    "property management | landlord | tenant management | lease management | rental property | rental properties | rent collection",
  ),
  core: ["property", "tenant", "lease"],
  records: [
    {
      nouns: values("tenant | renter"),
      fields: "name; email; phone; move-in date",
      links: [{ to: "property" }, { to: "apartment" }, { to: "house" }, { to: "unit" }, { to: "flat" }],
    },
    {
      nouns: values("lease | lease agreement | rental contract | tenancy"),
      fields: "start date; end date; rent; deposit; status (active, ended)",
      links: [
        { to: "property", brings: true },
        { to: "apartment" },
        { to: "house" },
        { to: "unit" },
        { to: "flat" },
        { to: "tenant", brings: true },
        { to: "renter" },
      ],
    },
    {
      nouns: values("rent payment | rent"),
      fields: "date; amount; month (text); method (bank transfer, card, cash); status (due, paid, overdue)",
      links: [{ to: "tenant", brings: true }, { to: "lease" }, { to: "property" }, { to: "apartment" }],
      says: ["chart of total amount per month"],
      examples: {
        month: values(
          "January | February | March | April | May | June | July | August | September | October | November | December",
        ),
      },
    },
  ],
};
