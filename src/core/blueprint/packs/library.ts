/** Holds what a library or lending app keeps, and collections at home. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const BOOKS = `
  The Glass Orchard | Letters from the Lighthouse | A Short Walk in Winter | The Clockmaker's Daughter-in-Law | Salt and Paper | Northbound
  The Quiet Harbour | Maps of Nowhere | Seven Bridges | The Bee Ledger | Rooms with No Doors | Under the Copper Roof | The Last Ferry | Dust and Lemon
  A Field Guide to Rain | The Potter's Apprentice | Small Hours | Beyond the Allotment | The Tin Violin | Notes on Moss
`;
const GENRES = values(
  "Novel | Crime | Poetry | History | Travel | Science | Children | Biography | Fantasy | Cooking | Art | Essays",
);
const TITLES = `
  Night Train to Aurelia | The Paper Kingdom | Blue Hour | Seven Sparrows | Starlight Canteen | The Long Tide | Copper Valley | Hidden Staircase
  Two Left Gloves | Echo Mountain | Summer of Foxes | The Lost Lantern | Silent Orchestra | Kites over Kiln Street
`;

export const LIBRARY: Pack = {
  id: "library",
  cues: values("library | library management | lending | lending library | book lending | tool library"),
  core: ["book", "member", "loan"],
  records: [
    {
      nouns: ["book"],
      fields: "title; author; ISBN; genre; year; status (available, on loan, lost)",
      links: [{ to: "author" }, { to: "publisher" }, { to: "genre" }, { to: "shelf" }],
      examples: { title: values(BOOKS), genre: GENRES },
    },
    {
      nouns: values("member | borrower | patron | library member"),
      fields: "name; email; phone; member since; active",
      links: [{ to: "membership plan", role: "plan" }],
    },
    {
      nouns: values("loan | lending | checkout | book loan"),
      fields: "loan date; due date; returned on; status (on loan, returned, overdue)",
      links: [
        { to: "book" },
        { to: "member" },
        { to: "borrower" },
        { to: "patron" },
        { to: "student" },
        { to: "item" },
        { to: "tool" },
        { to: "asset" },
        { to: "device" },
        { to: "equipment" },
        { to: "movie" },
        { to: "board game" },
        { to: "employee" },
        { to: "friend" },
      ],
      says: ["Return: to returned, sets returned on to today and the book's status to available"],
    },
    { nouns: ["author"], fields: "name; biography; website" },
    { nouns: ["publisher"], fields: "name; website" },
    { nouns: ["genre"], fields: "name; description", examples: { name: GENRES } },
    {
      nouns: values(
        "movie | film | album | record album | game | board game | video game | comic | vinyl | vinyl record | tv series",
      ),
      fields: "title; genre; year; rating; status (available, on loan); notes",
      examples: {
        title: values(TITLES),
        genre: values(
          "Drama | Comedy | Adventure | Documentary | Family | Puzzle | Strategy | Jazz | Folk | Animation | Mystery | Electronic",
        ),
      },
    },
    {
      nouns: values("collectible | collection item | coin | stamp | painting | artwork"),
      fields: "title; year; condition (new, good, fair, poor); purchase date; value; photo; notes",
      links: [{ to: "artist" }, { to: "category" }, { to: "collection" }],
      examples: {
        title: values(
          "Boat at dusk | Blue airmail stamp | Silver coin with owl | Tin robot | Pocket watch | Still life with pears | Enamel sign | Toy tram | Porcelain cup | Old map of the coast | Linocut: rooks | Bronze medal",
        ),
      },
    },
    { nouns: ["artist"], fields: "name; biography; website; country" },
    {
      nouns: values("song"),
      fields: "title; album (text); duration; genre; year; rating",
      links: [{ to: "artist" }, { to: "album" }, { to: "playlist" }],
      examples: {
        title: values(TITLES),
        genre: values("Folk | Jazz | Rock | Electronic | Classical | Pop | Blues | Choir"),
      },
    },
    {
      nouns: ["reading entry", "book review"],
      fields: "date (default today); rating; comment",
      links: [{ to: "book", brings: true }, { to: "member" }],
    },
  ],
};
