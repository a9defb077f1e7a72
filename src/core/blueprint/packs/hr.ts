/** Holds what a staff app keeps: employees, departments, leave, training, reviews. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TITLES = `
  Accountant | Office manager | Software developer | Warehouse clerk | Sales representative | Nurse | Receptionist | Project manager | Designer
  Electrician | Driver | Cook | Quality inspector | Marketing specialist | HR adviser | Buyer | Technician | Team lead
`;
const DEPARTMENTS = values(
  "Sales | Finance | Operations | Engineering | Customer service | Marketing | Human resources | Purchasing | Logistics | Quality | IT | Research | Facilities | Legal",
);
const TRAININGS = `
  First aid | Fire safety | Forklift licence | Data protection | Working at height | Welding, basic | Food hygiene | Project planning
  Conflict talks | Electrical safety | Spreadsheet skills | Manual handling | Presentation skills | Lead auditor
`;

export const HR: Pack = {
  id: "hr",
  cues: values(
    "hr | human resources | hr management | staff management | employee management | personnel management | leave management | leave tracker | absence management | vacation tracker | employee onboarding | employee",
  ),
  core: ["employee", "department", "leave request"],
  records: [
    {
      nouns: values("employee | staff | staff member | worker | colleague | team member | personnel"),
      fields: "name; email; phone; job title; hire date; status (active, on leave, left)",
      links: [{ to: "department" }, { to: "team" }, { to: "location" }],
      examples: { "job title": values(TITLES) },
    },
    { nouns: values("department | team"), fields: "name; description", examples: { name: DEPARTMENTS } },
    {
      nouns: values(`
        leave request | leave | vacation | absence | time off | time off request | vacation request | holiday request | leave application
        absence request
      `),
      fields:
        "type (vacation, sick, unpaid, other); start date; end date; status (requested, approved, rejected); reason",
      links: [
        { to: "employee", brings: true },
        { to: "staff member" },
        { to: "worker" },
        { to: "student" },
        { to: "team member" },
      ],
      says: ["managers approve or reject it"],
      examples: {
        reason: values(
          "Family holiday | Doctor's appointment | Moving house | Flu | Parental leave | Exam | Wedding | Visit to parents | School holidays | Volunteering | Dentist | Long weekend",
        ),
      },
    },
    {
      nouns: values("training | certification | certificate | training course"),
      fields: "name; date; expiry date; notes",
      links: [{ to: "employee" }, { to: "worker" }, { to: "volunteer" }],
      examples: { name: values(TRAININGS) },
    },
    {
      nouns: values("performance review | appraisal | performance appraisal | employee review"),
      fields:
        "review date; period (text); rating; strengths (long text); goals (long text); status (planned, in progress, completed)",
      links: [
        { to: "employee", brings: true },
        { to: "employee", role: "reviewer" },
      ],
      examples: { period: values("First half | Second half | Probation | Full year | First quarter | Third quarter") },
    },
    {
      nouns: values("onboarding task | onboarding step | offboarding task"),
      fields: "title; due date; status (to do, in progress, done); notes",
      links: [{ to: "employee", brings: true }],
      examples: {
        title: values(
          "Sign the contract | Prepare the desk | Order a laptop | Create the mailbox | Tour of the building | Safety briefing | Meet the mentor | Hand over keys | Add to payroll | First week talk | Read the handbook | Collect emergency contact",
        ),
      },
    },
    {
      nouns: values("emergency contact"),
      fields: "name; phone; relationship (text); notes",
      links: [{ to: "employee", brings: true }],
    },
    {
      nouns: values("announcement"),
      fields: "title; content; published on; status (draft, published)",
      examples: {
        title: values(
          "Canteen closed on Friday | New parking rules | Summer party in the yard | Office hours over the holidays | Fire drill on Tuesday | Welcome to our new colleagues | Software update tonight | Flu shots in the meeting room | Survey on working hours | Lift out of order | Photo day | Budget planning starts",
        ),
      },
    },
  ],
};
