/** Holds what hiring keeps: openings, candidates, applications, interviews. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const OPENINGS = `
  Warehouse clerk | Front-end developer | Night nurse | Accountant, part-time | Sales assistant | Maintenance electrician | Head cook
  Marketing trainee | Customer adviser | Lorry driver | Lab technician | Project manager, construction | Receptionist | Product designer
  Primary school teacher | Data analyst | Hotel housekeeper | Welder | Pharmacist | Gardener
`;

export const RECRUITMENT: Pack = {
  id: "recruitment",
  cues: values(
    "recruitment | recruiting | hiring | applicant tracking | applicant tracking system | job board | job portal | job search | talent acquisition | ats | job listing | job posting",
  ),
  core: ["job", "candidate", "interview"],
  records: [
    {
      nouns: values("job | vacancy | position | job opening | opening | job vacancy"),
      fields:
        "title; location; description; type (full-time, part-time, contract); salary; status (open, on hold, closed); closing date",
      links: [{ to: "department" }, { to: "employer" }, { to: "company" }],
      examples: {
        title: values(OPENINGS),
        location: values(
          "Main office | Remote | North branch | Workshop | City centre | Harbour site | Hybrid | On the road",
        ),
      },
    },
    {
      nouns: values("candidate | applicant | job seeker"),
      fields:
        "name; email; phone; stage (applied, screening, interview, offer, hired, rejected); resume; source (website, referral, agency, job fair, other); notes",
      links: [
        { to: "job" },
        { to: "vacancy" },
        { to: "position" },
        { to: "job opening" },
        { to: "employee", role: "recruiter" },
      ],
    },
    {
      nouns: values("application | job application"),
      fields: "date applied; status (submitted, in review, interview, accepted, rejected); cover letter (long text)",
      links: [
        { to: "job", brings: true },
        { to: "vacancy" },
        { to: "position" },
        { to: "job opening" },
        { to: "candidate" },
        { to: "applicant" },
        { to: "job seeker" },
      ],
    },
    {
      nouns: values("interview | job interview"),
      fields: "date; time; type (phone, video, on site); conducted by (text); outcome (pending, passed, failed); notes",
      links: [
        { to: "candidate", brings: true },
        { to: "applicant" },
        { to: "job" },
        { to: "employee", role: "conducted by" },
      ],
    },
    { nouns: ["employer"], fields: "name; email; phone; website; industry" },
  ],
};
