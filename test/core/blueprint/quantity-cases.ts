/** Lists requests that say how many of something there are, or whether something is so. */
import type { RequestCase } from "./request-case.ts";

const PATIENT = "patient/patients [name] name!:text";
const APPOINTMENT = "appointment/appointments [room] room!:text, patient_id:reference>patient";

export const QUANTITY_CASES: readonly RequestCase[] = [
  ...["zero or more", "one or more", "several", "multiple", "any number of", "many", "at least one"].map((many) => ({
    request: `a patient has name and ${many} appointments. Appointment: room, patient`,
    entities: [PATIENT, APPOINTMENT],
  })),
  {
    request: "Boat: name, length in m, several notes",
    entities: ["boat/boats [name] name!:text, length:decimal, notes:long_text"],
  },
  {
    request: "kite has name, colour, borrowed or not and price",
    entities: ["kite/kites [name] name!:text, colour:text, borrowed:boolean, price:money"],
  },
  {
    request: "bills have title, amount, whether it is paid",
    entities: ["bill/bills [title] title!:text, amount:money, paid:boolean"],
  },
  {
    request: "invoice has id, amount",
    entities: ["invoice/invoices [number] number!:text, amount:money"],
  },
  {
    request: "crates with id, number and weight",
    entities: ["crate/crates [number] number!:text, number_2:text, weight:decimal"],
  },
];
