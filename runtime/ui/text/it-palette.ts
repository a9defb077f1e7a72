/** The words of the interface in Italian: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "In questa pagina",
  "Close what is open": "Chiudere ciò che è aperto",
  Everywhere: "Ovunque",
  "Go to another day": "Vai a un altro giorno",
  "Last looked at": "Visti di recente",
  "Move the card that is picked up": "Spostare la scheda presa",
  "Move the entry to another day": "Spostare la voce a un altro giorno",
  "Nothing found for “{words}”": "Nessun risultato per «{words}»",
  "Open the records": "Aprire i record",
  "Pages, records, new records…": "Pagine, record, nuovi record…",
  "Pick a card up, and put it down": "Prendere una scheda e posarla",
  "Read the values": "Leggere i valori",
  Records: "Record",
  "Search everything": "Cerca ovunque",
  "Single keys such as N do something": "I tasti singoli come N fanno qualcosa",
  Space: "Spazio",
  choose: "scegli",
  close: "chiudi",
  open: "apri",
  "{name} could not be searched.": "Impossibile cercare in {name}.",
  "{count} matches": { one: "{count} risultato", many: "{count} risultati", other: "{count} risultati" },
};
