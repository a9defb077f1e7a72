/** Holds what insurance keeps: policies, claims, payments. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const INSURANCE: Pack = {
  id: "insurance",
  cues: values(
    "insurance | insurance policy | insurance policies | policy management | claims management | claim processing | insurance broker",
  ),
  core: ["policy", "customer", "claim"],
  records: [
    {
      nouns: values("policy | insurance policy"),
      fields:
        "policy number; type (home, car, health, life, liability, travel); premium; payment frequency (monthly, quarterly, yearly); start date; end date; status (active, expired, cancelled)",
      links: [
        { to: "customer", brings: true },
        { to: "client" },
        { to: "policyholder" },
        { to: "vehicle" },
        { to: "agent" },
        { to: "insurance company" },
      ],
    },
    {
      nouns: values("claim | insurance claim"),
      fields:
        "claim number; date; amount; description; status (submitted, in review, approved, rejected, paid); rejection reason",
      links: [
        { to: "policy" },
        { to: "insurance policy" },
        { to: "customer" },
        { to: "client" },
        { to: "policyholder" },
        { to: "patient" },
        { to: "employee", role: "handler" },
      ],
      says: ["chart of total amount by status"],
    },
    {
      nouns: values("policyholder | insured person"),
      fields: "name; date of birth; email; phone; address",
    },
    {
      nouns: values("insurance company | insurer"),
      fields: "name; phone; email; website",
    },
    {
      nouns: values("insurance quote | insurance product"),
      fields: "name; type (home, car, health, life, liability, travel); premium; coverage amount; description; active",
      links: [{ to: "customer" }, { to: "insurance company" }],
      examples: {
        name: values(
          "Home basic | Home plus | Car liability | Car full cover | Travel, one year | Dental | Legal protection | Bicycle | Pet | Life, 20 years | Household | Accident",
        ),
      },
    },
  ],
};
