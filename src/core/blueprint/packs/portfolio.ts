/** Holds what a personal profile or portfolio keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const SKILLS = values(
  "Spreadsheets | Photo editing | Public speaking | Welding | Spanish | Project planning | Typing | Data analysis | Negotiation | First aid | Sewing | Technical drawing",
);

export const PORTFOLIO: Pack = {
  id: "portfolio",
  cues: values("portfolio | personal portfolio | resume builder | cv | curriculum vitae | personal website"),
  core: ["profile", "work experience", "skill"],
  records: [
    { nouns: values("profile | personal profile"), fields: "name; email; phone; headline; bio; photo" },
    {
      nouns: values("skill | achievement | honor | honour"),
      fields: "name; description; level (beginner, intermediate, expert)",
      links: [{ to: "profile" }, { to: "employee" }],
      examples: { name: SKILLS },
    },
    {
      nouns: values("work experience | education"),
      fields: "title; organization; start date; end date; description",
      links: [{ to: "profile" }, { to: "candidate" }],
      examples: {
        title: values(
          "Assistant in a print shop | Warehouse trainee | Bachelor of arts | Night receptionist | Carpenter | Evening school | Junior developer | Shift leader | Internship, radio | Kitchen help | Team lead | Master's degree",
        ),
        organization: values(
          "City print shop | Harbour logistics | State university | Hotel Linden | Joinery | Evening college | Software studio | Local radio",
        ),
      },
    },
    {
      nouns: values("portfolio project | portfolio item | work sample"),
      fields: "title; description; date; link; photo; tags",
      links: [{ to: "profile" }, { to: "client" }],
      examples: {
        title: values(
          "Signage for a swimming hall | Poster series | Bakery website | Oak bench | Short film | Park map | Album cover | Kitchen redesign | Data story on trams | Chair from offcuts | Festival programme | Mural",
        ),
      },
    },
  ],
};
