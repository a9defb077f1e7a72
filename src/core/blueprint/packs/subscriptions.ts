/** Holds what subscriptions and memberships keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const SUBSCRIPTIONS: Pack = {
  id: "subscriptions",
  cues: values(
    "subscription management | subscription tracker | membership management | membership | member management | members area | association members",
  ),
  core: ["member", "membership", "payment"],
  records: [
    {
      nouns: values("subscription | recurring payment"),
      fields:
        "name; price; billing period (monthly, quarterly, yearly); start date; renewal date; status (active, paused, cancelled); notes",
      links: [
        { to: "customer" },
        { to: "client" },
        { to: "member" },
        { to: "subscription plan", role: "plan" },
        { to: "membership plan", role: "plan" },
        { to: "pricing plan", role: "plan" },
      ],
      examples: {
        name: values(
          "Music streaming | Cloud storage | News magazine | Vegetable box | Design software | Gym | Coffee delivery | Web hosting | Phone plan | Video streaming | Password vault | Language course",
        ),
      },
    },
    {
      nouns: ["membership"],
      fields:
        "membership number; type (standard, reduced, family, honorary); start date; end date; fee; status (active, suspended, expired, cancelled)",
      links: [
        { to: "member", brings: true },
        { to: "customer" },
        { to: "club" },
        { to: "membership plan", role: "plan" },
      ],
    },
    {
      nouns: values("subscription plan | membership plan | pricing plan | membership tier"),
      fields: "name; price; billing period (monthly, quarterly, yearly); description; active",
      examples: {
        name: values(
          "Starter | Basic | Standard | Plus | Family | Student | Senior | Team | Premium | Evening | Weekend | Trial month",
        ),
      },
    },
    { nouns: ["club member"], fields: "name; email; phone; date of birth; member since; active" },
  ],
};
