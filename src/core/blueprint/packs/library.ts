/** Holds what a library or lending app keeps. */
import type { Pack } from "./pack.ts";

export const LIBRARY: Pack = {
  id: "library",
  cues: ["library", "lending", "book loan", "book collection", "book tracker", "bookshelf", "borrowing"],
  core: ["book", "member", "loan"],
  records: [
    {
      nouns: ["book"],
      fields: "title; author; ISBN; genre; year; status (available, on loan, lost)",
      links: [{ to: "author" }, { to: "publisher" }],
    },
    { nouns: ["member", "borrower", "patron"], fields: "name; email; phone; member since; active" },
    {
      nouns: ["loan", "lending", "checkout"],
      fields: "loan date; due date; returned on; status (on loan, returned, overdue)",
      links: [{ to: "book" }, { to: "member" }, { to: "item" }, { to: "tool" }, { to: "asset" }, { to: "employee" }],
    },
    { nouns: ["author"], fields: "name; biography; website" },
    { nouns: ["publisher"], fields: "name; website" },
    {
      nouns: ["movie", "film", "album", "record album", "game", "board game", "video game", "comic", "vinyl"],
      fields: "title; genre; year; rating; status (available, on loan); notes",
    },
  ],
};
