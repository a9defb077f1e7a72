/** Holds what restaurants and kitchens keep: menus, tables, stock of ingredients. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const DISHES = `
  Tomato soup with basil | Mushroom risotto | Grilled trout | Vegetable lasagne | Lentil curry | Roast chicken with herbs | Potato salad | Apple crumble
  Chickpea stew | Spinach dumplings | Onion tart | Beef goulash | Lemon cake | Pumpkin gnocchi | Caesar salad | Rice pudding | Fish pie | Pancakes with berries
`;
const INGREDIENTS = `
  Flour | Butter | Eggs | Milk | Onions | Garlic | Tomatoes | Olive oil | Rice | Lentils | Potatoes | Sugar | Salt | Basil | Cream | Carrots | Lemon | Parmesan
`;

export const RESTAURANT: Pack = {
  id: "restaurant",
  cues: values(
    "restaurant | restaurant management | restaurant menu | table reservations | food ordering | catering | cafe",
  ),
  core: ["menu item", "order", "table"],
  records: [
    {
      nouns: ["ingredient"],
      fields:
        "name; unit (gram, kilogram, millilitre, litre, piece); quantity in stock (decimal); reorder level; cost per unit (money)",
      links: [{ to: "supplier" }],
      examples: { name: values(INGREDIENTS) },
    },
    {
      nouns: values("menu item | dish | drink | food item"),
      fields:
        "name; category (starter, main course, dessert, drink, side); price; description; photo; vegetarian; available (checkbox, default yes)",
      links: [{ to: "restaurant" }],
      examples: { name: values(DISHES) },
    },
    {
      nouns: values("table | restaurant table"),
      fields: "name; seats; location",
      examples: {
        name: values(
          "Table 1 | Table 2 | Table 3 | Table 4 | Table 5 | Table 6 | Table 7 | Table 8 | Window 1 | Window 2 | Terrace 1 | Terrace 2",
        ),
        location: values("Main room | Window | Terrace | Bar | Garden | Upstairs"),
      },
    },
    {
      nouns: values("table reservation | restaurant reservation"),
      fields:
        "name; phone; date; time; guests; status (requested, confirmed, seated, completed, cancelled, no show); notes",
      links: [{ to: "table" }, { to: "restaurant" }, { to: "customer" }],
    },
    {
      nouns: values("restaurant | cafe"),
      fields: "name; address; phone; website; cuisine (text); rating; description",
      examples: {
        name: values(
          "The Copper Pan | Olive and Thyme | Harbour Kitchen | Two Spoons | Café Linden | The Blue Plate | Mill House | Saffron Corner | Green Table | Old Oven | Noodle Yard | The Pear Tree",
        ),
        cuisine: values("Italian | Thai | Regional | Indian | Vegetarian | Mexican | Japanese | French"),
      },
    },
  ],
};
