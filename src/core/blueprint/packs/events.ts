/** Holds what an app for events keeps. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const EVENTS_NAMES = `
  Spring open day | Autumn conference | Evening of short films | Charity run | Street food market | Wine tasting | Chess night
  Photography workshop | Children's book fair | Jazz in the park | Repair café | Product launch | Alumni dinner | Gardening talk
  Coding weekend | Winter concert | Pottery course | Neighbourhood party
`;
const TALKS = values(
  "Opening words | Designing for small screens | Water in dry summers | Panel: work after 2030 | Lightning talks | Hands-on pottery | From sketch to shop | Questions and answers | What bees tell us | Data without fear | Closing round | Guided tour",
);

export const EVENTS: Pack = {
  id: "events",
  cues: values(
    "event | event management | event planning | event planner | event registration | conference | workshop | meetup | wedding | wedding planner | festival | ticket sales",
  ),
  core: ["event", "attendee", "venue"],
  records: [
    {
      nouns: values("event | conference | workshop | meetup | festival | concert | webinar | seminar"),
      fields:
        "name; date; start time; location; capacity; status (planned, open, full, completed, cancelled); description",
      links: [{ to: "venue" }, { to: "organizer" }, { to: "club" }, { to: "category" }],
      examples: {
        name: values(EVENTS_NAMES),
        location: values(
          "Town hall | Harbour stage | Old brewery | Library | School yard | City park | Online | Market square | Gallery | Lake side",
        ),
      },
    },
    {
      nouns: values("attendee | participant"),
      fields: "name; email; phone; status (invited, registered, attended, no show)",
      links: [
        { to: "event" },
        { to: "conference" },
        { to: "workshop" },
        { to: "contest" },
        { to: "course" },
        { to: "webinar" },
      ],
    },
    {
      nouns: values("wedding guest | invitation | invitee"),
      fields:
        "name; email; phone; rsvp (pending, accepted, declined); number of guests; dietary needs (text); table number",
      links: [{ to: "event" }, { to: "table" }],
      examples: {
        "dietary needs": values("Vegetarian | Vegan | No nuts | Gluten-free | None | Lactose-free | No fish | Halal"),
      },
    },
    {
      nouns: values("registration | rsvp | sign-up"),
      fields: "date; status (pending, confirmed, cancelled); notes",
      links: [
        { to: "event" },
        { to: "workshop" },
        { to: "conference" },
        { to: "contest" },
        { to: "tournament" },
        { to: "course" },
        { to: "class" },
        { to: "attendee" },
        { to: "participant" },
        { to: "student" },
        { to: "member" },
      ],
    },
    {
      nouns: values("event registration | workshop registration | conference registration"),
      fields:
        "name; email; phone; date (default today); number of people; status (pending, confirmed, cancelled); notes",
      links: [{ to: "event", brings: true }, { to: "workshop" }, { to: "conference" }, { to: "ticket type" }],
    },
    {
      nouns: ["venue"],
      fields: "name; address; capacity; contact name; phone; price",
      examples: {
        name: values(
          "Town hall | Old brewery | Harbour stage | Glass pavilion | City library | Sports hall | Castle barn | Rooftop terrace | Lake house | Market hall | Small theatre | Botanical garden",
        ),
      },
    },
    {
      nouns: values("speaker | sponsor | performer | exhibitor"),
      fields: "name; email; company; bio",
      links: [{ to: "event" }, { to: "conference" }, { to: "company" }],
    },
    {
      nouns: values("talk | event session | agenda item | program item"),
      fields: "title; start time; end time; location; description",
      links: [{ to: "event" }, { to: "conference" }, { to: "speaker" }, { to: "room" }],
      examples: { title: TALKS },
    },
    { nouns: ["attendance", "presence"], fields: "date (default today); present (yes/no); notes", between: true },
    {
      nouns: values("ticket type | ticket sale"),
      fields: "name; price; quantity; sold (integer); sale ends on (date)",
      links: [{ to: "event", brings: true }, { to: "concert" }, { to: "festival" }],
      examples: {
        name: values(
          "Early bird | Regular | Reduced | Family | Group of ten | Balcony | Standing | Day pass | Weekend pass | Backstage | Online only | Sponsor",
        ),
      },
    },
  ],
};
