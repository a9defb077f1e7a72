/** Holds what projects keep: milestones, sprints, risks, meetings, documents. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const PROJECTS_NAMES = `
  Website relaunch | Move to the new office | Paperless invoices | Packaging redesign | Customer portal | Warehouse extension | Brand refresh
  Solar roof | Training programme | Data clean-up | New price list | Trade fair in autumn | Quality certificate | Shop opening, harbour
  Energy audit | Mobile app pilot | Archive scanning | Canteen renewal
`;

export const PROJECTS: Pack = {
  id: "projects",
  cues: values(
    "project | project management | project tracker | project planning | milestone | sprint | scrum | gantt | project portfolio | risk register",
  ),
  core: ["project", "task", "employee"],
  records: [
    {
      nouns: values("project | construction project | research project"),
      fields:
        "name; description; status (planned, active, on hold, completed, cancelled); start date; due date; budget",
      links: [{ to: "customer" }, { to: "client" }, { to: "department" }, { to: "employee", role: "project lead" }],
      examples: { name: values(PROJECTS_NAMES) },
    },
    {
      nouns: ["milestone"],
      fields: "name; due date; status (planned, reached, missed)",
      links: [{ to: "project" }],
      examples: {
        name: values(
          "Kick-off done | Concept approved | Design frozen | Prototype ready | Permit received | First delivery | Test passed | Pilot live | Training held | Handover | Launch | Final report",
        ),
      },
    },
    {
      nouns: ["sprint"],
      fields: "name; start date; end date; goal (text)",
      links: [{ to: "project" }],
      examples: {
        name: values(
          "Sprint 1 | Sprint 2 | Sprint 3 | Sprint 4 | Sprint 5 | Sprint 6 | Sprint 7 | Sprint 8 | Sprint 9 | Sprint 10 | Sprint 11 | Sprint 12",
        ),
        goal: values(
          "Sign-in works | Import without errors | Faster lists | Pay by card | First reports | Ready for the pilot",
        ),
      },
    },
    {
      nouns: values("goal | objective | okr"),
      fields: "title; description; target date; progress; status (not started, in progress, reached)",
      links: [{ to: "project" }, { to: "employee", role: "owner" }, { to: "team" }],
      examples: {
        title: values(
          "Halve the response time | Run 10 km | Read two books a month | Grow the mailing list | Fewer returns | Learn to swim | Train every new starter | Cut paper use | Open a second shop | Finish the course | Save for a holiday | Ship on time",
        ),
      },
    },
    {
      nouns: values("risk | risk assessment | project risk"),
      fields:
        "title; description; likelihood (low, medium, high); impact (low, medium, high); status (open, mitigated, closed)",
      links: [{ to: "project" }, { to: "employee", role: "owner" }],
      examples: {
        title: values(
          "Supplier delivers late | Key person leaves | Permit is delayed | Budget runs out | Data is lost | Requirements change | Bad weather | Low demand | Part no longer made | Power failure | Currency moves | Test site not ready",
        ),
      },
    },
    {
      nouns: ["meeting"],
      fields: "title; date; time; location; agenda; minutes (long text)",
      links: [{ to: "project" }, { to: "team" }, { to: "customer" }],
      examples: {
        title: values(
          "Weekly stand-up | Kick-off | Budget review | Design review | Board meeting | Supplier talk | Retrospective | Safety round | Planning day | One-to-one | Parents' evening | Annual meeting",
        ),
      },
    },
    {
      nouns: values("document | file"),
      fields: "title; file; version (text); date; notes",
      links: [{ to: "project" }, { to: "employee" }, { to: "customer" }, { to: "contract" }, { to: "category" }],
      examples: {
        title: values(
          "Employee handbook | Floor plan | Test report | Price list | Terms of delivery | Safety data sheet | Site photos | Meeting minutes | Budget overview | User guide | Insurance certificate | Design brief",
        ),
        version: values("1.0 | 1.1 | 2.0 | 2.1 | 3.0 | Draft"),
      },
    },
    {
      nouns: values("action item"),
      fields: "title; due date; status (open, in progress, done); notes",
      links: [{ to: "meeting" }, { to: "project" }, { to: "employee", role: "assigned to" }],
      examples: {
        title: values(
          "Send the minutes | Ask for two offers | Update the plan | Book the hall | Check the contract | Order samples | Call the supplier | Prepare figures | Invite the testers | Fix the sign | Clarify the budget | Collect feedback",
        ),
      },
    },
  ],
};
