/** Holds what fitness, training and nutrition keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const WORKOUTS = values(
  "Morning run | Upper body | Leg day | Intervals on the track | Swimming, easy | Yoga flow | Long ride | Core and balance | Hill repeats | Rowing machine | Full body circuit | Stretching | Boxing basics | Spinning class",
);
const EXERCISES = values(
  "Squat | Push-up | Plank | Deadlift | Lunge | Pull-up | Bench press | Shoulder press | Rowing | Hip thrust | Biceps curl | Mountain climber",
);

export const FITNESS: Pack = {
  id: "fitness",
  cues: values(
    "fitness | fitness tracker | fitness tracking | personal training | nutrition | calorie tracker | weight loss",
  ),
  core: ["workout", "body measurement", "fitness goal"],
  records: [
    {
      nouns: values("workout | fitness activity | training session | exercise session"),
      fields: "name; date; duration; distance; calories; notes",
      links: [{ to: "member" }, { to: "athlete" }, { to: "client" }, { to: "trainer" }],
      says: ["chart of total duration per week"],
      examples: { name: WORKOUTS },
    },
    {
      nouns: ["exercise"],
      fields: "name; muscle group (text); equipment (text); difficulty (easy, medium, hard); instructions",
      links: [{ to: "workout" }, { to: "workout plan" }],
      examples: {
        name: EXERCISES,
        "muscle group": values("Legs | Chest | Back | Core | Shoulders | Arms | Glutes | Full body"),
        equipment: values("None | Dumbbells | Barbell | Kettlebell | Mat | Band | Machine | Bench"),
      },
    },
    {
      nouns: values("fitness goal | training goal"),
      fields: "title; target date; progress; status (not started, in progress, reached); notes",
      links: [{ to: "member" }, { to: "athlete" }, { to: "client" }],
      examples: {
        title: values(
          "Run 10 km | Twenty push-ups | Lose 4 kg | Swim one hour | Touch the toes | Cycle to work | Half marathon | Ten thousand steps | Bench 60 kg | Sleep eight hours | Climb grade 6 | Row 2 km",
        ),
      },
    },
    {
      nouns: values("workout plan | training plan | exercise plan"),
      fields: "name; description; start date; end date; level (beginner, intermediate, advanced)",
      links: [{ to: "member" }, { to: "athlete" }, { to: "client" }, { to: "trainer" }],
      examples: {
        name: values(
          "First 5 km | Strong back | Marathon, 16 weeks | Summer shape | After injury | Three days a week | Home without equipment | Swim better | Strength basics | Trail season | Flexibility | Team pre-season",
        ),
      },
    },
    {
      nouns: values("body measurement | weigh-in | weight entry"),
      fields: "date (default today); weight in kg; body fat (percent); waist in cm; notes",
      links: [{ to: "member" }, { to: "client" }, { to: "athlete" }, { to: "patient" }],
    },
    {
      nouns: values("meal | food entry | food log"),
      fields: "name; date; type (breakfast, lunch, dinner, snack); calories; protein in g; notes",
      links: [{ to: "member" }, { to: "client" }, { to: "recipe" }],
      says: ["chart of total calories per day"],
      examples: {
        name: values(
          "Oats with berries | Lentil soup | Chicken salad | Rice and vegetables | Yoghurt | Cheese sandwich | Pasta with tomatoes | Apple | Omelette | Fish and potatoes | Nuts | Bean chili | Pancakes | Vegetable curry",
        ),
      },
    },
    {
      nouns: values("steps entry | step count | sleep log | sleep entry"),
      fields: "date (default today); steps (integer); hours slept (decimal); notes",
    },
    {
      nouns: values("mood entry | mood log | diary"),
      fields: "title; date; text (long text); mood (good, fair, poor)",
      examples: {
        title: values(
          "A quiet Sunday | First day at work | Rain all day | Dinner with friends | Long walk | Bad night | New haircut | Exam is over | Train was late | Garden in bloom | Visit from my sister | Start of the holidays",
        ),
      },
    },
  ],
};
