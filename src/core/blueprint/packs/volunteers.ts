/** Holds what organising volunteers keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const VOLUNTEERS: Pack = {
  id: "volunteers",
  cues: values("volunteer | volunteer management | volunteer scheduling | volunteering"),
  core: ["volunteer", "volunteer shift"],
  records: [
    {
      nouns: ["volunteer"],
      fields: "name; email; phone; skills; availability; status (active, inactive)",
      links: [{ to: "team" }],
      examples: {
        availability: values(
          "Weekends | Weekday evenings | Mornings | Any time | Summer only | On call | School holidays | Mondays",
        ),
      },
    },
    {
      nouns: values("volunteer shift | volunteer opportunity | volunteer activity"),
      fields:
        "title; date; start time (time); end time (time); location; volunteers needed (integer); status (planned, open, full, completed, cancelled)",
      links: [{ to: "volunteer" }, { to: "event" }],
      examples: {
        title: values(
          "Sort donations | Serve lunch | Drive the van | Reading hour | River clean-up | Market stall | Phone duty | Walk the dogs | Set up chairs | Teach basics | Paint the fence | Pack parcels",
        ),
      },
    },
  ],
};
