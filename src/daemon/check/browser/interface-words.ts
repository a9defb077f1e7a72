/** The words by which people, and so the browser checks, know the parts of a generated app. */

/** Names of buttons, links and regions, as the start of an accessible name. */
export const words = {
  createOne: (label: string): RegExp =>
    new RegExp(`^(new|add|create)\\s+${label.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`, "i"),
  mainMenu: "Main",
  openMenu: /^open menu$/i,
  theme: /^theme\b/i,
  systemTheme: /^system$/i,
  create: /^(new|add|create)\b/i,
  edit: /^edit\b/i,
  /** What goes to an archive is gone from the list all the same. */
  remove: /^(delete|remove|archive)\b/i,
  /** The same with nothing after it, before which no other is taken: filters and views can be removed too. */
  removeAlone: /^(delete|remove|archive)$/i,
  /** A button that hides further actions. */
  moreActions: /\b(more|actions)\b/i,
  /** Answers a question with no. */
  refuse: /^(cancel|keep|close|no|back)\b/i,
  leave: /^(leave|discard)\b/i,
  nextPage: /^next page$/i,
  filterBy: (label: string): string => `Filter by ${label}`,
  filterFrom: /^from$/i,
  filterTo: /^to$/i,
  contains: /contains$/i,
} as const;
