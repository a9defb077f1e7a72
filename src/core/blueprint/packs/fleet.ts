/** Holds what a vehicle fleet keeps: vehicles, drivers, trips, fuel, service. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const VEHICLES = `
  Van 1, white | Van 2, long wheelbase | Pool car, red | Electric pool car | Flatbed truck | Refrigerated truck | Minibus, 9 seats | Forklift
  Delivery bike with trailer | Box truck 7.5 t | Service car north | Service car south | Tipper truck | Pick-up, four-wheel drive
`;

export const FLEET: Pack = {
  id: "fleet",
  cues: values(
    "fleet | fleet management | vehicle management | vehicle tracking | mileage log | car pool | motor pool",
  ),
  core: ["vehicle", "driver", "trip", "maintenance"],
  records: [
    {
      nouns: values("vehicle | car | van | truck | bus | motorbike | pool car"),
      fields: "name; license plate; make; model; year; mileage; status (available, in use, in repair, retired)",
      links: [{ to: "driver" }, { to: "department" }, { to: "location" }],
      examples: {
        name: values(VEHICLES),
        model: values("City 1.2 | Cargo L2 | Estate 1.6 | Transporter | Compact E | Combi 9 | Allroad | Hauler 7.5"),
      },
    },
    {
      nouns: values("driver"),
      fields: "name; phone; license number; license expiry (date); status (active, inactive)",
    },
    {
      nouns: values("trip | journey | vehicle trip"),
      fields:
        "destination; start date; end date; distance in km; purpose (text); status (planned, in progress, completed, cancelled)",
      links: [{ to: "vehicle" }, { to: "car" }, { to: "truck" }, { to: "bus" }, { to: "driver" }, { to: "employee" }],
      examples: {
        destination: values(
          "Central warehouse | Airport | Trade fair | Customer in the north | Harbour | Recycling yard | Branch office | Building site 12 | Railway station | Test centre | Head office | Supplier depot",
        ),
        purpose: values(
          "Delivery | Customer visit | Pick-up of parts | Staff transfer | Site inspection | Test drive | Training | Installation",
        ),
      },
    },
    {
      nouns: values("refueling | refuelling | fuel log | fuel record | fuel entry | fill-up"),
      fields: "date (default today); litres (decimal); total cost; mileage; station (text)",
      links: [{ to: "vehicle", brings: true }, { to: "car" }, { to: "truck" }, { to: "driver" }],
      says: ["chart of total total cost per month"],
    },
    {
      nouns: values("maintenance | repair | service visit | service record | repair order"),
      fields: "title; date; cost; status (planned, in progress, done); notes",
      links: [
        { to: "vehicle" },
        { to: "car" },
        { to: "truck" },
        { to: "bike" },
        { to: "asset" },
        { to: "equipment" },
        { to: "device" },
        { to: "machine" },
        { to: "building" },
        { to: "property" },
        { to: "technician" },
        { to: "supplier" },
      ],
      examples: {
        title: values(
          "Oil and filter change | Replace front brake pads | Annual inspection | New tyres | Battery replaced | Windscreen repair | Air conditioning check | Gearbox noise | Clean and grease | Belt replaced | Safety check | Sensor fault | Leak at the pump | Calibration",
        ),
      },
    },
    {
      nouns: values("bike | bicycle | scooter | boat"),
      fields: "name; serial number; model; status (available, in use, in repair, retired); price",
      examples: {
        name: values(
          "City bike, blue | Cargo bike | Mountain bike, M | Folding bike | Child bike 20 inch | Tandem | Electric bike 1 | Electric bike 2 | Kick scooter | Rowing boat | Trekking bike, L | Kayak, double",
        ),
      },
    },
    {
      nouns: values("traffic fine | vehicle accident | accident"),
      fields: "date; description; location; cost; status (reported, in review, settled)",
      links: [{ to: "vehicle", brings: true }, { to: "driver" }],
    },
    {
      nouns: values("parking space | parking spot | parking lot"),
      fields: "name; location; status (available, occupied, reserved); price",
      links: [{ to: "vehicle" }, { to: "employee", role: "assigned to" }, { to: "tenant", role: "assigned to" }],
      examples: {
        name: values(
          "P1 | P2 | P3 | P4 | P5 | Garage 1 | Garage 2 | Visitor 1 | Visitor 2 | Charging 1 | Charging 2 | Yard 7",
        ),
      },
    },
  ],
};
