/** Holds the words of page titles, widgets and buttons in the languages of the interface. */
import type { Bucket } from "../../spec/page-schema.ts";

/** How a language names what the page builder adds; `%` stands for the label of a kind of record or a field, `#` for a second one. */
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
  open: "Open %",
  all: "%",
  thisMonth: "% this month",
  by: "% by #",
  sum: "% of #",
  average: "Average #",
  overdue: "Overdue %",
  expiring: "% expiring soon",
  low: "Low stock: %",
  unassigned: "Unassigned %",
  upcoming: "Upcoming %",
  latest: "Latest %",
  per: {
    hour: "% per hour",
    day: "% per day",
    week: "% per week",
    month: "% per month",
    quarter: "% per quarter",
    year: "% per year",
  },
};

/** Lower-cases the first letter of a label inside a sentence, unless it is an acronym or stands first. */
function inside(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Fills a phrase, keeping it in sentence case and within the length of a title. */
export function phrase(template: string, first = "", second = ""): string {
  const start = template.startsWith("%");
  const text = template.replace("%", start ? first : inside(first)).replace("#", inside(second));
  const cased = text.charAt(0).toUpperCase() + text.slice(1);
  return cased.length <= 80 ? cased : `${cased.slice(0, 79)}…`;
}
