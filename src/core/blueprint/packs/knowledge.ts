/** Holds what a knowledge base keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const GUIDES = `
  How to request a new laptop | Setting up the printer | Booking a meeting room | What to do when the alarm rings | Travel cost rules
  Connecting to the network from home | Ordering office supplies | First day checklist | How to write a good ticket | Sorting waste correctly
  Returning faulty goods | Using the label printer | Sick leave, step by step | Handling complaints | Closing the month | Visitors and badges
`;

export const KNOWLEDGE: Pack = {
  id: "knowledge",
  cues: values(
    "knowledge base | knowledge management | wiki | documentation site | handbook | how-to guides | faq database | standard operating procedures",
  ),
  core: ["knowledge article", "category"],
  records: [
    {
      nouns: values(
        "knowledge article | knowledge base article | help article | how-to | wiki page | handbook page | tutorial",
      ),
      fields:
        "title; content (markdown); category; tags; status (draft, in review, published, archived); last reviewed (date)",
      links: [{ to: "category" }, { to: "employee", role: "author" }, { to: "author" }],
      examples: {
        title: values(GUIDES),
        category: values("IT | Office | Human resources | Safety | Sales | Travel | Finance | Customer service"),
      },
    },
    {
      nouns: values("faq | frequently asked question"),
      fields: "question; answer; category; published (checkbox)",
      links: [{ to: "category" }, { to: "product" }],
      examples: {
        question: values(
          "How do I reset my password? | Where can I park? | When does the canteen open? | How do I return goods? | Can I change my booking? | Who approves travel? | Is there a student discount? | How long does delivery take? | Where is my invoice? | Can I bring a dog? | How do I cancel? | Do you ship abroad?",
        ),
        category: values("Account | Delivery | Booking | Payment | Building | Returns"),
      },
    },
    {
      nouns: values("procedure | sop | standard operating procedure | process description"),
      fields:
        "title; document number; version (text); steps; status (draft, in review, approved, retired); valid from; next review",
      links: [{ to: "department" }, { to: "employee", role: "owner" }],
      examples: { title: values(GUIDES), version: values("1.0 | 1.1 | 2.0 | 2.1 | 3.0") },
    },
    {
      nouns: values("glossary term | glossary entry"),
      fields: "term; definition (long text); category",
      examples: {
        term: values(
          "Backlog | Lead time | Margin | Onboarding | Quorum | Retainer | Tolerance | Voucher | Yield | Batch | Audit trail | Due diligence",
        ),
      },
    },
  ],
};
