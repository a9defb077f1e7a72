/** Holds what a gym or fitness studio keeps beside its members. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const CLASSES = values(
  "Morning yoga | Spinning | Core and balance | Boxing basics | Pilates | Back school | Dance workout | Circuit training | Aqua fitness | Stretch and relax | Kettlebells | Running group",
);

export const GYM: Pack = {
  id: "gym",
  cues: values("gym | gym management | fitness studio | fitness center | fitness centre | yoga studio | dance studio"),
  core: ["member", "membership", "gym class", "trainer"],
  records: [
    {
      nouns: values("gym class | fitness class | group class"),
      fields: "name; date; start time (time); duration; capacity; status (planned, open, full, completed, cancelled)",
      links: [{ to: "trainer" }, { to: "instructor" }, { to: "room" }],
      examples: { name: CLASSES },
    },
    {
      nouns: values("class booking | class registration"),
      fields: "date (default today); status (booked, attended, cancelled, no show)",
      links: [
        { to: "gym class", brings: true },
        { to: "fitness class" },
        { to: "class" },
        { to: "member", brings: true },
      ],
    },
  ],
};
