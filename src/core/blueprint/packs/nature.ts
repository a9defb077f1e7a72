/** Holds what gardens, farms and observers of nature keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const PLANTS = values(
  "Tomato, row 1 | Lavender hedge | Apple tree by the gate | Basil pot | Rhubarb | Climbing rose | Kale, bed 3 | Strawberries | Pear tree | Mint | Pumpkin | Sunflowers | Rosemary | Blackcurrant",
);
const SPECIES = values(
  "Barn swallow | Red squirrel | Grey heron | Hedgehog | Kingfisher | Roe deer | Common frog | Tawny owl | Brown hare | Otter | Great tit | Badger",
);

export const NATURE: Pack = {
  id: "nature",
  cues: values("garden | garden planner | gardening | crop management | plant care"),
  core: ["plant", "garden task"],
  records: [
    {
      nouns: values("plant | tree | crop | flower"),
      fields: "name; species (text); planted on; location; notes",
      links: [{ to: "garden" }, { to: "farm field" }, { to: "garden bed" }],
      examples: {
        name: PLANTS,
        species: values(
          "Tomato | Lavender | Apple | Basil | Rhubarb | Rose | Kale | Strawberry | Pear | Mint | Pumpkin | Sunflower",
        ),
        location: values("Bed 1 | Bed 2 | Bed 3 | Greenhouse | Balcony | South wall | Orchard | Terrace"),
      },
    },
    {
      nouns: values("garden task | plant care task | watering"),
      fields: "title; due date; status (to do, done); notes",
      links: [{ to: "plant" }, { to: "garden" }, { to: "tree" }, { to: "crop" }],
      examples: {
        title: values(
          "Water the tomatoes | Prune the roses | Turn the compost | Sow lettuce | Tie up beans | Pick berries | Mulch bed 3 | Feed the lawn | Check for slugs | Plant bulbs | Cut lavender | Thin carrots",
        ),
      },
    },
    {
      nouns: values("garden | farm field | garden bed"),
      fields: "name; area; location; soil (text); notes",
      examples: {
        name: values(
          "Bed 1 | Bed 2 | Bed 3 | Orchard | North field | Mill field | Greenhouse | Herb corner | Meadow | Lower terrace | River strip | Nursery",
        ),
        soil: values("Loam | Sand | Clay | Compost mix | Peat-free mix | Chalk"),
      },
    },
    {
      nouns: values("harvest"),
      fields: "date; quantity (decimal); unit (kilogram, piece, bunch, box); quality (good, fair, poor); notes",
      links: [{ to: "plant" }, { to: "crop" }, { to: "farm field" }, { to: "garden bed" }],
    },
    {
      nouns: values("detection | sighting | wildlife sighting | bird sighting"),
      fields: "species; location; date; time; notes",
      links: [{ to: "animal" }, { to: "species" }, { to: "observer" }],
      examples: {
        species: SPECIES,
        location: values(
          "River bend | Old quarry | North wood | Allotments | Reservoir | Churchyard | Marsh path | Hill fort",
        ),
      },
    },
    {
      nouns: values("beehive | hive"),
      fields: "name; location; queen year; strength (weak, medium, strong); notes",
      links: [{ to: "apiary" }],
      examples: {
        name: values(
          "Hive 1 | Hive 2 | Hive 3 | Hive 4 | Hive 5 | Hive 6 | Blue box | Green box | Orchard 1 | Orchard 2 | Roof 1 | Roof 2",
        ),
      },
    },
  ],
};
