/** Holds what keeping buildings in order keeps: work orders, requests, inspections. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const JOBS = `
  Replace lamp in stairwell B | Door closer is broken | Heating stays cold in room 12 | Dripping tap in the kitchen | Lift stops on level 3
  Clean the gutters | Test the fire alarm | Repaint corridor, first floor | Unblock drain in the yard | Window handle is loose
  Service the air handling unit | Graffiti on the north wall | Gate does not close | Check the emergency lights | Replace ceiling tiles
`;

export const FACILITIES: Pack = {
  id: "facilities",
  cues: values(
    "facility management | facilities management | facilities | building management | maintenance management | maintenance requests | work order | cmms | janitorial | housekeeping",
  ),
  core: ["work order", "building", "employee"],
  records: [
    {
      nouns: values("work order | maintenance request | repair request | maintenance task | facility request"),
      fields:
        "title; description; location; priority (low, medium, high, urgent); status (open, assigned, in progress, completed, cancelled); due date; cost; photo",
      links: [
        { to: "building" },
        { to: "room" },
        { to: "property" },
        { to: "asset" },
        { to: "equipment" },
        { to: "machine" },
        { to: "vehicle" },
        { to: "technician", role: "assigned to" },
        { to: "employee", role: "assigned to", brings: true },
        { to: "tenant", role: "reported by" },
      ],
      examples: {
        title: values(JOBS),
        location: values(
          "Building A, level 1 | Building A, level 2 | Building B, entrance | Car park | Canteen | Gym | Library | Roof | Basement | Yard | Reception | Workshop",
        ),
      },
    },
    {
      nouns: values("building | facility"),
      fields: "name; address; floors (integer); year built; floor area (decimal); notes",
      examples: {
        name: values(
          "Main building | Annex | North wing | Workshop hall | Sports hall | Parking garage | Old mill | Library | Laboratory block | Guest house | Warehouse 2 | Gatehouse",
        ),
      },
    },
    {
      nouns: values("inspection | building inspection | site inspection"),
      fields: "title; date; inspector (text); result (passed, passed with remarks, failed); next inspection; notes",
      links: [
        { to: "building" },
        { to: "property" },
        { to: "asset" },
        { to: "equipment" },
        { to: "machine" },
        { to: "vehicle" },
        { to: "product" },
        { to: "inspector" },
      ],
      examples: {
        title: values(
          "Fire extinguishers | Lift, yearly | Playground | Ladders and steps | Electrical installation | Drinking water | Roof and gutters | Emergency exits | Boiler | Forklift | Cold room | First-aid boxes",
        ),
      },
    },
    {
      nouns: values("maintenance schedule | maintenance plan | preventive maintenance"),
      fields:
        "title; frequency (weekly, monthly, quarterly, yearly); last done (date); next due date (date); instructions; active",
      links: [{ to: "asset" }, { to: "equipment" }, { to: "machine" }, { to: "vehicle" }, { to: "building" }],
      examples: {
        title: values(
          "Grease the bearings | Change air filters | Test sprinklers | Clean the condensers | Check tyre pressure | Calibrate scales | Flush water pipes | Inspect ropes | Replace seals | Back up controls | Tighten belts | Drain compressor",
        ),
      },
    },
    {
      nouns: ["technician"],
      fields: "name; trade (electrician, plumber, mechanic, carpenter, other); phone; email; active",
    },
    {
      nouns: values("cleaning task | cleaning job | cleaning visit"),
      fields: "title; date; time; duration; status (scheduled, done, missed); notes",
      links: [{ to: "room" }, { to: "building" }, { to: "customer" }, { to: "cleaner" }],
      examples: {
        title: values(
          "Offices, level 1 | Stairwell | Windows, south side | Kitchen deep clean | Carpet, meeting rooms | Toilets | Entrance hall | After the event | Garage floor | Guest room 4 | Waiting room | Storage",
        ),
      },
    },
  ],
};
