/** Holds what contracts and law offices keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const CONTRACTS = values(
  "Office lease | Cleaning services | Framework agreement, packaging | Maintenance of the lift | Software support | Supply of electricity | Confidentiality agreement | Vehicle leasing | Catering | Security service | Licence for fonts | Consulting, one year | Distribution, north | Waste collection",
);
const MATTERS = values(
  "Boundary dispute | Employment contract review | Inheritance, house | Tenancy dispute | Trademark registration | Traffic accident | Purchase of a workshop | Neighbour noise | Company formation | Unpaid invoice | Custody agreement | Building defect",
);

export const LEGAL: Pack = {
  id: "legal",
  cues: values(
    "contract management | contract tracker | contract lifecycle | law firm | legal practice | legal case | case management | matter management | lawyers",
  ),
  core: ["contract", "customer"],
  records: [
    {
      nouns: values("contract | agreement"),
      fields:
        "title; contract number; start date; end date; value; notice period (text); status (draft, active, expired, terminated); document (file)",
      links: [
        { to: "customer" },
        { to: "client" },
        { to: "supplier" },
        { to: "vendor" },
        { to: "company" },
        { to: "employee" },
        { to: "tenant" },
        { to: "employee", role: "responsible" },
      ],
      examples: {
        title: CONTRACTS,
        "notice period": values("1 month | 3 months | 6 months | 12 months | To quarter end | None"),
      },
    },
    {
      nouns: values("legal case | matter | legal matter | court case | lawsuit | case"),
      fields:
        "title; case number; description; opened on; status (open, in progress, on hold, closed); next hearing (date); court (text)",
      links: [
        { to: "client", brings: true },
        { to: "customer" },
        { to: "lawyer", role: "lawyer" },
        { to: "attorney", role: "attorney" },
      ],
      examples: {
        title: MATTERS,
        court: values("District court | Labour court | Regional court | Administrative court | Family court"),
      },
    },
    {
      nouns: values("lawyer | attorney"),
      fields: "name; email; phone; specialty; hourly rate",
      examples: {
        specialty: values("Family law | Labour law | Tenancy law | Company law | Traffic law | Building law"),
      },
    },
    {
      nouns: values("hearing | court hearing | court date"),
      fields: "date; time; location; status (scheduled, completed, cancelled); result (text); notes",
      links: [{ to: "legal case" }, { to: "case" }, { to: "matter" }, { to: "court case" }],
      examples: { location: values("Room 12 | Room 204 | Court house, hall 1 | By video | Annex B | Chamber 3") },
    },
    {
      nouns: values("obligation | contract obligation | compliance requirement"),
      fields: "title; due date; frequency (once, monthly, quarterly, yearly); status (open, in progress, done); notes",
      links: [{ to: "contract" }, { to: "employee", role: "responsible" }],
      examples: {
        title: values(
          "Send usage report | Renew insurance proof | Pay the deposit | Inspect fire doors | File the annual return | Update the privacy notice | Deliver spare parts list | Check emission limits | Give notice in time | Train new staff | Review prices | Archive records",
        ),
      },
    },
  ],
};
