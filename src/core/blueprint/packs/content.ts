/** Holds what publishing, communities and surveys keep. */
import type { Pack } from "./pack.ts";

export const CONTENT: Pack = {
  id: "content",
  cues: [
    "blog",
    "news",
    "knowledge base",
    "wiki",
    "forum",
    "journal",
    "magazine",
    "survey",
    "poll",
    "portfolio",
    "cv",
    "cms",
    "social",
  ],
  core: ["article", "category"],
  records: [
    {
      nouns: [
        "article",
        "post",
        "blog post",
        "blog",
        "news",
        "news item",
        "story",
        "poem",
        "poetry",
        "podcast",
        "announcement",
        "page of text",
      ],
      fields: "title; content; author name; published on; status (draft, in review, published); category",
      links: [{ to: "category" }, { to: "author" }],
    },
    { nouns: ["topic", "discussion", "thread"], fields: "title; content; created date; status (open, closed)" },
    {
      nouns: ["survey", "questionnaire", "poll"],
      fields: "title; description; start date; end date; status (draft, open, closed)",
    },
    {
      nouns: ["response", "vote", "survey response"],
      fields: "date; answer; comment",
      links: [{ to: "survey" }, { to: "poll" }, { to: "question" }],
    },
    {
      nouns: ["review", "feedback", "rating", "testimonial"],
      fields: "title; rating; comment; date",
      links: [
        { to: "product" },
        { to: "restaurant" },
        { to: "recipe" },
        { to: "book" },
        { to: "customer" },
        { to: "movie" },
      ],
    },
    {
      nouns: ["recipe"],
      fields: "title; ingredients; instructions; prep time; servings; difficulty (easy, medium, hard)",
    },
    { nouns: ["photo", "picture", "image"], fields: "title; image; date; description" },
    { nouns: ["video"], fields: "title; link; date; description" },
    {
      nouns: ["skill", "achievement", "honor", "honour"],
      fields: "name; description; level (beginner, intermediate, expert)",
      links: [{ to: "profile" }],
    },
    { nouns: ["profile"], fields: "name; email; phone; headline; bio" },
    {
      nouns: ["work experience", "experience", "education"],
      fields: "title; organization; start date; end date; description",
    },
    { nouns: ["newsletter", "subscriber"], fields: "name; email; subscribed on; status (active, unsubscribed)" },
    {
      nouns: ["email", "message", "email template"],
      fields: "subject; recipient (email); body; date; status (draft, sent)",
    },
    {
      nouns: ["ad", "advertisement", "campaign"],
      fields: "name; start date; end date; budget; status (planned, running, finished)",
    },
  ],
};
