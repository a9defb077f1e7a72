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
  ...[
    "a pupil takes many clubs and a club has many pupils",
    "each pupil joins several clubs and each club welcomes many pupils",
  ].map((both) => ({
    request: `Pupil: name, email. Club: title, room. ${both}`,
    entities: [
      "pupil/pupils [name] name!:text, email:email, clubs:references>club",
      "club/clubs [title] title!:text, room:text, pupils:references>pupil",
    ],
  })),
  {
    request: "Pupil: name, email. Club: title, room. pupils can enroll in many clubs and a club has many pupils",
    entities: [
      "pupil/pupils [name] name!:text, email:email",
      "club/clubs [title] title!:text, room:text",
      "enrollment/enrollments [date] club_id!:reference>club, pupil_id:reference>pupil, date!:date=today, status:choice(Registered|Confirmed|Cancelled)=registered, notes:long_text",
    ],
  },
  ...["a rider can borrow many kites", "each rider flies several kites", "riders may rent one or more kites"].map(
    (many) => ({
      request: `Rider: name, phone. Kite: name, colour. ${many}`,
      entities: [
        "rider/riders [name] name!:text, phone:phone",
        "kite/kites [name] name!:text, colour:text, rider_id:reference>rider",
      ],
    }),
  ),
  {
    request: "Vehicles(name, plate, fuel: diesel/petrol/electric) drivers(name, phone)",
    entities: [
      "vehicle/vehicles [name] name!:text, plate:text, fuel:choice(Diesel|Petrol|Electric)",
      "driver/drivers [name] name!:text, phone:phone",
    ],
  },
  {
    request: "Event [title; date; all day yes/no; open: yes, no; rsvp: yes, no, maybe; place]",
    entities: [
      "event/events [title] title!:text, date:date, all_day:boolean, open:boolean, rsvp:choice(Yes|No|Maybe), place:text",
    ],
  },
  {
    request: "Event: title, date, rsvp: yes, no, maybe",
    entities: ["event/events [title] title!:text, date:date, rsvp:choice(Yes|No|Maybe)"],
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
