/** Holds what a reception keeps of its visitors. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const VISITORS: Pack = {
  id: "visitors",
  cues: values("visitor management | visitor tracking | visitor registration | visitor book | visitor sign-in"),
  core: ["visitor log"],
  records: [
    {
      nouns: values("visitor log | visitor"),
      fields: "name; company; phone; purpose (text); arrived at; left at (datetime); badge number",
      links: [{ to: "employee", role: "host" }],
      says: ["Check out: sets left at to now, when left at is empty"],
    },
  ],
};
