/** Holds what keepers of animals and shelters keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const ANIMALS: Pack = {
  id: "animals",
  cues: values("animal shelter | pet adoption | livestock | livestock management | zoo"),
  core: ["animal", "adoption"],
  records: [
    {
      nouns: values("animal | species | livestock animal"),
      codes: ["tag"],
      fields: "name; species (text); breed; date of birth; notes",
      links: [{ to: "owner" }, { to: "enclosure" }],
      examples: {
        name: values("Luna | Oskar | Pepper | Mitzi | Rocky | Nala | Bruno | Socks | Hazel | Momo | Biscuit | Frida"),
        species: values("Cow | Sheep | Goat | Dog | Cat | Horse | Hen | Pig"),
      },
    },
    {
      nouns: values("adoption | adoption request"),
      fields:
        "date (default today); adopter name; email; phone; status (requested, approved, rejected, completed); notes",
      links: [{ to: "animal" }, { to: "pet" }, { to: "dog" }, { to: "cat" }],
    },
  ],
};
