/** Holds what a staff app keeps: employees, leave, attendance, recruitment. */
import type { Pack } from "./pack.ts";

export const HR: Pack = {
  id: "hr",
  cues: [
    "hr",
    "human resources",
    "employee",
    "staff",
    "personnel",
    "attendance",
    "leave",
    "vacation",
    "recruitment",
    "recruiting",
    "hiring",
    "onboarding",
    "payroll",
    "job board",
    "clock in",
    "timesheet",
  ],
  core: ["employee", "department", "leave request"],
  records: [
    {
      nouns: ["employee", "staff", "staff member", "worker", "colleague", "team member"],
      fields: "name; email; phone; job title; hire date; status (active, on leave, left)",
      links: [{ to: "department" }],
    },
    { nouns: ["department", "team"], fields: "name; description" },
    {
      nouns: [
        "leave request",
        "leave",
        "vacation",
        "absence",
        "time off request",
        "vacation request",
        "holiday request",
      ],
      fields:
        "type (vacation, sick, unpaid, other); start date; end date; status (requested, approved, rejected); reason",
      links: [{ to: "employee", brings: true }],
    },
    {
      nouns: ["attendance", "clocking"],
      fields: "date; clock in (time); clock out (time); status (present, late, absent); notes",
      links: [{ to: "employee", brings: true }],
    },
    { nouns: ["shift"], fields: "name; date; start time; end time; notes", links: [{ to: "employee", brings: true }] },
    {
      nouns: ["timesheet", "time entry"],
      fields: "description (text); date; hours; billable",
      links: [{ to: "employee", brings: true }, { to: "project" }],
    },
    {
      nouns: ["job", "vacancy", "position", "job opening", "opening"],
      fields:
        "title; location; description; type (full-time, part-time, contract); salary; status (open, on hold, closed); closing date",
      links: [{ to: "department" }, { to: "employer" }],
    },
    {
      nouns: ["candidate", "applicant"],
      fields: "name; email; phone; stage (applied, screening, interview, offer, hired, rejected); notes",
      links: [{ to: "job" }],
    },
    {
      nouns: ["application", "job application"],
      fields: "date applied; status (submitted, in review, interview, accepted, rejected); cover letter (long text)",
      links: [{ to: "job", brings: true }, { to: "candidate" }, { to: "athlete" }],
    },
    {
      nouns: ["interview"],
      fields: "date; time; outcome (pending, passed, failed); notes",
      links: [{ to: "candidate", brings: true }],
    },
    { nouns: ["employer"], fields: "name; email; phone; website; industry" },
    {
      nouns: ["training", "certification", "certificate"],
      fields: "name; date; expiry date; notes",
      links: [{ to: "employee" }],
    },
  ],
};
