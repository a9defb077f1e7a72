/** Holds what marketing keeps: campaigns, advertisements, posts on social media. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const CAMPAIGNS = values(
  "Spring launch | Back to school | Open house weekend | Summer sale | Loyalty month | Gift guide | Refer a friend | Winter warmers | Anniversary | New location | Trade fair | Clearance",
);

export const MARKETING: Pack = {
  id: "marketing",
  cues: values(
    "marketing campaigns | campaign management | social media planner | social media calendar | content calendar | email marketing",
  ),
  core: ["campaign", "social media post"],
  records: [
    {
      nouns: values("campaign | marketing campaign | ad campaign | email campaign"),
      fields:
        "name; channel (email, social media, print, events, other); start date; end date; budget; status (planned, running, finished, cancelled); notes",
      links: [{ to: "employee", role: "owner" }, { to: "product" }],
      examples: { name: CAMPAIGNS },
    },
    {
      nouns: values("ad | advertisement | banner ad"),
      fields:
        "title; text (long text); image; start date; end date; cost; clicks (integer); status (planned, running, finished)",
      links: [{ to: "campaign" }, { to: "advertiser" }],
      examples: { title: CAMPAIGNS },
    },
    {
      nouns: values("social media post | social post"),
      fields:
        "title; text (long text); channel (photo app, video app, business network, short messages); publish date; image; status (idea, draft, scheduled, published)",
      links: [{ to: "campaign" }],
      examples: { title: CAMPAIGNS },
    },
    {
      nouns: values("audience segment | market segment"),
      fields: "name; description; size (integer)",
      links: [{ to: "campaign" }],
      examples: {
        name: values(
          "Young families | Commuters | Students | Cyclists | Home bakers | Retired gardeners | Small offices | Weekend visitors | New customers | Regulars | Dog owners | Night shift",
        ),
      },
    },
  ],
};
