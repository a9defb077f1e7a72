/** Holds the words of page titles, widgets and buttons in the languages of the interface. */
import type { Bucket } from "../../spec/page-schema.ts";
import type { Language } from "./languages.ts";

/** How a language names what the page builder adds; `%` stands for a label and `#` for a second one as they are, `~` and `^` for them in small letters. */
export interface PagePhrases {
  dashboard: string;
  settings: string;
  reports: string;
  report: string;
  board: string;
  calendar: string;
  gallery: string;
  open: string;
  all: string;
  amount: string;
  top: string;
  thisMonth: string;
  by: string;
  sum: string;
  average: string;
  overdue: string;
  expiring: string;
  low: string;
  unassigned: string;
  upcoming: string;
  latest: string;
  per: Record<Bucket, string>;
}

export const ENGLISH: PagePhrases = {
  dashboard: "Dashboard",
  settings: "Settings",
  reports: "Reports",
  report: "% report",
  board: "% board",
  calendar: "% calendar",
  gallery: "% gallery",
  open: "Open ~",
  all: "%",
  amount: "% ^",
  top: "Top ~",
  thisMonth: "% this month",
  by: "% by ^",
  sum: "% of ^",
  average: "Average ^",
  overdue: "Overdue ~",
  expiring: "% expiring soon",
  low: "Low stock: ~",
  unassigned: "Unassigned ~",
  upcoming: "Upcoming ~",
  latest: "Latest ~",
  per: {
    hour: "% per hour",
    day: "% per day",
    week: "% per week",
    month: "% per month",
    quarter: "% per quarter",
    year: "% per year",
  },
};

function phrasesFrom(row: string): PagePhrases {
  const [
    dashboard = "",
    settings = "",
    reports = "",
    report = "",
    board = "",
    calendar = "",
    gallery = "",
    open = "",
    thisMonth = "",
    by = "",
    sum = "",
    average = "",
    overdue = "",
    expiring = "",
    low = "",
    unassigned = "",
    upcoming = "",
    latest = "",
    hour = "",
    day = "",
    week = "",
    month = "",
    quarter = "",
    year = "",
  ] = row.split("|");
  return {
    dashboard,
    settings,
    reports,
    report,
    board,
    calendar,
    gallery,
    open,
    all: "%",
    amount: "%: #",
    top: "Top: %",
    thisMonth,
    by,
    sum,
    average,
    overdue,
    expiring,
    low,
    unassigned,
    upcoming,
    latest,
    per: { hour, day, week, month, quarter, year },
  };
}

const OTHERS: Record<Exclude<Language, "en">, string> = {
  de: "Übersicht|Einstellungen|Berichte|Bericht: %|Tafel: %|Kalender: %|Galerie: %|Offen: %|% in diesem Monat|% nach #|%: #|Mittelwert: #|Überfällig: %|Läuft bald ab: %|Knapp: %|Nicht zugewiesen: %|Demnächst: %|Zuletzt: %|% je Stunde|% je Tag|% je Woche|% je Monat|% je Quartal|% je Jahr",
  fr: "Tableau de bord|Paramètres|Rapports|Rapport : %|Tableau : %|Calendrier : %|Galerie : %|Ouverts : %|% ce mois-ci|% par #|% : #|Moyenne : #|En retard : %|Expire bientôt : %|Stock faible : %|Non attribués : %|À venir : %|Derniers : %|% par heure|% par jour|% par semaine|% par mois|% par trimestre|% par an",
  es: "Panel|Ajustes|Informes|Informe: %|Tablero: %|Calendario: %|Galería: %|Abiertos: %|% este mes|% por #|%: #|Media: #|Vencidos: %|Vence pronto: %|Pocas existencias: %|Sin asignar: %|Próximos: %|Últimos: %|% por hora|% por día|% por semana|% por mes|% por trimestre|% por año",
  it: "Cruscotto|Impostazioni|Rapporti|Rapporto: %|Bacheca: %|Calendario: %|Galleria: %|Aperti: %|% questo mese|% per #|%: #|Media: #|Scaduti: %|In scadenza: %|Scorte basse: %|Non assegnati: %|Prossimi: %|Ultimi: %|% per ora|% per giorno|% per settimana|% per mese|% per trimestre|% per anno",
  nl: "Overzicht|Instellingen|Rapporten|Rapport: %|Bord: %|Agenda: %|Galerij: %|Open: %|% deze maand|% per #|%: #|Gemiddelde: #|Te laat: %|Verloopt binnenkort: %|Lage voorraad: %|Niet toegewezen: %|Binnenkort: %|Laatste: %|% per uur|% per dag|% per week|% per maand|% per kwartaal|% per jaar",
  pt: "Painel|Definições|Relatórios|Relatório: %|Quadro: %|Calendário: %|Galeria: %|Abertos: %|% este mês|% por #|%: #|Média: #|Em atraso: %|A expirar: %|Stock baixo: %|Por atribuir: %|Próximos: %|Últimos: %|% por hora|% por dia|% por semana|% por mês|% por trimestre|% por ano",
};

/** Returns the phrases of a language; English where none was chosen. */
export function phrasesOf(language: Language | undefined): PagePhrases {
  return language === undefined || language === "en" ? ENGLISH : phrasesFrom(OTHERS[language]);
}

/** Lower-cases the first letter of a label inside a sentence, unless it is an acronym. */
function inside(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Fills a phrase; the result begins with a capital letter and keeps to the length of a title. */
export function phrase(template: string, first = "", second = ""): string {
  const text = template
    .replace("%", first)
    .replace("~", inside(first))
    .replace("#", second)
    .replace("^", inside(second));
  const cased = text.charAt(0).toUpperCase() + text.slice(1);
  return cased.length <= 80 ? cased : `${cased.slice(0, 79)}…`;
}
