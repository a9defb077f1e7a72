/** Holds what cinemas and theatres keep: what is shown, when and where, and the tickets to it. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TITLES = values(
  "The Paper Kingdom | Blue Hour | Seven Sparrows | Starlight Canteen | The Long Tide | Copper Valley | Hidden Staircase | Echo Mountain | Summer of Foxes | Silent Orchestra | Two Left Gloves | Kites over Kiln Street",
);

export const BOX_OFFICE: Pack = {
  id: "box-office",
  cues: values(
    "cinema | movie theater | movie theatre | theatre | theater | concert hall | box office | opera | opera house | film festival | multiplex | drive-in",
  ),
  core: ["screening", "ticket"],
  records: [
    {
      nouns: values("screening | film screening | movie screening | showing | showtime"),
      fields: "starts at (datetime); price; status (scheduled, sold out, cancelled); notes",
      links: [
        { to: "film" },
        { to: "movie" },
        { to: "venue" },
        { to: "hall" },
        { to: "auditorium" },
        { to: "screen" },
        { to: "cinema" },
      ],
    },
    {
      nouns: values("ticket | cinema ticket | movie ticket | film ticket"),
      fields: "ticket number (code); seat (text); price; status (available, reserved, sold, cancelled); sold on (date)",
      links: [
        { to: "screening" },
        { to: "film screening" },
        { to: "movie screening" },
        { to: "showing" },
        { to: "showtime" },
        { to: "performance" },
        { to: "concert" },
        { to: "event" },
        { to: "customer" },
        { to: "visitor" },
      ],
    },
    {
      nouns: values("movie | film"),
      fields: "title; genre; year; duration; description",
      links: [{ to: "director" }, { to: "distributor" }],
      examples: {
        title: TITLES,
        genre: values("Drama | Comedy | Adventure | Documentary | Family | Animation | Mystery | Thriller"),
      },
    },
    {
      nouns: values("performance"),
      fields: "title; starts at (datetime); price; notes",
      links: [{ to: "venue" }, { to: "hall" }, { to: "play" }, { to: "production" }],
      examples: { title: TITLES },
    },
  ],
};
