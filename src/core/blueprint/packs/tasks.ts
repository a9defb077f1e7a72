/** Holds what lists of things to do keep: tasks, checklists, chores, habits, notes. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TITLES = `
  Order printer paper | Call the plumber | Prepare the monthly figures | Update the price list | Book the meeting room | Reply to the landlord
  Check the smoke detectors | Write the newsletter | Renew the parking permit | Plan the team lunch | Sort the returns | Fix the shelf
  Send samples to the customer | Back up the photos | Collect the parcels | Review the contract | Clean the coffee machine | Test the backup
`;
const CHORES = values(
  "Take out the bins | Water the plants | Vacuum the hall | Wash the dishes | Feed the cat | Clean the windows | Mow the lawn | Change the sheets | Buy milk | Descale the kettle | Sweep the yard | Fold the laundry",
);

export const TASKS: Pack = {
  id: "tasks",
  cues: values(
    "task management | task manager | task tracker | to-do | todo | to do | to-do list | todo list | kanban | checklist | habit tracker",
  ),
  core: ["task"],
  records: [
    {
      nouns: values("task | to-do | todo | to do | to-do item | todo item"),
      fields: "title; description; status (to do, in progress, done); priority (low, medium, high); due date",
      links: [
        { to: "project" },
        { to: "employee", role: "assigned to" },
        { to: "team member", role: "assigned to" },
        { to: "volunteer", role: "assigned to" },
        { to: "milestone" },
        { to: "sprint" },
        { to: "event" },
      ],
      examples: { title: values(TITLES) },
    },
    {
      nouns: ["chore"],
      fields: "title; description; status (to do, in progress, done); priority (low, medium, high); due date",
      links: [
        { to: "employee", role: "assigned to" },
        { to: "roommate", role: "assigned to" },
        { to: "person", role: "assigned to" },
      ],
      examples: { title: CHORES },
    },
    {
      nouns: values("checklist"),
      fields: "title; description; due date; status (open, in progress, done)",
      links: [{ to: "employee", role: "assigned to" }, { to: "project" }],
      with: ["% item"],
      examples: {
        title: values(
          "Opening the shop | Closing the shop | Moving house | Packing for a trip | New employee | Event set-up | Monthly closing | Vehicle handover | Flat handover | Server update | Stall at the market | First day at school",
        ),
      },
    },
    {
      nouns: ["checklist item"],
      fields: "title; done; notes (text)",
      links: [{ to: "checklist", lines: true }],
      examples: { title: CHORES },
    },
    {
      nouns: ["habit"],
      fields: "name; frequency (daily, weekly, monthly); start date; active; notes",
      with: ["% entry"],
      examples: {
        name: values(
          "Drink two litres of water | Read 20 minutes | Morning walk | Practise the guitar | No sugar | Write a diary | Stretch | Early to bed | Learn ten words | Meditate | Tidy the desk | Call a friend",
        ),
      },
    },
    {
      nouns: ["habit entry"],
      fields: "date (default today); done; notes",
      links: [{ to: "habit", brings: true }],
    },
    {
      nouns: values("note | idea | decision"),
      fields: "title; text (long text); date",
      links: [{ to: "project" }, { to: "customer" }, { to: "client" }, { to: "patient" }, { to: "category" }],
      examples: {
        title: values(
          "Names for the newsletter | Questions for the landlord | Gift ideas | Layout of the stand | What went well in May | Reading list | Steps for the handover | Recipe changes | Better opening hours | Topics for the workshop | Loan or lease | Thoughts on pricing",
        ),
      },
    },
    {
      nouns: ["reminder"],
      fields: "title; date; time; done; notes",
      links: [{ to: "customer" }, { to: "patient" }, { to: "contract" }, { to: "vehicle" }, { to: "task" }],
      examples: { title: values(TITLES) },
    },
    {
      nouns: values("shopping list item | grocery list item"),
      fields: "name; quantity; category; bought (checkbox)",
      links: [
        { to: "shopping list", lines: true },
        { to: "grocery list", lines: true },
      ],
      examples: {
        name: values(
          "Milk | Rye bread | Apples | Tomatoes | Coffee | Rice | Butter | Washing powder | Onions | Yoghurt | Pasta | Light bulbs | Oats | Cheese | Eggs | Bin bags",
        ),
        category: values("Dairy | Bakery | Fruit and vegetables | Household | Dry goods | Drinks | Frozen"),
      },
    },
    {
      nouns: values("shopping list | grocery list"),
      fields: "name; date; notes",
      with: ["% item"],
      examples: {
        name: values(
          "Weekly shop | Birthday party | Office kitchen | Camping trip | Market day | Baking | Drugstore | Barbecue | Holidays | New flat | School things | Garden",
        ),
      },
    },
  ],
};
