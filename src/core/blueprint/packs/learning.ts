/** Holds what schools, courses and quizzes keep. */
import type { Pack } from "./pack.ts";

export const LEARNING: Pack = {
  id: "learning",
  cues: [
    "school",
    "learning",
    "course",
    "education",
    "university",
    "training platform",
    "quiz",
    "exam",
    "classroom",
    "vocabulary",
  ],
  core: ["student", "course", "enrollment"],
  records: [
    {
      nouns: ["student", "pupil", "learner"],
      fields: "name; email; date of birth; class name; status (active, graduated, left)",
    },
    { nouns: ["teacher", "professor", "tutor"], fields: "name; email; phone; subject" },
    {
      nouns: ["course", "class", "lesson", "subject"],
      fields: "title; description; start date; credits; status (planned, open, running, finished)",
      links: [{ to: "teacher" }],
    },
    {
      nouns: ["enrollment", "enrolment"],
      fields: "date; status (active, completed, dropped)",
      links: [{ to: "student" }, { to: "course" }],
    },
    { nouns: ["assignment", "homework"], fields: "title; description; due date; points", links: [{ to: "course" }] },
    {
      nouns: ["grade", "score"],
      fields: "score (decimal); date; comment",
      links: [{ to: "student" }, { to: "course" }, { to: "assignment" }, { to: "exam" }],
    },
    {
      nouns: ["exam", "quiz", "test"],
      fields: "title; description; date; duration; maximum score (integer)",
      links: [{ to: "course" }],
    },
    {
      nouns: ["question", "quiz question"],
      fields: "question; answer; difficulty (easy, medium, hard); category",
      links: [{ to: "quiz" }, { to: "exam" }, { to: "contest" }, { to: "survey" }],
    },
    {
      nouns: ["word", "flashcard", "vocabulary"],
      fields: "word; meaning (long text); example (text); level (beginner, intermediate, advanced)",
    },
  ],
};
