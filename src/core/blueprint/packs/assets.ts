/** Holds what an app for equipment and who has it keeps. */
import type { Pack } from "./pack.ts";

export const ASSETS: Pack = {
  id: "assets",
  cues: [
    "asset",
    "equipment",
    "device",
    "laptop",
    "it asset",
    "hardware",
    "tool crib",
    "asset management",
    "fleet",
    "vehicle",
  ],
  core: ["asset", "employee"],
  records: [
    {
      nouns: [
        "asset",
        "equipment",
        "device",
        "laptop",
        "computer",
        "phone",
        "tablet",
        "monitor",
        "printer",
        "machine",
        "instrument",
        "camera",
        "keyboard",
        "server",
        "gadget",
        "projector",
        "radio",
      ],
      fields: "name; serial number; status (available, in use, in repair, retired); purchase date; price; notes",
      links: [{ to: "employee", role: "assigned to" }, { to: "location" }],
    },
    {
      nouns: ["vehicle", "car", "van", "truck", "bus", "motorbike"],
      fields: "name; license plate; make; model; year; mileage; status (available, in use, in repair, retired)",
      links: [{ to: "driver" }],
    },
    {
      nouns: ["bike", "bicycle", "scooter", "boat"],
      fields: "name; serial number; model; status (available, in use, in repair, retired); price",
    },
    {
      nouns: ["maintenance", "repair", "service visit", "inspection"],
      fields: "title; date; cost; status (planned, in progress, done); notes",
      links: [{ to: "asset" }, { to: "vehicle" }],
    },
    {
      nouns: ["license", "software license", "licence", "subscription"],
      fields: "name; license key (code); vendor; seats; expiry date; cost",
      links: [{ to: "employee", role: "assigned to" }],
    },
    { nouns: ["location", "site", "office"], fields: "name; address; notes" },
    {
      nouns: ["key", "badge", "locker"],
      fields: "name; code; status (available, in use, lost)",
      links: [{ to: "employee", role: "assigned to" }],
    },
    {
      nouns: ["trip", "journey"],
      fields: "destination; start date; end date; distance; purpose (text)",
      links: [{ to: "vehicle" }, { to: "driver" }],
    },
    { nouns: ["driver"], fields: "name; phone; license number; status (active, inactive)" },
  ],
};
