/** Holds what an app for equipment and who has it keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const THINGS = `
  Laptop 14 inch, grey | Laptop 16 inch | Docking station | Monitor 27 inch | Label printer | Conference camera | Noise meter | Projector, hall
  Tablet for the counter | Desk phone | Measuring laser | Cordless vacuum | Sewing machine | Oscilloscope | Ladder, 3 m | Pressure washer
  Card reader | Network switch, 24 ports | Hand radio | Standing desk
`;
const LICENSES = `
  Drawing suite | Office package | Accounting software | Antivirus | Video meetings | Photo editing | Password vault | Statistics package
  Font library | Backup service | Survey tool | Map data
`;

export const ASSETS: Pack = {
  id: "assets",
  cues: values(
    "asset management | asset tracker | asset tracking | asset register | it asset | equipment tracking | equipment register | hardware inventory | device management | tool crib | software licenses",
  ),
  core: ["asset", "employee"],
  records: [
    {
      nouns: values(`
        asset | equipment | device | laptop | computer | phone | tablet | monitor | printer | machine | instrument | camera | keyboard | server
        gadget | projector | radio | it asset | router
      `),
      codes: ["tag"],
      fields: "name; serial number; status (available, in use, in repair, retired); purchase date; price; notes",
      links: [
        { to: "employee", role: "assigned to" },
        { to: "staff member", role: "assigned to" },
        { to: "location" },
        { to: "department" },
        { to: "category" },
        { to: "supplier" },
      ],
      examples: { name: values(THINGS) },
    },
    {
      nouns: values("license | software license | licence | software licence"),
      fields: "name; license key (code); vendor; seats; expiry date; cost",
      links: [{ to: "employee", role: "assigned to" }, { to: "vendor" }],
      examples: { name: values(LICENSES) },
    },
    {
      nouns: values("location | site | office"),
      fields: "name; address; notes",
      examples: {
        name: values(
          "Head office | North branch | Workshop | Store room 1 | Training centre | Harbour office | Reception | Laboratory | Archive | Home office | South branch | Meeting room 204",
        ),
      },
    },
    {
      nouns: values("key | badge | locker | access card"),
      fields: "name; code; status (available, in use, lost)",
      links: [{ to: "employee", role: "assigned to" }, { to: "room" }, { to: "student", role: "assigned to" }],
      examples: {
        name: values(
          "Main entrance | Store room 1 | Server room | Office 204 | Garage | Archive | Roof access | Kitchen | Workshop | Letter box | Meeting room 3 | Bicycle cellar",
        ),
      },
    },
    {
      nouns: values("asset assignment | equipment checkout | equipment loan"),
      fields:
        "checkout date (date, default today); due date; returned on; status (requested, on loan, returned, overdue); notes",
      links: [{ to: "asset" }, { to: "equipment" }, { to: "device" }, { to: "employee", brings: true }],
      says: ["Return: to returned, sets returned on to today and the asset's status to available"],
    },
  ],
};
