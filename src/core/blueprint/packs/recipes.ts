/** Holds what cooking at home keeps: recipes with their ingredients, meal plans. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const DISHES = `
  Tomato soup with basil | Mushroom risotto | Grilled trout | Vegetable lasagne | Lentil curry | Roast chicken with herbs | Potato salad | Apple crumble
  Chickpea stew | Spinach dumplings | Onion tart | Beef goulash | Lemon cake | Pumpkin gnocchi | Caesar salad | Rice pudding | Fish pie | Pancakes with berries
`;
const INGREDIENTS = `
  Flour | Butter | Eggs | Milk | Onions | Garlic | Tomatoes | Olive oil | Rice | Lentils | Potatoes | Sugar | Salt | Basil | Cream | Carrots | Lemon | Parmesan
`;

export const RECIPES: Pack = {
  id: "recipes",
  cues: values("recipe | recipe book | recipe collection | cookbook | cooking | meal planner | meal planning"),
  core: ["recipe"],
  records: [
    {
      nouns: values("recipe"),
      fields:
        "title; category (starter, main course, dessert, drink, baking, other); instructions; prep time; servings; difficulty (easy, medium, hard); photo",
      links: [{ to: "cuisine" }],
      with: ["recipe ingredient"],
      examples: { title: values(DISHES) },
    },
    {
      nouns: ["recipe ingredient"],
      fields: "ingredient; quantity (decimal); unit (gram, kilogram, millilitre, litre, piece, teaspoon, tablespoon)",
      links: [{ to: "recipe", lines: true }, { to: "ingredient" }],
      examples: { ingredient: values(INGREDIENTS) },
    },
    {
      nouns: values("meal plan | meal plan entry | planned meal | meal"),
      fields: "date; meal (breakfast, lunch, dinner); dish (text); servings; notes",
      links: [{ to: "recipe", role: "dish" }],
      examples: { dish: values(DISHES) },
    },
  ],
};
