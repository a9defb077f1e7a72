/** Holds what clubs, teams and matches keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TEAMS = `
  River Otters | North Stars | Harbour Hawks | Old Town United | Green Foxes | Hill Runners | Lake Rowers | Red Comets | East Side Wolves
  Valley Giants | Blue Lanterns | Mill Street Eleven | Silver Herons | Iron Bears
`;

export const SPORTS: Pack = {
  id: "sports",
  cues: values(
    "sports club | sports league | league management | tournament | team management | football club | sports team | sport | football | soccer | baseball | softball | basketball | volleyball | handball | hockey | rugby | cricket | lacrosse | little league",
  ),
  core: ["team", "player", "match"],
  records: [
    {
      nouns: values("team | club | sports team | sports club"),
      fields: "name; city; founded year; notes",
      links: [{ to: "league" }, { to: "coach" }, { to: "department" }],
      examples: { name: values(TEAMS) },
    },
    {
      nouns: values("player | athlete"),
      fields: "name; position; date of birth; status (active, injured, inactive)",
      links: [{ to: "team" }, { to: "club" }],
      examples: {
        position: values(
          "Goalkeeper | Defender | Midfield | Forward | Left wing | Right wing | Centre | Guard | Setter | Sprinter | Relay | All-round",
        ),
      },
    },
    {
      nouns: values("match | fixture | game"),
      fields:
        "title; date; location; home score (integer); away score (integer); status (scheduled, played, cancelled)",
      links: [
        { to: "team", role: "home team" },
        { to: "team", role: "away team" },
        { to: "tournament" },
        { to: "league" },
        { to: "season" },
        { to: "venue" },
      ],
      examples: {
        title: values(
          "Otters – Hawks | Foxes – Comets | Stars – Giants | Rowers – Bears | Wolves – Herons | Lanterns – Otters | Comets – Stars | Giants – Foxes | Hawks – Rowers | Bears – Wolves | Herons – Lanterns | Final",
        ),
      },
    },
    {
      nouns: values("tournament | league"),
      fields: "name; description; start date; end date; location; status (planned, open, running, finished)",
      examples: {
        name: values(
          "Spring cup | City league | Winter indoor series | Junior trophy | Lake regatta | Night run | Beach series | Company cup | Veterans' round | Open masters | School games | Harbour trophy",
        ),
      },
    },
    { nouns: ["season"], fields: "name; start date; end date" },
    {
      nouns: values("team training | practice session"),
      fields: "title; date; start time (time); duration; location; notes",
      links: [{ to: "team", brings: true }, { to: "coach" }],
      examples: {
        title: values(
          "Passing drills | Stamina | Set pieces | Sprint work | Defence | Friendly game | Gym | Recovery | Relay changes | Tactics | Warm-up and stretch | Penalties",
        ),
      },
    },
    {
      nouns: values("league standing"),
      fields: "season (text); played (integer); won (integer); drawn (integer); lost (integer); points",
      links: [{ to: "team", brings: true }, { to: "league" }, { to: "club" }],
    },
  ],
};
