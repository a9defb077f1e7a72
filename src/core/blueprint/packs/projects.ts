/** Holds what a project and task app keeps. */
import type { Pack } from "./pack.ts";

export const PROJECTS: Pack = {
  id: "projects",
  cues: [
    "project",
    "project management",
    "task",
    "to-do",
    "todo",
    "to do",
    "task manager",
    "kanban",
    "milestone",
    "sprint",
    "planner",
  ],
  core: ["project", "task", "employee"],
  records: [
    {
      nouns: ["project"],
      fields:
        "name; description; status (planned, active, on hold, completed, cancelled); start date; due date; budget",
      links: [{ to: "customer" }, { to: "client" }],
    },
    {
      nouns: ["task", "to-do", "todo", "to do", "to-do item", "todo item", "action item", "chore"],
      fields: "title; description; status (to do, in progress, done); priority (low, medium, high); due date",
      links: [{ to: "project" }, { to: "employee", role: "assigned to" }],
    },
    { nouns: ["milestone"], fields: "name; due date; status (planned, reached, missed)", links: [{ to: "project" }] },
    { nouns: ["sprint"], fields: "name; start date; end date; goal (text)", links: [{ to: "project" }] },
    {
      nouns: ["goal", "objective"],
      fields: "title; description; target date; progress; status (not started, in progress, reached)",
    },
    {
      nouns: ["risk", "risk assessment"],
      fields:
        "title; description; likelihood (low, medium, high); impact (low, medium, high); status (open, mitigated, closed)",
      links: [{ to: "project" }, { to: "employee", role: "owner" }],
    },
    { nouns: ["note", "idea", "decision"], fields: "title; text (long text); date", links: [{ to: "project" }] },
    {
      nouns: ["meeting"],
      fields: "title; date; time; location; agenda; minutes (long text)",
      links: [{ to: "project" }],
    },
    { nouns: ["document", "file"], fields: "title; link; version (text); date; notes", links: [{ to: "project" }] },
  ],
};
