/** Holds what tracking of working time keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const WORK = `
  Prepared the workshop slides | Reviewed the drawings | Call with the client | Fixed the import | Site visit | Wrote the monthly report
  Updated the website texts | Tested the new release | Planned the next sprint | Interviewed two users | Installed sensors | Sorted the archive
  Travel to the customer | Team meeting | Checked invoices | Set up the test environment
`;

export const TIME_TRACKING: Pack = {
  id: "time",
  cues: values(
    "time tracking | time tracker | timesheet | time sheet | billable hours | time recording | working hours",
  ),
  core: ["time entry", "project", "employee"],
  records: [
    {
      nouns: values("timesheet | time entry | time log | time record | work log"),
      fields: "description (text); date; hours; billable",
      links: [
        { to: "employee", brings: true },
        { to: "freelancer" },
        { to: "consultant" },
        { to: "project" },
        { to: "task" },
        { to: "client", role: "client" },
        { to: "customer", role: "customer" },
        { to: "matter" },
      ],
      says: ["chart of total hours by employee", "chart of total hours per week"],
      examples: { description: values(WORK) },
    },
    {
      nouns: values("freelancer | consultant | contractor"),
      fields: "name; email; phone; hourly rate; skills; status (active, inactive)",
    },
  ],
};
