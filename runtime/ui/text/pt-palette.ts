/** The words of the interface in Portuguese: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "Nesta página",
  "Close what is open": "Fechar o que está aberto",
  Everywhere: "Em todo o lado",
  "Go to another day": "Ir para outro dia",
  "Last looked at": "Vistos recentemente",
  "Move the card that is picked up": "Mover o cartão apanhado",
  "Move the entry to another day": "Mover a entrada para outro dia",
  "Nothing found for “{words}”": "Nada encontrado para “{words}”",
  "Open the records": "Abrir os registos",
  "Pages, records, new records…": "Páginas, registos, novos registos…",
  "Pick a card up, and put it down": "Apanhar um cartão e pousá-lo",
  "Read the values": "Ler os valores",
  Records: "Registos",
  "Search everything": "Procurar em tudo",
  "Single keys such as N do something": "Teclas sozinhas como N fazem algo",
  Space: "Espaço",
  choose: "escolher",
  close: "fechar",
  open: "abrir",
  "{name} could not be searched.": "Não foi possível procurar em {name}.",
  "{count} matches": { one: "{count} resultado", many: "{count} resultados", other: "{count} resultados" },
};
