/** Holds what travelling keeps: trips with their plan, tours, hotels, flights. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TRIPS = values(
  "Cycling along the coast | City weekend in spring | Lake cabin | Hiking week | Family visit | Island hopping | Ski days | Train through the north | Wine villages | Trade fair trip | Camping in the forest | Two weeks by the sea",
);
const PLACES = values(
  "Lisbon | Bergen | Ljubljana | Porto | Gdansk | Vienna | Granada | Bologna | Riga | Ghent | Split | Inverness | Salzburg | Tallinn",
);

export const TRAVEL: Pack = {
  id: "travel",
  cues: values(
    "travel | travel planner | trip planner | trip planning | itinerary | vacation planner | tourism | travel diary",
  ),
  core: ["trip", "itinerary item", "accommodation"],
  records: [
    {
      nouns: values("trip | travel plan | vacation trip | business trip"),
      fields:
        "name; destination; start date; end date; budget; status (planned, booked, in progress, completed, cancelled); notes",
      links: [{ to: "traveler" }, { to: "traveller" }, { to: "customer" }, { to: "employee" }, { to: "destination" }],
      examples: { name: TRIPS, destination: PLACES },
    },
    {
      nouns: values("itinerary item | itinerary | trip activity"),
      fields: "title; date; time; location; cost; notes",
      links: [{ to: "trip" }, { to: "travel plan" }, { to: "business trip" }],
      examples: {
        title: values(
          "Walk through the old town | Boat to the island | Museum of glass | Dinner at the harbour | Train to the coast | Market hall | Castle and gardens | Bike rental | Beach day | Cooking class | View from the tower | Night bus",
        ),
      },
    },
    {
      nouns: values("accommodation | hotel | hostel"),
      fields: "name; address; phone; website; rating; description",
      links: [{ to: "trip" }, { to: "destination" }],
      examples: {
        name: values(
          "Hotel Seagull | Pension Linden | The Anchor House | Casa Azul | Station Inn | Lake Lodge | Old Mill Hostel | Garden Guesthouse | Hotel Meridian | Mountain Hut | Villa Rosa | City Rooms",
        ),
      },
    },
    {
      nouns: values("flight | package | tour | excursion"),
      fields: "name; destination; departure date; price; seats; description",
      links: [{ to: "destination" }, { to: "hotel" }, { to: "guide" }, { to: "airline" }],
      examples: { name: TRIPS, destination: PLACES },
    },
    {
      nouns: values("destination | attraction | place of interest"),
      fields: "name; country; description; best season (text); photo; rating",
      examples: {
        name: PLACES,
        "best season": values("Spring | Summer | Autumn | Winter | All year | May to September"),
      },
    },
    { nouns: values("traveler | traveller | passenger"), fields: "name; email; phone; passport number; nationality" },
    {
      nouns: values("packing list item | packing item"),
      fields: "name; quantity; packed (checkbox)",
      links: [{ to: "trip" }],
      examples: {
        name: values(
          "Passport | Rain jacket | Charger | Sun cream | Toothbrush | Hiking boots | Book | First-aid kit | Swimsuit | Water bottle | Map | Socks",
        ),
      },
    },
  ],
};
