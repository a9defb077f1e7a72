/** Holds what blogs, news and other published texts keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const POSTS = `
  Five walks along the river | Why we bake at night | A kitchen garden on the balcony | The bridge that took forty years | Learning to listen
  Small shops, big ideas | What winter does to wood | A day at the ferry terminal | Notes from the repair café | How to choose a first bicycle
  The art of doing less | Street names and their stories | Bread without hurry | Ten questions for a beekeeper | The quiet return of the tram
  A museum of ordinary things | Rain on the festival | Ideas for a long weekend
`;

export const CONTENT: Pack = {
  id: "content",
  cues: values(
    "news site | news portal | newspaper | magazine | cms | content management | content management system | publishing | podcast",
  ),
  core: ["article", "category"],
  records: [
    {
      nouns: values(`
        article | post | blog post | news | news item | news article | story | poem | poetry
      `),
      fields: "title; content; author name; published on; status (draft, in review, published); category",
      links: [{ to: "category" }, { to: "author" }],
      examples: {
        title: values(POSTS),
        category: values(
          "Culture | Food | City life | Nature | Technology | Sports | Travel | Opinion | Science | Music",
        ),
      },
    },
    {
      nouns: values("photo | picture | image | photograph"),
      fields: "title; image; date; description",
      links: [{ to: "album" }, { to: "event" }, { to: "category" }, { to: "photographer" }],
      examples: {
        title: values(
          "Harbour at dawn | Market in the rain | Two old doors | Fog over the field | Boats, morning | Kitchen light | Stairs to the sea | Winter tram | Hands at work | Window, no. 9 | Red umbrella | Last bus",
        ),
      },
    },
    { nouns: ["video"], fields: "title; link; date; description", links: [{ to: "category" }, { to: "course" }] },
    {
      nouns: values("podcast | podcast episode | episode"),
      fields:
        "title; episode number (integer); link; duration; published on; status (planned, recorded, published); description",
      links: [{ to: "category" }, { to: "guest" }, { to: "podcast" }],
      examples: {
        title: values(
          "Why we bake at night | The ferry captain | Rooftop bees | A hundred old radios | Night train stories | What the river took | Learning to whistle | The last typesetter | Salt | Small rooms | How to lose a map | Winter market",
        ),
      },
    },
    {
      nouns: values("newsletter | newsletter issue"),
      fields: "subject; content; send date; status (draft, scheduled, sent)",
      links: [{ to: "campaign" }],
      examples: {
        subject: values(
          "What is new in March | Your summer guide | Three recipes for autumn | We have moved | Last places in the workshop | Thank you for a good year | Behind the counter | Early access | Opening hours in December | Meet the new team | A letter from the garden | Sale starts Friday",
        ),
      },
    },
    {
      nouns: values("subscriber | newsletter subscriber"),
      fields: "name; email; subscribed on (date, default today); status (active, unsubscribed)",
      links: [{ to: "newsletter" }],
    },
    {
      nouns: values("email | email template"),
      fields: "subject; recipient (email); body; date; status (draft, sent)",
      links: [{ to: "customer" }, { to: "contact" }, { to: "campaign" }],
      examples: {
        subject: values(
          "Your appointment on Friday | Thank you for your order | Welcome aboard | Change of address | Question about the offer | Reminder: invoice due | Minutes of the meeting | Holiday opening hours | Your documents | Feedback wanted | Invitation | Delivery on its way",
        ),
      },
    },
    {
      nouns: values("web page | landing page"),
      fields: "title; slug; content; status (draft, published)",
      examples: {
        title: values(
          "Home | About us | Our services | Prices | Opening hours | Team | Jobs | Press | Partners | Directions | Imprint | Contact",
        ),
      },
    },
  ],
};
