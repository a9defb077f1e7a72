/** Lists requests of many domains with the records that they must be read as, one line each. */
import type { RequestCase } from "./request-case.ts";

export const READING_CASES: readonly RequestCase[] = [
  // Units, percentages, grades and shared heads.
  {
    request: "Samples have code, temperature in °C, area in m2, tempo (bpm) and battery used %",
    entities: [
      "sample/samples [code] code!:code, temperature:decimal, area:decimal, tempo:decimal, battery_used:percent",
    ],
  },
  {
    request: "Donors have name and blood group (A+, A-, O+)",
    entities: ["donor/donors [name] name!:text, blood_group:choice(A+|A-|O+)"],
  },
  {
    request: "Leases have title, start and end date",
    entities: ["lease/leases [title] title!:text, start_date:date, end_date:date"],
  },
  {
    request: "Errands with name and due dates",
    entities: ["errand/errands [name] name!:text, due_date:date"],
  },
  // Questions as attributes.
  {
    request: "Parcels have a label, when they were received, who took it and why",
    entities: ["parcel/parcels [label] label!:text, received_on:date, taken_by:text, reason:long_text"],
  },
  // What is worked out.
  {
    request: "Hazards have name, likelihood 1-5, impact 1-5, score = likelihood x impact",
    entities: ["hazard/hazards [name] name!:text, likelihood:integer[1..5], impact:integer[1..5], score:integer"],
  },
  // Records inside lists of attributes.
  {
    request: "Invoices with line items (description, quantity, unit price), customers, due dates and a total",
    entities: [
      "invoice/invoices [due_date] customer_id:reference>customer, due_date!:date, total:money",
      "invoice_line/invoice_lines [description] description!:long_text, quantity:integer, unit_price:money, invoice_id!:reference>invoice, line_total:money",
      "customer/customers [name] name!:text, email:email",
    ],
  },
  {
    request: "Goals have name. Goals have milestones, each with a target and a deadline.",
    entities: [
      "goal/goals [name] name!:text",
      "milestone/milestones [target] target!:text, deadline:date, goal_id:reference>goal",
    ],
  },
  {
    request: "Kilns have name, model number and gizmos per kiln",
    entities: [
      "kiln/kilns [name] name!:text, model_number:code",
      "gizmo/gizmos [name] kiln_id:reference>kiln, name!:text, description:long_text, notes:long_text",
    ],
  },
  {
    request: "Decisions have title and related decisions",
    entities: ["decision/decisions [title] title!:text, related_decisions:references>decision"],
  },
  // Headings.
  {
    request: "tree inventory for a city: species, height in meters, planted on",
    entities: ["tree/trees [species] species!:text, height:decimal, planted_on:date"],
  },
  {
    request: "drone flight log (pilot, takeoff time, landing time, battery used %)",
    entities: [
      "drone_flight/drone_flights [pilot] pilot!:text, takeoff_time:datetime, landing_time:datetime, battery_used:percent",
    ],
  },
  {
    request: "ship's log - date, position (latitude, longitude), remarks",
    entities: ["log_entry/log_entries [date] date!:date, latitude:latitude, longitude:longitude, remarks:long_text"],
  },
  // Measurements and scores.
  {
    request: "monitor temperature and humidity in barns",
    entities: [
      "reading/readings [measured_at] measured_at!:datetime=now, temperature:decimal, humidity:percent, barn_id:reference>barn",
      "barn/barns [name] name!:text, description:long_text, notes:long_text",
    ],
  },
  {
    request: "Essays have title. Judges score each essay on style, depth and wit from 1 to 5.",
    entities: [
      "essay/essays [title] title!:text",
      "score/scores [style] style!:integer[1..5], depth:integer[1..5], wit:integer[1..5], essay_id!:reference>essay, judge_id:reference>judge",
      "judge/judges [name] name!:text, email:email, expertise:text",
    ],
  },
  // Other languages.
  {
    request: "Bestellungen: Kunde, Datum, Betrag",
    entities: ["bestellungen/bestellungens [kunde] kunde!:text, datum:date, betrag:money"],
  },
];
