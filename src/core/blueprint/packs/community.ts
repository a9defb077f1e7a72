/** Holds what communities keep: topics with replies, groups, messages. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const TOPICS = `
  Best route for a first night ride | Which glue for outdoor wood? | Introduce yourself | Lost grey cat near the mill | Meeting point on Saturday
  Tips for a rainy camp | Looking for a chess partner | How do you store dahlias? | Ideas for the street party | Spare ticket for Friday
  Slow internet since Monday | What are you reading? | Recommend a piano teacher | Shared tools: rules | Photos from the hike | Swap: jam for honey
`;
const GROUPS = values(
  "Night riders | Balcony gardeners | Board game evening | New parents | Choir | Repair circle | Photo walk | Book club | Running group | Beekeepers | Street party team | Language exchange",
);

export const COMMUNITY: Pack = {
  id: "community",
  cues: values(
    "community forum | community platform | community app | community site | forum | discussion board | message board | social network | q&a | questions and answers | chat app",
  ),
  core: ["topic", "community member"],
  records: [
    {
      nouns: values("topic | discussion | thread | forum topic | forum post | forum thread | discussion topic"),
      fields: "title; content; category; date (default today); status (open, closed)",
      links: [
        { to: "community member", role: "author" },
        { to: "member", role: "author" },
        { to: "group" },
        { to: "forum" },
        { to: "category" },
      ],
      with: ["reply"],
      examples: {
        title: values(TOPICS),
        category: values("General | Questions | Events | Marketplace | Help wanted | Off topic"),
      },
    },
    {
      nouns: values("reply | forum reply"),
      fields: "text (long text); author; date (default today)",
      links: [
        { to: "topic" },
        { to: "discussion" },
        { to: "thread" },
        { to: "forum topic" },
        { to: "forum post" },
        { to: "forum thread" },
        { to: "discussion topic" },
        { to: "post" },
        { to: "ticket" },
        { to: "community member", role: "author" },
        { to: "member", role: "author" },
      ],
      examples: {
        text: values(
          "Same here since yesterday. | Thank you, that helped. | I can bring two chairs. | Try the path behind the mill. | Count me in. | Has anyone asked the office? | We used linseed oil. | The early one is quieter. | Photos follow tonight. | Not on Sundays, please. | Great idea. | I have a spare one.",
        ),
      },
    },
    { nouns: values("community member | forum member"), fields: "name; email; joined on; bio; active" },
    { nouns: ["forum"], fields: "name; description", examples: { name: GROUPS } },
    {
      nouns: values("interest group | user group"),
      fields: "name; description; active",
      examples: { name: GROUPS },
    },
    {
      nouns: values("message | chat message | direct message"),
      fields:
        "subject; message (long text); sender name; sent at (datetime, default now); status (new, read, answered)",
      links: [
        { to: "conversation" },
        { to: "member", role: "recipient" },
        { to: "customer" },
        { to: "property" },
        { to: "contact" },
      ],
      examples: { subject: values(TOPICS) },
    },
    {
      nouns: ["conversation"],
      fields: "title; date (default today); status (open, closed)",
      links: [{ to: "customer" }, { to: "member" }],
      examples: { title: values(TOPICS) },
    },
    {
      nouns: values("classified | classified ad | swap offer"),
      fields: "title; description; price; photo; contact name; email; status (available, reserved, sold)",
      links: [{ to: "category" }, { to: "member" }, { to: "seller" }],
      examples: {
        title: values(
          "Oak table, small scratch | Child bicycle 16 inch | Box of jam jars | Tent for three | Piano, free to collect | Winter tyres | Desk lamp | Guitar with case | Garden bench | Skis 170 cm | Baby carrier | Bread machine",
        ),
      },
    },
    {
      nouns: values("lost item | found item | lost and found item"),
      fields: "title; description; found on (date); location; photo; status (reported, found, returned, archived)",
      examples: {
        title: values(
          "Grey scarf | Set of keys | Child's mitten | Umbrella, black | Silver ring | Blue backpack | Glasses in case | Water bottle | Library book | Phone, cracked | Teddy bear | Bicycle lock",
        ),
      },
    },
  ],
};
