/** Holds what surveys and feedback keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const QUESTIONS = values(`
  How satisfied are you overall? | What should we improve first? | How did you hear about us? | Would you recommend us to a friend?
  How easy was it to find what you needed? | Which opening hours suit you? | How clear were the instructions? | What did you like most?
  How long did you wait? | How often do you visit? | Was the staff helpful? | What is missing from our offer?
`);
const ANSWERS = values(
  "Very satisfied | The waiting time | Through a colleague | Yes, certainly | It took a while | Saturday mornings | Clear enough | The friendly staff | About ten minutes | Once a month | More vegetarian dishes | Nothing comes to mind",
);

export const SURVEYS: Pack = {
  id: "surveys",
  cues: values("survey | survey tool | questionnaire | customer satisfaction | employee survey | nps"),
  core: ["survey"],
  records: [
    {
      nouns: values("survey | questionnaire"),
      fields: "title; description; start date; end date; status (draft, open, closed)",
      links: [{ to: "department" }, { to: "course" }, { to: "event" }],
      with: ["survey question", "survey response"],
      examples: {
        title: values(
          "Customer satisfaction, spring | Canteen menu | Working from home | New website | Course evaluation | Opening hours | Staff well-being | Event feedback | Product idea check | Public transport | Library services | Onboarding experience",
        ),
      },
    },
    {
      nouns: ["survey question"],
      fields:
        "question; kind (open question, rating scale, single choice, multiple choice); answer options (long text); obligatory (checkbox); sort order",
      links: [{ to: "survey" }, { to: "questionnaire" }],
      examples: { question: QUESTIONS },
    },
    {
      nouns: values("response | survey response"),
      fields: "respondent name; email; date (default today); comment",
      links: [
        { to: "survey" },
        { to: "questionnaire" },
        { to: "poll" },
        { to: "question" },
        { to: "customer" },
        { to: "student" },
      ],
      with: ["answer"],
    },
    {
      nouns: values("answer | survey answer"),
      fields: "answer (long text); rating",
      links: [
        { to: "survey response", lines: true },
        { to: "response", lines: true },
        { to: "survey question", role: "question" },
        { to: "question" },
        { to: "student" },
      ],
      examples: { answer: ANSWERS },
    },
    {
      nouns: values("review | feedback | rating | testimonial | customer review | product review"),
      fields: "title; rating; comment; date",
      links: [
        { to: "product" },
        { to: "restaurant" },
        { to: "recipe" },
        { to: "book" },
        { to: "movie" },
        { to: "hotel" },
        { to: "course" },
        { to: "service" },
        { to: "event" },
        { to: "customer" },
        { to: "guest" },
        { to: "client" },
        { to: "student" },
      ],
      examples: {
        title: values(
          "Worth every cent | Friendly and quick | Not as described | Will come again | A bit loud | Perfect gift | Good, but pricey | Great for families | Disappointing finish | Exceeded expectations | Solid choice | Took too long",
        ),
      },
    },
    {
      nouns: values("suggestion | feature request | improvement idea"),
      fields: "title; description; date (default today); status (new, in review, accepted, rejected, done)",
      links: [{ to: "employee", role: "suggested by" }, { to: "customer" }, { to: "product" }],
      examples: {
        title: values(
          "Bicycle rack at the entrance | Larger font on receipts | Sunday opening in December | Reusable cups | Quiet hour in the shop | Loyalty card | Ramp at the side door | Later last order | Bench in the yard | Online booking | Plants in the waiting room | Tool lending for staff",
        ),
      },
    },
  ],
};
