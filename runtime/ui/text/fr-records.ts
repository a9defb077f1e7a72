/** The words of the interface in French: what is done with one record, and by keyboard. */
import type { Catalogue } from "./text.ts";

export const records: Catalogue = {
  Copied: "Copié",
  "Keyboard shortcuts": "Raccourcis clavier",
  "More actions": "Autres actions",
  Duplicate: "Dupliquer",
  "Copy link": "Copier le lien",
  "Next record": "Enregistrement suivant",
  "Previous record": "Enregistrement précédent",
  "Back to the list": "Retour à la liste",
  "Records of the list": "Enregistrements de la liste",
  "{count} of {total}": "{count} sur {total}",
  Undo: "Annuler",
  "Copy {name}": "Copier {name}",
  "Show less": "Afficher moins",
  "Set, not shown": "Défini, non affiché",
  "{name} (not available)": "{name} (non disponible)",
  "File missing": "Fichier manquant",
  "{field} of {name}": "{field} : {name}",
  Overdue: "En retard",
  "{count} of {max} stars": "{count} étoiles sur {max}",
  "Search {name}…": "Rechercher {name}…",
  "Someone else changed this record. It is now:":
    "Quelqu’un d’autre a modifié cet enregistrement. Il contient maintenant :",
  "Save all the same": "Enregistrer quand même",
  "Change this value (F2)": "Modifier cette valeur (F2)",
  Search: "Rechercher",
  "Next row": "Ligne suivante",
  "Previous row": "Ligne précédente",
  "Select the row": "Sélectionner la ligne",
  "Change a value of the row": "Modifier une valeur de la ligne",
};
