/** The words of the interface in French: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "Sur cette page",
  "Close what is open": "Fermer ce qui est ouvert",
  Everywhere: "Partout",
  "Go to another day": "Aller à un autre jour",
  "Last looked at": "Consultés récemment",
  "Move the card that is picked up": "Déplacer la carte prise",
  "Move the entry to another day": "Déplacer l’entrée à un autre jour",
  "Nothing found for “{words}”": "Rien trouvé pour « {words} »",
  "Open the records": "Ouvrir les enregistrements",
  "Pages, records, new records…": "Pages, enregistrements, ajouts…",
  "Pick a card up, and put it down": "Prendre une carte et la poser",
  "Read the values": "Lire les valeurs",
  Records: "Enregistrements",
  "Search everything": "Tout rechercher",
  "Single keys such as N do something": "Les touches seules comme N agissent",
  Space: "Espace",
  choose: "choisir",
  close: "fermer",
  open: "ouvrir",
  "{name} could not be searched.": "{name} n’a pas pu être parcouru.",
  "{count} matches": { one: "{count} résultat", many: "{count} résultats", other: "{count} résultats" },
};
