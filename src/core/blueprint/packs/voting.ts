/** Holds what contests, polls and elections keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const CONTESTS = values(
  "Photo of the year | Short story prize | Young bakers | Garden of the month | Poster design | Robot race | Talent night | Science fair | Chili cook-off | Logo for the club | Sand sculpture | Poetry slam",
);
const ENTRIES = values(
  "Morning on the quay | The last tram | Rye with walnuts | A garden for bees | Blue on blue | Tin can rover | Song for two voices | Water filter from sand | Smoke and lime | Circle and wave | Castle of shells | Half past eleven",
);

export const VOTING: Pack = {
  id: "voting",
  cues: values("contest | competition | voting | voting system | poll | polling | election | award show | talent show"),
  core: ["contest", "contest entry"],
  records: [
    {
      nouns: values("contest | competition"),
      fields: "name; description; start date; end date; location; status (planned, open, running, finished)",
      links: [{ to: "category" }, { to: "organizer" }, { to: "sponsor" }],
      examples: { name: CONTESTS },
    },
    {
      nouns: ["contestant"],
      fields: "name; email; phone; status (invited, registered, attended, no show)",
      links: [{ to: "event" }, { to: "contest" }, { to: "competition" }],
    },
    {
      nouns: values("contest entry | competition entry | submission | nomination"),
      fields:
        "title; description; photo; submitted on (date, default today); score (decimal); status (submitted, accepted, rejected, shortlisted, won)",
      links: [
        { to: "contest" },
        { to: "competition" },
        { to: "challenge" },
        { to: "category" },
        { to: "contestant" },
        { to: "participant" },
        { to: "member" },
      ],
      examples: { title: ENTRIES },
    },
    {
      nouns: ["poll"],
      fields: "title; description; start date; end date; status (draft, open, closed)",
      with: ["poll option", "vote"],
      examples: {
        title: values(
          "Where should we go in June? | Name for the new boat | Colour of the fence | Best day for choir | Menu for the party | Which bench design? | Move the meeting? | Next book to read | Plant for the corner | Start at nine or ten? | Logo A or B | New opening hours",
        ),
      },
    },
    {
      nouns: values("poll option | voting option | option"),
      fields: "name; description",
      links: [{ to: "poll" }, { to: "election" }],
      examples: {
        name: values(
          "Lake | Mountains | City trip | Stay at home | Monday | Thursday | Green | Blue | Soup | Barbecue | Yes | No",
        ),
      },
    },
    {
      nouns: ["vote"],
      fields: "voter; date (default today); comment",
      links: [
        { to: "poll" },
        { to: "poll option" },
        { to: "voting option" },
        { to: "election" },
        { to: "nominee" },
        { to: "contest entry" },
        { to: "entry" },
        { to: "submission" },
        { to: "proposal" },
        { to: "contestant" },
        { to: "member", role: "voter" },
        { to: "voter", role: "voter" },
      ],
    },
    {
      nouns: ["election"],
      fields: "title; office (text); date; status (planned, open, closed); description",
      with: ["nominee", "vote"],
      examples: {
        title: values(
          "Works council | Class representative | Board of the club | Tenants' council | Youth council | Team captain | Treasurer | Parents' committee | Student union | Choir leader | Safety officer | Neighbourhood speaker",
        ),
        office: values("Chair | Treasurer | Secretary | Representative | Deputy | Captain"),
      },
    },
    {
      nouns: ["nominee"],
      fields: "name; statement (long text); photo",
      links: [{ to: "election" }, { to: "poll" }],
    },
    {
      nouns: ["voter"],
      fields: "name; email; voter number (code); active",
    },
    {
      nouns: values("judge | juror"),
      fields: "name; email; expertise (text)",
      links: [{ to: "contest" }, { to: "competition" }],
      examples: {
        expertise: values("Photography | Literature | Baking | Design | Engineering | Music | Gardening | Dance"),
      },
    },
    {
      nouns: values("prize | award"),
      fields: "name; value; date; description",
      links: [{ to: "contest" }, { to: "competition" }, { to: "sponsor" }, { to: "raffle" }],
      examples: {
        name: values(
          "First prize | Second prize | Third prize | Audience award | Jury award | Young talent | Dinner for two | Voucher 50 | Weekend trip | Book parcel | Trophy | Honourable mention",
        ),
      },
    },
    {
      nouns: values("proposal | petition"),
      fields: "title; description; date (default today); status (submitted, in review, accepted, rejected)",
      links: [{ to: "member", role: "submitted by" }, { to: "meeting" }, { to: "customer" }],
      examples: {
        title: values(
          "Bicycle lane on Mill Street | Longer library hours | More benches | Tree planting day | Lower membership fee | New statutes | Speed limit at the school | Second stall at the market | Green roof | Shared workshop | Youth seat on the board | Quiet zone",
        ),
      },
    },
  ],
};
