/** The words of the interface in Spanish: the search of everything, and the list of keys. */
import type { Catalogue } from "./text.ts";

export const palette: Catalogue = {
  "On this page": "En esta página",
  "Close what is open": "Cerrar lo que está abierto",
  Everywhere: "En todas partes",
  "Go to another day": "Ir a otro día",
  "Last looked at": "Vistos recientemente",
  "Move the card that is picked up": "Mover la tarjeta tomada",
  "Move the entry to another day": "Mover la entrada a otro día",
  "Nothing found for “{words}”": "No se encontró nada para «{words}»",
  "Open the records": "Abrir los registros",
  "Pages, records, new records…": "Páginas, registros, registros nuevos…",
  "Pick a card up, and put it down": "Tomar una tarjeta y soltarla",
  "Read the values": "Leer los valores",
  Records: "Registros",
  "Search everything": "Buscar en todo",
  "Single keys such as N do something": "Las teclas solas como N hacen algo",
  Space: "Espacio",
  choose: "elegir",
  close: "cerrar",
  open: "abrir",
  "{name} could not be searched.": "No se pudo buscar en {name}.",
  "{count} matches": { one: "{count} resultado", many: "{count} resultados", other: "{count} resultados" },
};
