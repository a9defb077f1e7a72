/** Holds what people foresee, score, vote for and compare, in whatever kind of app. */
import type { Pack } from "./pack.ts";

export const OUTCOMES: Pack = {
  id: "outcomes",
  cues: [],
  core: [],
  records: [
    {
      nouns: ["prediction", "forecast", "sales forecast"],
      fields: "title; predicted outcome; probability (percent); date (default today); notes",
      links: [{ to: "match" }, { to: "game" }, { to: "product" }, { to: "event" }],
    },
    {
      nouns: ["recommendation", "product recommendation", "tip"],
      fields: "title; recommendation (long text); reason; confidence (percent); date (default today)",
      links: [{ to: "match" }, { to: "product" }, { to: "customer" }, { to: "game" }],
    },
    {
      nouns: ["result", "contest result", "competition result", "race result", "election result"],
      fields: "participant name; rank (integer); points; date; notes",
      links: [{ to: "contest" }, { to: "competition" }, { to: "event" }, { to: "tournament" }, { to: "race" }],
    },
    {
      nouns: ["score", "contest score", "game score"],
      fields: "name; points; date (default today); comment",
      links: [
        { to: "player" },
        { to: "contestant" },
        { to: "participant" },
        { to: "student" },
        { to: "contest" },
        { to: "game" },
        { to: "quiz" },
        { to: "exam" },
        { to: "course" },
        { to: "assignment" },
      ],
    },
    {
      nouns: ["answer option"],
      fields: "name; description",
      links: [{ to: "poll" }, { to: "survey" }, { to: "election" }],
    },
    {
      nouns: ["data", "indicator", "figure", "statistic"],
      fields: "indicator (text); value (decimal); date; notes",
      links: [
        { to: "area" },
        { to: "region" },
        { to: "city" },
        { to: "country" },
        { to: "product" },
        { to: "neighborhood" },
      ],
    },
    {
      nouns: ["finance", "financial record", "budget allocation"],
      fields: "title; type (income, expense); amount; date (default today); category; notes",
      links: [{ to: "team" }, { to: "department" }, { to: "project" }],
    },
    {
      nouns: ["strategy", "lineup", "tactic"],
      fields: "name; description; active",
      links: [{ to: "team" }, { to: "player" }],
    },
  ],
};
