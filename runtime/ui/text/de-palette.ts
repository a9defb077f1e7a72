/** The words of the interface in German: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "Auf dieser Seite",
  "Close what is open": "Schließen, was offen ist",
  Everywhere: "Überall",
  "Go to another day": "Zu einem anderen Tag",
  "Last looked at": "Zuletzt angesehen",
  "Move the card that is picked up": "Aufgenommene Karte verschieben",
  "Move the entry to another day": "Eintrag auf einen anderen Tag verschieben",
  "Nothing found for “{words}”": "Nichts gefunden für „{words}“",
  "Open the records": "Einträge öffnen",
  "Pages, records, new records…": "Seiten, Einträge, neue Einträge…",
  "Pick a card up, and put it down": "Karte aufnehmen und ablegen",
  "Read the values": "Werte lesen",
  Records: "Einträge",
  "Search everything": "Alles durchsuchen",
  "Single keys such as N do something": "Einzelne Tasten wie N lösen etwas aus",
  Space: "Leertaste",
  choose: "wählen",
  close: "schließen",
  open: "öffnen",
  "{name} could not be searched.": "{name} konnte nicht durchsucht werden.",
  "{count} matches": { one: "{count} Treffer", other: "{count} Treffer" },
};
