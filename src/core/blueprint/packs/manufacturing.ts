/** Holds what making things and checking them keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const FAULTS = values(
  "Scratch on the housing | Bore out of tolerance | Wrong label | Weld seam porous | Colour deviates | Missing screw | Leak at the seal | Burr on the edge | Mixed batch | Packaging torn | Loose contact | Dimension too small",
);

export const MANUFACTURING: Pack = {
  id: "manufacturing",
  cues: values(
    "manufacturing | production planning | production management | production tracking | shop floor | quality control | quality assurance | quality management | factory management | mes",
  ),
  core: ["production order", "product", "quality check"],
  records: [
    {
      nouns: values("production order | manufacturing order | production run | production job"),
      fields:
        "order number; quantity; start date; due date; status (planned, released, in progress, completed, cancelled); quantity produced (integer); scrap (integer); notes",
      links: [
        { to: "product", brings: true },
        { to: "machine" },
        { to: "production line" },
        { to: "customer" },
        { to: "employee", role: "responsible" },
      ],
    },
    {
      nouns: values("quality check | quality inspection | quality control check"),
      fields:
        "check number (code); date (default today); quantity checked (integer); defects found (integer); result (passed, rework, failed); notes",
      links: [
        { to: "production order" },
        { to: "manufacturing order" },
        { to: "product" },
        { to: "batch" },
        { to: "supplier" },
        { to: "employee", role: "inspector" },
      ],
      says: ["chart of total defects found per month"],
    },
    {
      nouns: values("nonconformance | non-conformance | nonconformity | ncr | quality issue"),
      fields:
        "title; description; severity (minor, major, critical); detected on (date); status (open, in review, corrected, closed); cause (long text)",
      links: [
        { to: "product" },
        { to: "batch" },
        { to: "supplier" },
        { to: "production order" },
        { to: "employee", role: "assigned to" },
      ],
      examples: { title: FAULTS },
    },
    {
      nouns: values("batch | production batch"),
      fields:
        "batch number; production date; expiry date; quantity; status (planned, in production, released, blocked)",
      links: [{ to: "product" }, { to: "production order" }, { to: "supplier" }],
    },
    {
      nouns: values("production line | work center | work centre | workstation"),
      fields: "name; location; capacity per hour (integer); status (running, idle, maintenance)",
      examples: {
        name: values(
          "Assembly 1 | Assembly 2 | Milling | Turning | Welding cell | Paint shop | Packing | Injection 1 | Injection 2 | Press | Laser | Final test",
        ),
        location: values("Hall 1 | Hall 2 | Hall 3 | Annex"),
      },
    },
    {
      nouns: values("bill of material | bom"),
      fields: "name; version (text); status (draft, released, retired); notes",
      links: [{ to: "product", brings: true }],
      with: ["% component"],
      examples: {
        name: values(
          "Side table | Wall lamp | Pump P20 | Folding chair | Control box | Bird house | Tool trolley | Radiator valve | Desk frame | Bench | Light strip | Gear unit",
        ),
        version: values("1.0 | 1.1 | 2.0 | 2.1"),
      },
    },
    {
      nouns: values("bill of material component | bom component"),
      fields: "component (text); quantity (decimal, default 1); unit (piece, kilogram, metre, litre)",
      links: [
        { to: "bill of material", lines: true },
        { to: "bom", lines: true },
        { to: "part", role: "component" },
        { to: "material", role: "component" },
      ],
      examples: {
        component: values(
          "Hex bolt M8 | Oak board | Steel tube | Seal ring | Bearing | LED strip | Cable 2 m | Paint, white | Housing | Spring | Circuit board | Handle",
        ),
      },
    },
    {
      nouns: values("downtime | machine downtime"),
      fields: "start time; end time; reason (breakdown, changeover, no material, maintenance, other); notes",
      links: [{ to: "machine", brings: true }, { to: "production line" }],
    },
  ],
};
