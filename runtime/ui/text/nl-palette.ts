/** The words of the interface in Dutch: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "Op deze pagina",
  "Close what is open": "Sluiten wat open is",
  Everywhere: "Overal",
  "Go to another day": "Naar een andere dag",
  "Last looked at": "Laatst bekeken",
  "Move the card that is picked up": "Opgepakte kaart verplaatsen",
  "Move the entry to another day": "Item naar een andere dag verplaatsen",
  "Nothing found for “{words}”": "Niets gevonden voor “{words}”",
  "Open the records": "Records openen",
  "Pages, records, new records…": "Pagina’s, records, nieuwe records…",
  "Pick a card up, and put it down": "Kaart oppakken en neerleggen",
  "Read the values": "Waarden lezen",
  Records: "Records",
  "Search everything": "Alles doorzoeken",
  "Single keys such as N do something": "Losse toetsen zoals N doen iets",
  Space: "Spatie",
  choose: "kiezen",
  close: "sluiten",
  open: "openen",
  "{name} could not be searched.": "{name} kon niet worden doorzocht.",
  "{count} matches": { one: "{count} resultaat", other: "{count} resultaten" },
};
